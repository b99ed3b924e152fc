package org.interlend.api.access;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.function.Supplier;
import org.interlend.api.problem.NotPermitted;
import org.interlend.audit.Audit;
import org.interlend.audit.AuditAction;
import org.interlend.audit.AuditSubject;
import org.interlend.audit.AuditedChange;
import org.interlend.staff.PatronVisibility;

/** The staff account that calls the API. */
@RequestScoped
public class ApiUser {

  @Inject private HttpServletRequest request;
  @Inject private Audit audit;

  /** The name of the account. */
  public String name() {
    return request.getUserPrincipal().getName();
  }

  /**
   * Refuses API tokens where accounts and tokens are changed, and the settings that lead the mail
   * with links for passwords: otherwise a stolen token could make access that stays valid after it
   * expires. It refuses them where sessions are ended, too: otherwise a stolen token could keep out
   * every administrator who would revoke it.
   *
   * @throws NotPermitted when the call is authenticated by an API token
   */
  public void requirePassword() {
    if (ApiAuthentication.isByToken(request)) {
      throw new NotPermitted(
          "An API token can change neither accounts, API tokens nor settings of the server."
              + " Sign in with name and password.");
    }
  }

  /** What the caller may see of patrons. */
  public PatronVisibility sees() {
    return PatronVisibility.of(role -> request.isUserInRole(role.name()));
  }

  /**
   * Does what a PUT asks for, and records it in the audit with the values before and after.
   *
   * @param write saves the record and returns it as it now is
   * @return 200, or 201 with the record's address for a new one
   */
  public Response put(AuditSubject about, UriInfo uri, Supplier<?> write) {
    AuditedChange change = audit.begin(about);
    Object representation = write.get();
    audit.end(AuditAction.SAVED, change);
    return (change.known() ? Response.ok() : Response.created(uri.getAbsolutePath()))
        .entity(representation)
        .build();
  }

  /**
   * @return 201 with what a POST has created
   */
  public static Response created(Object representation) {
    return Response.status(Response.Status.CREATED).entity(representation).build();
  }
}
