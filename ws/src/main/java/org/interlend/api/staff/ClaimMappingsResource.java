package org.interlend.api.staff;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.interlend.api.access.ApiUser;
import org.interlend.api.access.Requires;
import org.interlend.api.common.BodyChecks;
import org.interlend.api.common.ConditionalRequests;
import org.interlend.api.common.EntityTagBinding;
import org.interlend.audit.AuditAction;
import org.interlend.audit.AuditRecorder;
import org.interlend.audit.AuditSubject;
import org.interlend.security.Permission;
import org.interlend.staff.claims.ClaimMapping;
import org.interlend.staff.claims.ClaimMappings;

/** Which roles and libraries the claims of single sign-on give; read and replaced together. */
@Path("claim-mappings")
@RequestScoped
@Transactional
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Requires(Permission.KEEP_ACCOUNTS)
@Tag(name = "Staff")
public class ClaimMappingsResource {

  @Inject private ClaimMappings mappings;
  @Inject private AuditRecorder audit;
  @Inject private ApiUser apiUser;
  @Inject private ConditionalRequests conditional;

  /**
   * @return the mappings by claim and value
   */
  @GET
  @EntityTagBinding
  @Operation(
      summary = "Which roles and libraries the claims of single sign-on give, by claim and value")
  public List<ClaimMappingJson> list() {
    return json(mappings.list());
  }

  /**
   * Replaces all mappings. They apply to each person at the next sign-in.
   *
   * @return the new mappings
   */
  @PUT
  @EntityTagBinding
  @Operation(
      summary = "Replaces all mappings of claims",
      description = "Sign in with name and password for this.")
  public List<ClaimMappingJson> replace(
      @NotNull @Size(max = ClaimMappings.MAX_MAPPINGS, message = "{settings.tooManyEntries}")
          List<@NotNull @Valid ClaimMappingJson> body) {
    apiUser.requirePassword();
    conditional.requireUnchanged(this::list);
    List<ClaimMapping> saved =
        BodyChecks.applied(
            () -> mappings.replace(body.stream().map(ClaimMappingJson::input).toList()));
    audit.note(AuditAction.REPLACED, AuditSubject.of(AuditSubject.Kind.CLAIM_MAPPINGS));
    return json(saved);
  }

  private static List<ClaimMappingJson> json(List<ClaimMapping> mappings) {
    return mappings.stream().map(ClaimMappingJson::of).toList();
  }
}
