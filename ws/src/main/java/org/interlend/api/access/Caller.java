package org.interlend.api.access;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.function.Supplier;
import org.interlend.audit.Audit;
import org.interlend.audit.AuditAction;
import org.interlend.audit.AuditSubject;
import org.interlend.audit.AuditedChange;
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
   * Does what a PUT asks for, and records it in the audit with the values before and after.
   *
   * @param write saves the record and returns it as it now is
   * @return 200, or 201 with the record's address for a new one
   */
  public Response put(AuditSubject about, UriInfo uri, Supplier<?> write) {
    AuditedChange change = audit.begin(about);
    Object representation = write.get();
    audit.end(AuditAction.SAVED, change);
    return answer(change.known(), representation, uri);
  }

  /** The same for a record whose audit is noted elsewhere. */
  public static Response answer(boolean known, Object representation, UriInfo uri) {
    return (known ? Response.ok() : Response.created(uri.getAbsolutePath()))
        .entity(representation)
        .build();
  }
}
