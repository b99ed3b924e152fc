package org.interlend.api.staff;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import jakarta.annotation.security.PermitAll;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.interlend.WorkflowException.Subject;
import org.interlend.api.access.ApiUser;
import org.interlend.api.common.BodyChecks;
import org.interlend.api.common.SecretTextDeserializer;
import org.interlend.api.problem.Violations;
import org.interlend.security.TrustedProxies;
import org.interlend.staff.signin.PasswordChange;
import org.interlend.staff.signin.SignInWay;

/** The password of the account that calls. */
@Path("me/password")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Staff")
public class OwnPasswordResource {

  private static final String NEW = "new";

  @Inject private PasswordChange change;
  @Inject private ApiUser apiUser;
  @Inject private TrustedProxies proxies;
  @Context private HttpServletRequest request;

  /** A change of the password. */
  @Schema(name = "PasswordChange", description = "A change of the own password")
  public record PasswordJson(
      @NotEmpty
          @JsonDeserialize(using = SecretTextDeserializer.class)
          @Schema(description = "The present password")
          String current,
      @NotEmpty
          @JsonProperty(NEW)
          @JsonDeserialize(using = SecretTextDeserializer.class)
          @Schema(name = NEW, description = "At least 12 characters")
          String next)
      implements Violations.FieldNames {

    @Override
    public String field(String path) {
      return path.equals("next") ? NEW : path;
    }
  }

  /**
   * Changes the password of the account that calls. It answers 204; 403 for an API token; 422 when
   * the present password is wrong, or the new one is the same, too short or too common; 429 after
   * too many wrong ones.
   */
  @PUT
  @PermitAll
  @Operation(
      summary = "Changes the password of the account that calls",
      description =
          "It ends the account's sessions in the console. Scripts with the old password must be"
              + " given the new one; API tokens stay valid, and cannot change it.")
  @APIResponse(responseCode = "204", description = "Changed")
  @APIResponse(responseCode = "422", description = "The password is not changed")
  public void put(@Valid @NotNull PasswordJson body) {
    apiUser.requirePassword();
    BodyChecks.named(
        Subject.PASSWORD,
        NEW,
        () ->
            change.change(
                apiUser.name(),
                body.current(),
                body.next(),
                SignInWay.BASIC,
                proxies.clientAddress(request),
                null));
  }
}
