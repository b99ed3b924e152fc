package org.interlend.api.staff;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.interlend.api.access.ApiUser;
import org.interlend.api.access.Requires;
import org.interlend.api.common.BodyChecks;
import org.interlend.api.common.ConditionalRequests;
import org.interlend.api.common.EntityTagBinding;
import org.interlend.api.common.Responses;
import org.interlend.audit.AuditSubject;
import org.interlend.security.Permission;
import org.interlend.staff.PasswordLinks;
import org.interlend.staff.StaffAccount;
import org.interlend.staff.StaffAccountManagement;
import org.interlend.staff.StaffAccounts;
import org.interlend.staff.UsernameRules;
import org.interlend.staff.signin.SignInLog;

/** The accounts of staff and scripts. */
@Path("staff")
@RequestScoped
@Transactional
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Requires(Permission.KEEP_ACCOUNTS)
@Tag(name = "Staff")
public class StaffResource {

  @Inject private StaffAccounts staff;
  @Inject private StaffAccountManagement accounts;
  @Inject private PasswordLinks links;
  @Inject private SignInLog signIns;
  @Inject private ApiUser apiUser;
  @Inject private ConditionalRequests conditional;

  /** How a link is delivered. */
  @Schema(name = "NewPasswordLink", description = "A link for choosing a password")
  public record NewLinkJson(
      @Schema(
              description = "Whether to send it to the account's e-mail address",
              defaultValue = "false")
          Boolean byMail) {}

  /** A link for choosing a password. */
  @Schema(name = "PasswordLink", description = "A link for choosing a password, which works once")
  public record LinkJson(
      @Schema(description = "Its address; null when it is sent by e-mail. No later call shows it")
          String address,
      Instant expires) {}

  /**
   * @return all accounts, by name
   */
  @GET
  @Operation(summary = "The accounts of staff and scripts, by name")
  public List<StaffAccountJson> list() {
    Map<String, Instant> latest = signIns.latest();
    return staff.list().stream()
        .map(account -> StaffAccountJson.of(account, latest.get(account.username())))
        .toList();
  }

  /**
   * @return the account; 404 for an unknown one
   */
  @GET
  @EntityTagBinding
  @Path("{username}")
  @Operation(summary = "An account")
  public StaffAccountJson get(@PathParam("username") String username) {
    return json(staff.get(username));
  }

  /**
   * Creates or replaces an account. Its password stays as it is unless the body has one.
   *
   * @return 200, or 201 for a new one; 409 when no administrator would be left; 422 for a password
   *     that is too weak
   */
  @PUT
  @EntityTagBinding
  @Path("{username}")
  @Operation(
      summary = "Creates or replaces an account",
      description =
          "Sign in with name and password for this. A new password ends the account's sessions.")
  @APIResponseSchema(
      value = StaffAccountJson.class,
      responseCode = "200",
      responseDescription = "Saved")
  @APIResponse(responseCode = "201", description = "Created")
  @APIResponse(responseCode = "422", description = "The password is too weak")
  public Response put(
      @PathParam("username") @Pattern(regexp = UsernameRules.PATTERN, message = UsernameRules.RULE)
          String username,
      @Valid @NotNull StaffAccountInputJson body) {
    apiUser.requirePassword();
    BodyChecks.agreed("username", BodyChecks.CODE, username, body.username());
    return conditional.put(
        about(username),
        () -> get(username),
        () -> json(BodyChecks.applied(() -> accounts.save(body.input(username), body.password()))));
  }

  /**
   * Deletes an account with its tokens and sessions. It answers 204; 404 for an unknown one; 409
   * when no administrator would be left.
   */
  @DELETE
  @EntityTagBinding
  @Path("{username}")
  @Operation(summary = "Deletes an account with its tokens and sessions")
  @APIResponse(responseCode = "204", description = "Deleted")
  public void delete(@PathParam("username") String username) {
    apiUser.requirePassword();
    conditional.delete(about(username), () -> get(username), () -> accounts.delete(username));
  }

  /**
   * Makes a link by which the person chooses the password, once. It replaces an earlier one.
   *
   * @return 201 with the link, unless it is sent by e-mail; 404 for an unknown account
   */
  @POST
  @Path("{username}/password-link")
  @Operation(summary = "Makes a link by which the person chooses the password, once")
  @APIResponseSchema(value = LinkJson.class, responseCode = "201", responseDescription = "Made")
  public Response link(
      @PathParam("username") String username,
      @RequestBody(required = false) @Valid NewLinkJson body) {
    apiUser.requirePassword();
    boolean byMail = body != null && BodyChecks.or(body.byMail(), false);
    PasswordLinks.Created created = links.create(username, byMail);
    return Responses.created(new LinkJson(byMail ? null : created.address(), created.expiresAt()));
  }

  private StaffAccountJson json(StaffAccount account) {
    return StaffAccountJson.of(account, signIns.latest(account.username()).orElse(null));
  }

  private static AuditSubject about(String username) {
    return AuditSubject.account(username);
  }
}
