package org.interlend.api.requests;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.interlend.api.access.Requires;
import org.interlend.lending.LenderAnswerSender;
import org.interlend.security.Permission;

/** The order card of a lending request of Libris. */
@Path("lending-requests/{id: [0-9]{1,18}}/order-card")
@RequestScoped
@Tag(name = "Lending requests")
public class LibrisOrderCardResource {

  private static final String PDF = "application/pdf";

  @Inject private LenderAnswerSender answers;

  /**
   * @return the PDF that Libris makes; 404 when it does not know the request; 409 for a request
   *     that is not one of Libris or is for a further volume; 502 when Libris cannot be reached
   */
  @GET
  @Produces(PDF)
  @Requires(Permission.SUPPLY)
  @Operation(summary = "The order card of a lending request of Libris, a PDF")
  @APIResponse(
      responseCode = "200",
      description = "The PDF",
      content =
          @Content(mediaType = PDF, schema = @Schema(type = SchemaType.STRING, format = "binary")))
  @APIResponse(
      responseCode = "409",
      description = "The request is not one of Libris, or it is for a further volume")
  @APIResponse(responseCode = "502", description = "Libris cannot be reached")
  public Response card(@PathParam("id") long id) {
    byte[] card = answers.orderCard(id).orElseThrow(NotFoundException::new);
    return Response.ok(card, PDF)
        .header("Content-Disposition", "attachment; filename=\"order-card.pdf\"")
        .build();
  }
}
