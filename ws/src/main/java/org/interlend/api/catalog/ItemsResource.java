package org.interlend.api.catalog;

import jakarta.annotation.security.PermitAll;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.interlend.WorkflowException;
import org.interlend.api.access.Requires;
import org.interlend.api.common.BodyChecks;
import org.interlend.api.common.ConditionalRequests;
import org.interlend.api.common.EntityTagBinding;
import org.interlend.api.common.LibraryTime;
import org.interlend.audit.AuditSubject;
import org.interlend.catalog.Catalog;
import org.interlend.catalog.CatalogReason;
import org.interlend.catalog.Item;
import org.interlend.circulation.loan.Loan;
import org.interlend.circulation.loan.Loans;
import org.interlend.security.Permission;

/** Items, own and borrowed. */
@Path("items/{barcode}")
@RequestScoped
@Transactional
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Items")
public class ItemsResource {

  @Inject private Catalog catalog;
  @Inject private Loans loans;
  @Inject private LibraryTime time;
  @Inject private ConditionalRequests conditional;

  /**
   * @return the item with exactly this barcode, as {@link #put} writes it, own or borrowed; 404 for
   *     an unknown barcode, and for a borrowed item that has been returned to its lender
   */
  @GET
  @PermitAll
  @EntityTagBinding
  @Operation(
      summary = "An item, own or borrowed",
      description = "A borrowed item is deleted when its request is completed.")
  public ItemJson get(@PathParam("barcode") String barcode) {
    return view(
        catalog
            .findItem(barcode)
            .orElseThrow(() -> new WorkflowException(CatalogReason.UNKNOWN_BARCODE, barcode)));
  }

  /**
   * Creates or replaces an own item with its bib and holding; 400 when another title has the system
   * number; 409 when a borrowed item has the barcode.
   *
   * @return 200, or 201 for a new one
   */
  @PUT
  @EntityTagBinding
  @Requires(Permission.LOAD_CATALOG)
  @Operation(
      summary = "Creates or replaces an own item",
      description =
          "Its bib and holding are created with it; 400 when another title has the system number,"
              + " 409 when a borrowed item has the barcode. Without a system number the title keeps"
              + " its own.")
  @APIResponseSchema(value = ItemJson.class, responseCode = "200", responseDescription = "Replaced")
  @APIResponse(responseCode = "201", description = "Created")
  public Response put(@PathParam("barcode") String barcode, @Valid @NotNull ItemJson body) {
    String agreed = BodyChecks.agreed("barcode", BodyChecks.NUMBER, barcode, body.barcode());
    return conditional.put(
        new AuditSubject(AuditSubject.Kind.ITEM, agreed),
        () -> get(agreed),
        () -> view(BodyChecks.applied(() -> catalog.save(body.input(agreed)))));
  }

  private ItemJson view(Item item) {
    return ItemJson.of(item, time.at(loans.running(item).map(Loan::dueAt).orElse(null)));
  }
}
