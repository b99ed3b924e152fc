package org.interlend.api.institution;

import jakarta.annotation.security.PermitAll;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import java.io.IOException;
import java.io.InputStream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.interlend.api.access.Requires;
import org.interlend.audit.AuditAction;
import org.interlend.audit.AuditRecorder;
import org.interlend.audit.AuditSubject;
import org.interlend.institution.Institutions;
import org.interlend.institution.Logos;
import org.interlend.security.Permission;

/** The logo of the institution. */
@Path("institution/logo")
@RequestScoped
@Transactional
@Tag(name = "Institution and libraries")
public class LogoResource {

  private static final String PNG = "image/png";
  private static final String JPEG = "image/jpeg";

  @Inject private Logos logos;
  @Inject private Institutions institutions;
  @Inject private AuditRecorder audit;

  /**
   * @return the picture as PNG; 404 when there is none
   */
  @GET
  @PermitAll
  @Produces(PNG)
  @Operation(summary = "The logo of the institution")
  public byte[] get() {
    return logos.png().orElseThrow(NotFoundException::new);
  }

  /**
   * Replaces the logo. It is stored as PNG of at most 640 by 160 pixels.
   *
   * @param body a PNG or JPEG of at most a megabyte and four million pixels, 10,000 on a side
   */
  @PUT
  @Consumes({PNG, JPEG})
  @Requires(Permission.CONFIGURE)
  @Operation(summary = "Replaces the logo of the institution")
  @RequestBody(
      content = {
        @Content(mediaType = PNG, schema = @Schema(type = SchemaType.STRING, format = "binary")),
        @Content(mediaType = JPEG, schema = @Schema(type = SchemaType.STRING, format = "binary"))
      })
  public void put(InputStream body) throws IOException {
    byte[] file = body.readAllBytes();
    change(() -> logos.replace(file));
  }

  /** Removes the logo. */
  @DELETE
  @Requires(Permission.CONFIGURE)
  @Operation(summary = "Removes the logo of the institution")
  public void delete() {
    change(logos::remove);
  }

  private void change(Runnable write) {
    audit.change(
        AuditAction.CHANGED,
        new AuditSubject(AuditSubject.Kind.INSTITUTION, institutions.get().code()),
        write);
  }
}
