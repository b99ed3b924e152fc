package org.interlend.api.partners;

import jakarta.annotation.security.PermitAll;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
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
import org.interlend.api.access.ApiUser;
import org.interlend.api.access.Requires;
import org.interlend.api.common.BodyChecks;
import org.interlend.api.common.ConditionalRequests;
import org.interlend.api.common.EntityTagBinding;
import org.interlend.api.common.Listing;
import org.interlend.api.common.PageParameters;
import org.interlend.audit.AuditSubject;
import org.interlend.exchange.Journal;
import org.interlend.exchange.health.PartnersHealth;
import org.interlend.partners.Partners;
import org.interlend.security.Permission;

/** The partners: brokers, and libraries reached through them. */
@Path("partners")
@RequestScoped
@Transactional
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Partners")
public class PartnersResource {

  @Inject private Partners partners;
  @Inject private Journal journal;
  @Inject private PartnersHealth health;
  @Inject private ApiUser apiUser;
  @Inject private ConditionalRequests conditional;

  /**
   * @return partners, ordered by name
   */
  @GET
  @PermitAll
  @Operation(summary = "Partners by name")
  public Listing<PartnerJson> list(@BeanParam PageParameters paging) {
    return Listing.of(partners.list(paging.first(), paging.rows()), paging, PartnerJson::of);
  }

  /**
   * @param code case-sensitive
   * @return the partner; 404 for an unknown code
   */
  @GET
  @PermitAll
  @EntityTagBinding
  @Path("{code}")
  @Operation(summary = "A partner")
  public PartnerJson get(@PathParam("code") String code) {
    return PartnerJson.of(partners.get(code));
  }

  /**
   * @param code case-sensitive
   * @return deviations of the partner's messages, most frequent first; 404 for an unknown code
   */
  @GET
  @PermitAll
  @Path("{code}/warnings")
  @Operation(
      summary = "Deviations of a partner's messages, most frequent first",
      description = "Counted over the messages in the journal.")
  public List<MessageWarningJson> warnings(@PathParam("code") String code) {
    return journal.warnings(partners.get(code).code()).stream()
        .map(MessageWarningJson::of)
        .toList();
  }

  /**
   * @return health of the messages from and to the partner; 404 for an unknown code
   */
  @GET
  @PermitAll
  @Path("{code}/health")
  @Operation(summary = "Health of the messages from and to a partner")
  public PartnerHealthJson health(@PathParam("code") String code) {
    return health
        .of(code)
        .map(known -> PartnerHealthJson.of(known, apiUser.sees()))
        .orElseThrow(NotFoundException::new);
  }

  /**
   * Creates or replaces a partner. An incomplete partner may be saved; the response lists what is
   * missing.
   *
   * @return 200, or 201 for a new one
   */
  @PUT
  @EntityTagBinding
  @Path("{code}")
  @Requires(Permission.KEEP_PARTNERS)
  @Operation(
      summary = "Creates or replaces a partner",
      description =
          "An incomplete partner may be saved; the answer lists what is missing. Only who may read"
              + " patrons lets a partner have their data without their PIN.")
  @APIResponseSchema(
      value = PartnerJson.class,
      responseCode = "200",
      responseDescription = "Replaced")
  @APIResponse(responseCode = "201", description = "Created")
  public Response put(@PathParam("code") String code, @Valid @NotNull PartnerJson body) {
    String agreed = BodyChecks.agreed("code", BodyChecks.CODE, code, body.code());
    return conditional.put(
        AuditSubject.partner(agreed),
        () -> get(agreed),
        () ->
            PartnerJson.of(BodyChecks.applied(() -> body.save(agreed, partners, apiUser.sees()))));
  }
}
