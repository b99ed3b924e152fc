package org.interlend.api.circulation;

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
import org.interlend.circulation.terms.StoredTerms;
import org.interlend.security.Permission;

/** The terms of use: loan periods, renewals, fines. */
@Path("terms-of-use")
@RequestScoped
@Transactional
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Terms of use")
public class TermsResource {

  @Inject private StoredTerms terms;
  @Inject private ConditionalRequests conditional;

  /** All terms, ordered by code. */
  @GET
  @PermitAll
  @Operation(summary = "All terms of use by code")
  public List<TermsJson> list() {
    return terms.list().stream().map(TermsJson::of).toList();
  }

  /**
   * @return the terms; 404 for an unknown code
   */
  @GET
  @PermitAll
  @EntityTagBinding
  @Path("{code}")
  @Operation(summary = "Terms of use")
  public TermsJson get(@PathParam("code") String code) {
    return TermsJson.of(terms.get(code));
  }

  /**
   * Creates or replaces terms. They apply to loans, renewals and returns from now on.
   *
   * @return 200, or 201 for new ones
   */
  @PUT
  @EntityTagBinding
  @Path("{code}")
  @Requires(Permission.KEEP_TERMS)
  @Operation(
      summary = "Creates or replaces terms of use",
      description =
          "The most specific terms for the item's policy and the patron's group apply to a loan."
              + " No two may have the same policy and group.")
  @APIResponseSchema(
      value = TermsJson.class,
      responseCode = "200",
      responseDescription = "Replaced")
  @APIResponse(responseCode = "201", description = "Created")
  public Response put(@PathParam("code") String code, @Valid @NotNull TermsJson body) {
    String agreed = BodyChecks.agreed("code", BodyChecks.CODE, code, body.code());
    return conditional.put(
        new AuditSubject(AuditSubject.Kind.TERMS_OF_USE, agreed),
        () -> get(agreed),
        () -> TermsJson.of(BodyChecks.applied(() -> terms.save(agreed, body))));
  }
}
