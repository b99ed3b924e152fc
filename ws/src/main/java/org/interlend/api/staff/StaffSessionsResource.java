package org.interlend.api.staff;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.interlend.api.access.ApiUser;
import org.interlend.api.access.Requires;
import org.interlend.security.Permission;
import org.interlend.staff.signin.StaffSession;
import org.interlend.staff.signin.StaffSessions;

/** The open sessions of an account in the console. */
@Path("staff/{username}/sessions")
@RequestScoped
@Transactional
@Produces(MediaType.APPLICATION_JSON)
@Requires(Permission.KEEP_ACCOUNTS)
@Tag(name = "Staff")
public class StaffSessionsResource {

  @Inject private StaffSessions sessions;
  @Inject private ApiUser apiUser;

  /** A session of the console. */
  @Schema(name = "StaffSession", description = "A session of the console")
  public record SessionJson(
      long id,
      Instant started,
      @Schema(description = "The latest use, to the minute") Instant seen,
      String address,
      @Schema(description = "How the browser names itself") String browser) {

    static SessionJson of(StaffSession session) {
      return new SessionJson(
          session.id(),
          session.startedAt(),
          session.seenAt(),
          session.address(),
          session.browser());
    }
  }

  /**
   * @return the open sessions, latest used first; 404 for an unknown account
   */
  @GET
  @Operation(summary = "The open sessions of an account, latest used first")
  public List<SessionJson> list(@PathParam("username") String username) {
    return sessions.list(username).stream().map(SessionJson::of).toList();
  }

  /** It answers 204; 403 for an API token, 404 for an unknown account. */
  @DELETE
  @Operation(summary = "Ends all sessions of an account")
  @APIResponse(responseCode = "204", description = "Ended")
  public void endAll(@PathParam("username") String username) {
    apiUser.requirePassword();
    sessions.endAll(username);
  }

  /** It answers 204; 403 for an API token, 404 when the account has no such session. */
  @DELETE
  @Path("{id}")
  @Operation(summary = "Ends a session")
  @APIResponse(responseCode = "204", description = "Ended")
  public void end(@PathParam("username") String username, @PathParam("id") long id) {
    apiUser.requirePassword();
    sessions.end(username, id);
  }
}
