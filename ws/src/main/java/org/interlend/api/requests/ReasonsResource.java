package org.interlend.api.requests;

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
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.interlend.api.access.Requires;
import org.interlend.api.common.BodyChecks;
import org.interlend.api.common.ConditionalRequests;
import org.interlend.api.common.EntityTagBinding;
import org.interlend.audit.AuditSubject;
import org.interlend.requests.reason.ReasonCodes;
import org.interlend.security.Permission;

/** The reasons for rejecting, canceling, damages and losses. */
@Path("reasons")
@RequestScoped
@Transactional
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Reasons")
public class ReasonsResource {

  @Inject private ReasonCodes reasons;
  @Inject private ConditionalRequests conditional;

  /** All reasons by step and code. */
  @GET
  @PermitAll
  @Operation(summary = "All reasons by step and code")
  public List<ReasonJson> list() {
    return reasons.list().stream().map(ReasonJson::of).toList();
  }

  /**
   * @return the reason; 404 for an unknown code
   */
  @GET
  @PermitAll
  @EntityTagBinding
  @Path("{code}")
  @Operation(summary = "A reason")
  public ReasonJson get(@PathParam("code") String code) {
    return ReasonJson.of(reasons.get(code));
  }

  /**
   * Creates or replaces a reason. One that is not active is no longer offered.
   *
   * @return 200, or 201 for a new one
   */
  @PUT
  @EntityTagBinding
  @Path("{code}")
  @Requires(Permission.KEEP_REASONS)
  @Operation(summary = "Creates or replaces a reason")
  @APIResponseSchema(
      value = ReasonJson.class,
      responseCode = "200",
      responseDescription = "Replaced")
  @APIResponse(responseCode = "201", description = "Created")
  public Response put(@PathParam("code") String code, @Valid @NotNull ReasonJson body) {
    String agreed = BodyChecks.agreed("code", BodyChecks.CODE, code, body.code());
    return conditional.put(
        new AuditSubject(AuditSubject.Kind.REASON_CODE, agreed),
        () -> get(agreed),
        () -> ReasonJson.of(reasons.save(agreed, body)));
  }
}
