package org.interlend.api.messages;

import jakarta.annotation.security.PermitAll;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.interlend.api.access.ApiUser;
import org.interlend.api.access.Requires;
import org.interlend.api.common.BodyChecks;
import org.interlend.api.common.Listing;
import org.interlend.api.common.PageParameters;
import org.interlend.api.problem.InvalidFieldException;
import org.interlend.borrowing.BorrowingWorkflow;
import org.interlend.borrowing.renewal.ManualRenewalAnswer;
import org.interlend.borrowing.renewal.RenewalAnswer.Decision;
import org.interlend.exchange.outbox.OutgoingFilter;
import org.interlend.exchange.outbox.OutgoingMessage;
import org.interlend.exchange.outbox.OutgoingMessages;
import org.interlend.exchange.outbox.OutgoingStatus;
import org.interlend.security.Permission;
import org.interlend.staff.PatronDataVisibility;

/** The messages to partners that are sent, wait, or were not delivered. */
@Path("outbox")
@RequestScoped
@Transactional
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Messages")
public class OutboxResource {

  @Inject private OutgoingMessages outgoingMessages;
  @Inject private BorrowingWorkflow borrowing;
  @Inject private ApiUser apiUser;

  /** The broker's answer to a renewal that staff asked for in another way. */
  @Schema(
      name = "RenewalAnswerByHand",
      description = "What the broker has answered to a renewal whose message was not delivered")
  public record RenewalBody(
      @NotNull Decision decision,
      @Schema(description = "The last day of the loan, if it was granted") LocalDate until,
      @Size(max = 500) @Schema(description = "Why it was refused, for the patron") String reason) {

    ManualRenewalAnswer answer() {
      return new ManualRenewalAnswer(decision, until, reason);
    }
  }

  /**
   * @return the messages, latest first
   */
  @GET
  @PermitAll
  @Operation(summary = "Messages to partners, latest first")
  public Listing<OutgoingMessageJson> list(
      @Parameter(description = "Code of the partner") @QueryParam("partner") String partner,
      @QueryParam("status") OutgoingStatus status,
      @Parameter(description = "Beginning of a request id or barcode") @QueryParam("text")
          String text,
      @BeanParam PageParameters paging) {
    PatronDataVisibility sees = apiUser.sees();
    OutgoingFilter filter =
        new OutgoingFilter(
            BodyChecks.orNull(partner),
            status == null ? Set.of() : Set.of(status),
            BodyChecks.orNull(text));
    return Listing.of(
        outgoingMessages.list(filter, paging.first(), paging.rows()),
        paging,
        outgoing -> OutgoingMessageJson.of(outgoing, sees));
  }

  /**
   * @return the message; 404 for an unknown number
   */
  @GET
  @PermitAll
  @Path("{id: [0-9]{1,18}}")
  @Operation(summary = "A message to a partner")
  public OutgoingMessageJson get(@PathParam("id") long id) {
    return OutgoingMessageJson.of(outgoingMessages.get(id), apiUser.sees());
  }

  /**
   * Sends a message again that was not delivered, or one at once that waits.
   *
   * @return the message; 404 for an unknown number; 409 when it is being sent or is settled, or
   *     when a later message about the same item was sent
   */
  @POST
  @Path("{id: [0-9]{1,18}}/attempts")
  @Requires(Permission.EMPTY_OUTBOX)
  @Operation(summary = "Sends a message again that was not delivered, or at once one that waits")
  public OutgoingMessageJson send(@PathParam("id") long id) {
    outgoingMessages.resend(id, apiUser.name());
    return get(id);
  }

  /**
   * Records that staff have told the partner in another way. The message is no longer sent. The
   * same call again changes nothing.
   *
   * @param renewal the broker's answer, if the message asks for a renewal
   * @return the message; 404 for an unknown number; 409 when it is being sent or is settled; 400
   *     for a renewal that waits for the broker's answer when none is given, and for an answer when
   *     none is awaited
   */
  @PUT
  @Path("{id: [0-9]{1,18}}/handled")
  @Requires(Permission.EMPTY_OUTBOX)
  @Operation(
      summary = "Marks a message as handled: the partner was told in another way",
      description =
          "It is no longer sent. A renewal that waits for the broker's answer needs that answer;"
              + " the body is empty for other messages.")
  public OutgoingMessageJson handle(
      @PathParam("id") long id, @RequestBody(required = false) @Valid RenewalBody renewal) {
    OutgoingMessage outgoing = outgoingMessages.get(id);
    if (outgoing.status() == OutgoingStatus.HANDLED) {
      return get(id);
    }
    boolean awaited = borrowing.renewalAwaited(outgoing.about());
    if (renewal != null && !awaited) {
      throw new InvalidFieldException(
          "decision", "must be absent: the message asks for no renewal that waits for an answer");
    }
    if (awaited) {
      borrowing.renewalHandled(id, renewal == null ? null : renewal.answer(), apiUser.actor());
    } else {
      outgoingMessages.markHandled(id, apiUser.name());
    }
    return get(id);
  }
}
