package org.interlend.api.circulation;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.interlend.WorkflowException.Subject;
import org.interlend.api.access.ApiUser;
import org.interlend.api.access.Requires;
import org.interlend.api.common.BodyChecks;
import org.interlend.api.common.Responses;
import org.interlend.api.problem.InvalidFieldException;
import org.interlend.circulation.HoldWorkflow;
import org.interlend.circulation.PlaceHoldCommand;
import org.interlend.circulation.PlaceTitleHoldCommand;
import org.interlend.circulation.TitleHoldWorkflow;
import org.interlend.circulation.hold.Hold;
import org.interlend.circulation.hold.Holds;
import org.interlend.circulation.hold.TitleHolds;
import org.interlend.patrons.Patron;
import org.interlend.patrons.Patrons;
import org.interlend.security.Permission;

/** Holds on own items and titles. */
@Path("circulation")
@RequestScoped
@Transactional
@Requires(Permission.LEND)
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Circulation")
public class HoldsResource {

  private static final String PICKUP_LIBRARY = "pickupLibrary";

  @Inject private HoldWorkflow workflow;
  @Inject private TitleHoldWorkflow titleWorkflow;
  @Inject private Holds holds;
  @Inject private TitleHolds titleHolds;
  @Inject private Patrons patrons;
  @Inject private ApiUser apiUser;

  /** A hold on an own item or title. */
  @Schema(
      name = "NewHold",
      description = "A hold on an own item, or on an own title of which any copy will do")
  public record HoldBody(
      @NotBlank @Schema(description = "Card number or primary id", examples = "P0043177")
          String patron,
      @Schema(description = "Of the item; absent for a hold on a title") String barcode,
      @Schema(
              description =
                  "Key of the title, as the search of the catalog answers it; absent for a hold on an item")
          Long title,
      @Schema(description = "Code of the pickup library; absent: the item's own")
          String pickupLibrary,
      @Schema(description = "The last day on which the patron still wants it; only with a title")
          LocalDate wantedUntil) {}

  /** A hold to be canceled, by patron and item. */
  @Schema(description = "A hold to be canceled")
  public record HoldCancellation(
      @NotBlank @Schema(description = "Card number or primary id", examples = "P0043177")
          String patron,
      @NotBlank String barcode) {}

  /** Where the patron of a hold collects the item instead. */
  @Schema(description = "Another pickup library for a hold")
  public record NewPickupLibrary(
      @NotBlank @Schema(description = "Card number or primary id", examples = "P0043177")
          String patron,
      @NotBlank @Schema(description = "Code of the new pickup library") String pickupLibrary) {}

  /**
   * Places a hold on an own item or title.
   *
   * @return 201 with the hold, also when it already existed; 404 for an unknown patron, item, title
   *     or library; 409 when the patron may not have it, or has it already
   */
  @POST
  @Path("holds")
  @Operation(summary = "Places a hold on an own item, or on an own title")
  @APIResponseSchema(value = HoldJson.class, responseCode = "201", responseDescription = "Kept")
  public Response hold(@Valid @NotNull HoldBody body) {
    if ((body.title() == null) == (BodyChecks.orNull(body.barcode()) == null)) {
      throw new InvalidFieldException("barcode", "must be given, or else title");
    }
    if (body.title() == null && body.wantedUntil() != null) {
      throw new InvalidFieldException("wantedUntil", "must be absent without title");
    }
    Hold placed = BodyChecks.named(Subject.LIBRARY, PICKUP_LIBRARY, () -> place(body));
    return Responses.created(json(List.of(placed)).get(0));
  }

  private Hold place(HoldBody body) {
    String pickup = BodyChecks.orNull(body.pickupLibrary());
    return body.title() == null
        ? workflow.place(
            new PlaceHoldCommand(body.patron(), body.barcode(), pickup, apiUser.actor()))
        : titleWorkflow.place(
            new PlaceTitleHoldCommand(
                body.patron(), body.title(), pickup, body.wantedUntil(), apiUser.actor()));
  }

  /**
   * @return the open holds of a patron, the oldest first; 403 without the right to read patrons
   */
  @GET
  @Path("holds")
  @Operation(summary = "The open holds of a patron, the oldest first")
  @APIResponse(
      responseCode = "200",
      description = "OK",
      content =
          @Content(schema = @Schema(type = SchemaType.ARRAY, implementation = HoldJson.class)))
  @APIResponse(responseCode = "409", description = "Several patrons have the number")
  public List<HoldJson> list(
      @Parameter(description = "Card number or primary id") @NotBlank @QueryParam("patron")
          String patron) {
    apiUser.require(Permission.READ_PATRONS);
    return json(holds.open(patrons.identify(patron)));
  }

  /**
   * Cancels a hold placed by {@link #hold}.
   *
   * @return the hold as it was; 404 for an unknown patron or item, or when the patron has no hold
   *     on it; 409 for a borrowed item
   */
  @POST
  @Path("hold-cancellations")
  @Operation(summary = "Cancels a patron's hold on an own item")
  public HoldJson cancelHold(@Valid @NotNull HoldCancellation body) {
    return HoldJson.of(workflow.cancel(body.patron(), body.barcode(), apiUser.actor()), null);
  }

  /**
   * Changes the pickup library of a hold placed by {@link #hold}.
   *
   * @return the hold; 404 for an unknown patron, item or library, or when the patron has no hold on
   *     the item; 409 for a borrowed item, and once the item is on the hold shelf
   */
  @PUT
  @Path("holds/{barcode}/pickup-library")
  @Operation(
      summary = "Changes the pickup library of a patron's hold on an own item",
      description =
          "Until the item is on the hold shelf. An item in transit is sent on from the desk where"
              + " it is scanned next. For a borrowed item take the step CHANGE_PICKUP with its"
              + " borrowing request.")
  public HoldJson changePickup(
      @Parameter(description = "As the hold has it") @PathParam("barcode") String barcode,
      @Valid @NotNull NewPickupLibrary body) {
    Patron patron = patrons.identify(body.patron());
    Hold hold = workflow.get(patron, barcode);
    BodyChecks.named(
        Subject.LIBRARY,
        PICKUP_LIBRARY,
        () -> titleWorkflow.changePickup(hold.id(), patron.primaryId(), body.pickupLibrary()));
    return json(List.of(hold)).get(0);
  }

  private List<HoldJson> json(List<Hold> listed) {
    Map<Long, Long> positions = titleHolds.positions(listed);
    return listed.stream().map(hold -> HoldJson.of(hold, positions.get(hold.id()))).toList();
  }
}
