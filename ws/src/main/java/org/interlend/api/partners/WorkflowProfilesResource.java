package org.interlend.api.partners;

import jakarta.annotation.security.PermitAll;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.interlend.api.access.Requires;
import org.interlend.api.common.BodyChecks;
import org.interlend.api.common.ConditionalRequests;
import org.interlend.api.common.EntityTagBinding;
import org.interlend.audit.AuditSubject;
import org.interlend.partners.profile.ProfilePartner;
import org.interlend.partners.profile.WorkflowProfile;
import org.interlend.partners.profile.WorkflowProfiles;
import org.interlend.security.Permission;

/** The workflow profiles, which partners name in their records. */
@Path("workflow-profiles")
@RequestScoped
@Transactional
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Partners")
public class WorkflowProfilesResource {

  @Inject private WorkflowProfiles profiles;
  @Inject private ConditionalRequests conditional;

  /** All profiles, those for borrowing first, by name. */
  @GET
  @PermitAll
  @Operation(summary = "All workflow profiles, those for borrowing first, by name")
  public List<WorkflowProfileJson> list() {
    Map<String, List<ProfilePartner>> users = profiles.users();
    return profiles.list().stream()
        .map(
            profile ->
                WorkflowProfileJson.of(profile, users.getOrDefault(profile.code(), List.of())))
        .toList();
  }

  /**
   * @return the profile; 404 for an unknown code
   */
  @GET
  @PermitAll
  @EntityTagBinding
  @Path("{code}")
  @Operation(summary = "A workflow profile")
  public WorkflowProfileJson get(@PathParam("code") String code) {
    return json(profiles.get(code));
  }

  /**
   * Creates or replaces a profile. The change counts for all partners that use it.
   *
   * @return 200, or 201 for a new one
   */
  @PUT
  @EntityTagBinding
  @Path("{code}")
  @Requires(Permission.KEEP_PARTNERS)
  @Operation(
      summary = "Creates or replaces a workflow profile",
      description =
          "The change counts for all partners that use it, from their next message on. The side of"
              + " a profile does not change.")
  @APIResponseSchema(
      value = WorkflowProfileJson.class,
      responseCode = "200",
      responseDescription = "Replaced")
  @APIResponse(responseCode = "201", description = "Created")
  public Response put(@PathParam("code") String code, @Valid @NotNull WorkflowProfileJson body) {
    String agreed = BodyChecks.agreed("code", BodyChecks.CODE, code, body.code());
    return conditional.put(
        AuditSubject.workflowProfile(agreed),
        () -> get(agreed),
        () -> json(BodyChecks.applied(() -> body.save(agreed, profiles))));
  }

  /** Deletes a profile. It answers 204; 404 for an unknown code; 409 while a partner uses it. */
  @DELETE
  @EntityTagBinding
  @Path("{code}")
  @Requires(Permission.KEEP_PARTNERS)
  @Operation(
      summary = "Deletes a workflow profile",
      description = "409 while a partner uses it; the sentence names the partners.")
  @APIResponse(responseCode = "204", description = "Deleted")
  public void delete(@PathParam("code") String code) {
    conditional.delete(
        AuditSubject.workflowProfile(code), () -> get(code), () -> profiles.remove(code));
  }

  private WorkflowProfileJson json(WorkflowProfile profile) {
    return WorkflowProfileJson.of(profile, profiles.users(profile.code()));
  }
}
