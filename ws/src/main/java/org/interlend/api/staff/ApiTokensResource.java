package org.interlend.api.staff;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.interlend.api.access.ApiUser;
import org.interlend.api.access.Requires;
import org.interlend.api.common.LibraryTime;
import org.interlend.api.common.Responses;
import org.interlend.audit.AuditAction;
import org.interlend.audit.AuditRecorder;
import org.interlend.audit.AuditSubject;
import org.interlend.security.Permission;
import org.interlend.security.Role;
import org.interlend.staff.ApiToken;
import org.interlend.staff.ApiTokenInput;
import org.interlend.staff.ApiTokens;

/** The API tokens of a staff account, for scripts. */
@Path("staff/{username}/tokens")
@RequestScoped
@Transactional
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Requires(Permission.KEEP_ACCOUNTS)
@Tag(name = "Staff")
public class ApiTokensResource {

  private static final Duration USUAL = Duration.ofDays(365);

  @Inject private ApiTokens tokens;
  @Inject private AuditRecorder audit;
  @Inject private LibraryTime time;
  @Inject private Clock clock;
  @Inject private ApiUser apiUser;

  /** A token to be created. */
  @Schema(name = "NewApiToken", description = "A token to be created")
  public record NewTokenJson(
      @NotBlank
          @Size(max = 100)
          @Schema(description = "What it is for", examples = "Nightly load of patrons")
          String label,
      @Schema(
              description = "The last day, or the moment, of its validity; absent: a year from now",
              examples = "2026-12-31")
          String expires,
      @NotEmpty @Schema(description = "Its roles: some or all of the account's")
          Set<@NotNull Role> roles) {}

  /**
   * @return the tokens, latest first, without their secrets; 404 for an unknown account
   */
  @GET
  @Operation(summary = "The API tokens of an account, latest first")
  public List<ApiTokenJson> list(@PathParam("username") String username) {
    return tokens.list(username).stream().map(ApiTokenJson::of).toList();
  }

  /**
   * Creates a token. A call that is authenticated by a token may not: otherwise a stolen token
   * could create others that stay valid after it expires.
   *
   * @return 201 with the token, which no later call shows; 404 for an unknown account
   */
  @POST
  @Operation(
      summary = "Creates an API token and returns it, this once",
      description = "Sign in with name and password for this: a token cannot create others.")
  @APIResponseSchema(value = ApiTokenJson.class, responseCode = "201", responseDescription = "Made")
  public Response create(
      @PathParam("username") String username, @Valid @NotNull NewTokenJson body) {
    apiUser.requirePassword();
    ApiTokens.Created created =
        tokens.create(
            new ApiTokenInput(username, body.label(), body.roles(), expiry(body), apiUser.name()));
    note(AuditAction.TOKEN_CREATED, created.token());
    return Responses.created(ApiTokenJson.of(created.token(), created.secret()));
  }

  /** Revokes a token. It answers 204; 404 when the account has no such token. */
  @DELETE
  @Path("{id}")
  @Operation(summary = "Revokes an API token at once")
  @APIResponse(responseCode = "204", description = "Ended")
  public void delete(@PathParam("username") String username, @PathParam("id") long id) {
    apiUser.requirePassword();
    note(AuditAction.TOKEN_REVOKED, tokens.delete(username, id));
  }

  private void note(AuditAction act, ApiToken token) {
    audit.note(act, AuditSubject.account(token.username()), Long.toString(token.id()));
  }

  private Instant expiry(NewTokenJson body) {
    Instant expires = time.end("expires", body.expires());
    return expires == null ? clock.instant().plus(USUAL) : expires;
  }
}
