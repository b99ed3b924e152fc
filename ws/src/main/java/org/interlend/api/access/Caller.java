package org.interlend.api.access;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import org.interlend.staff.Audit;
import org.interlend.staff.AuditAction;
import org.interlend.staff.AuditSubject;
import org.interlend.staff.PatronView;

/** The staff account that calls the API. */
@RequestScoped
public class Caller {

  @Inject private HttpServletRequest request;
  @Inject private Audit audit;

  /** The name of the account. */
  public String name() {
    return request.getUserPrincipal().getName();
  }

  /** What the caller may see of patrons. */
  public PatronView sees() {
    return PatronView.of(role -> request.isUserInRole(role.name()));
  }

  /**
   * Answers a PUT after the audit has noted it.
   *
   * @param known whether the record existed before
   * @param representation the record as it now is
   * @return 200, or 201 with the record's address for a new one
   */
  public Response saved(boolean known, Object representation, AuditSubject about, UriInfo uri) {
    audit.note(name(), AuditAction.SAVED, about);
    return answer(known, representation, uri);
  }

  /** The same for a record whose audit is noted elsewhere. */
  public static Response answer(boolean known, Object representation, UriInfo uri) {
    return (known ? Response.ok() : Response.created(uri.getAbsolutePath()))
        .entity(representation)
        .build();
  }
}
