package org.interlend.api.requests;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.interlend.api.access.ApiUser;
import org.interlend.api.access.Requires;
import org.interlend.api.common.BodyChecks;
import org.interlend.api.common.LibraryTime;
import org.interlend.api.common.MaxBodySize;
import org.interlend.lending.file.DigitalLendingWorkflow;
import org.interlend.lending.file.PartnerDeliveries;
import org.interlend.lending.request.LendingRequests;
import org.interlend.notices.cover.CoverPageInsertion;
import org.interlend.requests.file.FileInput;
import org.interlend.security.Permission;

/** The scan of a digital lending request, which its partner gets by a link. */
@Path("lending-requests/{id: [0-9]{1,18}}/scan")
@RequestScoped
@Transactional
@Produces(MediaType.APPLICATION_JSON)
@Requires(Permission.SUPPLY)
@Tag(name = "Lending requests")
public class ScanResource {

  @Inject private LendingRequests requests;
  @Inject private PartnerDeliveries scans;
  @Inject private DigitalLendingWorkflow workflow;
  @Inject private CoverPageInsertion coverPageInsertion;
  @Inject private LibraryTime time;
  @Inject private ApiUser apiUser;
  @Inject private Clock clock;

  /**
   * @return the scan, without its link; 404 when the request has none
   */
  @GET
  @Operation(summary = "The scan of a lending request, without its link")
  public ScanJson get(@PathParam("id") long id) {
    return json(id, null);
  }

  /**
   * Uploads the scan, which is sent with this: the partner gets a link to it as its record says.
   * The copyright statement becomes its first page, unless the file cannot be changed safely.
   *
   * @param name file name; if absent, the file is named after the work
   * @param body a PDF
   * @return the scan with its link; 404 for an unknown number; 400 when it is no PDF; 409 when the
   *     request takes none; 413 when it is larger than INTERLEND_FILE_MEGABYTES
   */
  @PUT
  @Transactional(TxType.NOT_SUPPORTED)
  @Consumes("application/pdf")
  @MaxBodySize(megabytes = 61)
  @Operation(summary = "Uploads the scan of a lending request, and sends its partner the link")
  @RequestBody(
      content =
          @Content(
              mediaType = "application/pdf",
              schema = @Schema(type = SchemaType.STRING, format = "binary")))
  public ScanJson put(
      @PathParam("id") long id,
      @Parameter(description = "Name of the file") @QueryParam("name") String name,
      InputStream body)
      throws IOException {
    FileInput scan = new FileInput(BodyChecks.orNull(name), null, body.readAllBytes());
    return json(id, workflow.send(id, coverPageInsertion.before(id, scan), apiUser.actor()));
  }

  /**
   * Withdraws the link.
   *
   * @return the scan; 404 when the request has none; 409 when there is no link to withdraw
   */
  @DELETE
  @Operation(summary = "Withdraws the link to the scan")
  public ScanJson withdraw(@PathParam("id") long id) {
    get(id);
    workflow.withdraw(id, apiUser.actor());
    return json(id, null);
  }

  private ScanJson json(long id, String link) {
    return scans
        .find(requests.get(id))
        .map(scan -> ScanJson.of(scan, link, clock.instant(), time))
        .orElseThrow(NotFoundException::new);
  }
}
