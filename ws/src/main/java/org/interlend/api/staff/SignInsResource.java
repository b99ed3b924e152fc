package org.interlend.api.staff;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.interlend.api.access.Requires;
import org.interlend.api.common.Listing;
import org.interlend.api.common.PageParameters;
import org.interlend.security.Permission;
import org.interlend.staff.signin.SignInCount;
import org.interlend.staff.signin.SignInLog;
import org.interlend.staff.signin.SignInOutcome;
import org.interlend.staff.signin.SignInWay;

/** The record of sign-ins and refused attempts: account, address and time. */
@Path("sign-ins")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Requires(Permission.KEEP_ACCOUNTS)
@Tag(name = "Staff")
public class SignInsResource {

  @Inject private SignInLog log;

  /** Sign-ins of one account from one address with one outcome, counted by the hour. */
  @Schema(
      name = "SignInCount",
      description = "Sign-ins of one account from one address with one outcome, within an hour")
  public record SignInJson(
      SignInWay way,
      SignInOutcome outcome,
      @Schema(description = "The account; null when no account has the name that was given")
          String username,
      @Schema(description = "The network address; null: one of very many in that hour")
          String address,
      Instant first,
      Instant latest,
      @Schema(description = "How often; the latest seconds may be missing") long times) {

    static SignInJson of(SignInCount signIn) {
      return new SignInJson(
          signIn.way(),
          signIn.outcome(),
          signIn.username().orElse(null),
          signIn.address().orElse(null),
          signIn.firstAt(),
          signIn.lastAt(),
          signIn.attempts());
    }
  }

  /**
   * @return sign-ins and refused attempts, latest first
   */
  @GET
  @Operation(summary = "Sign-ins and refused attempts of staff and scripts, by hour, latest first")
  public Listing<SignInJson> list(
      @Parameter(description = "Of this account alone") @QueryParam("username") String username,
      @BeanParam PageParameters paging) {
    return Listing.of(log.list(username, paging.first(), paging.rows()), paging, SignInJson::of);
  }
}
