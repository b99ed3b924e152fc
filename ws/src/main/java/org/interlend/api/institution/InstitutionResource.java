package org.interlend.api.institution;

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
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Arrays;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.interlend.WorkflowException;
import org.interlend.api.access.Requires;
import org.interlend.api.common.BodyChecks;
import org.interlend.api.common.ConditionalRequests;
import org.interlend.api.common.EntityTagBinding;
import org.interlend.api.common.MaxBodySize;
import org.interlend.api.problem.InvalidFieldException;
import org.interlend.audit.AuditSubject;
import org.interlend.institution.Institution;
import org.interlend.institution.Institutions;
import org.interlend.institution.Logos;
import org.interlend.security.Permission;

/** The institution this system serves. */
@Path("institution")
@RequestScoped
@Transactional
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Institution and libraries")
public class InstitutionResource {

  private static final String LOGO = "logo";

  @Inject private Institutions institutions;
  @Inject private Logos logos;
  @Inject private ConditionalRequests conditional;

  /**
   * @return the institution; 404 while none has been entered
   */
  @GET
  @PermitAll
  @EntityTagBinding
  @Operation(summary = "The institution")
  public InstitutionJson get() {
    return InstitutionJson.of(institutions.get(), logos.png());
  }

  /**
   * Creates or replaces the institution.
   *
   * @param body at most 2 MB, because of the logo; without a logo the present one stays
   * @return 200, or 201 when there was none
   */
  @PUT
  @EntityTagBinding
  @MaxBodySize(megabytes = 2)
  @Requires(Permission.CONFIGURE)
  @Operation(summary = "Creates or replaces the institution")
  @APIResponseSchema(
      value = InstitutionJson.class,
      responseCode = "200",
      responseDescription = "Saved")
  @APIResponse(responseCode = "201", description = "Created")
  public Response put(@Valid @NotNull InstitutionJson body) {
    return conditional.put(
        new AuditSubject(
            AuditSubject.Kind.INSTITUTION,
            institutions.find().map(Institution::code).orElse(body.code())),
        this::get,
        () -> saved(body));
  }

  private InstitutionJson saved(InstitutionJson body) {
    Institution institution = institutions.save(body.input());
    if (body.logo() != null) {
      BodyChecks.applied(() -> WorkflowException.checked(LOGO, () -> logo(body)));
    }
    return InstitutionJson.of(institution, logos.png());
  }

  /** A picture that is sent back as it was read is not drawn again. */
  private Void logo(InstitutionJson body) {
    try {
      byte[] picture = body.picture().orElse(null);
      byte[] present = logos.png().orElse(null);
      if (picture == null) {
        logos.remove();
      } else if (!Arrays.equals(picture, present)) {
        logos.replace(picture);
      }
      return null;
    } catch (IllegalArgumentException malformed) {
      throw new InvalidFieldException(LOGO, "is not valid Base64");
    }
  }
}
