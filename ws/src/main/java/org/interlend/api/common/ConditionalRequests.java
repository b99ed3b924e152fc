package org.interlend.api.common;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.ClientErrorException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.function.Supplier;
import org.interlend.audit.AuditAction;
import org.interlend.audit.AuditRecorder;
import org.interlend.audit.AuditSnapshot;
import org.interlend.audit.AuditSubject;
import org.interlend.settings.cache.SettingsVersionTracker;

/**
 * Changes records as calls ask for it, under the conditions of If-Match and If-None-Match (RFC
 * 9110, section 13.1), and records the changes in the audit.
 */
@RequestScoped
public class ConditionalRequests {

  @Inject private HttpServletRequest request;
  @Inject private Request conditions;
  @Inject private UriInfo uri;
  @Inject private AuditRecorder audit;
  @Inject private SettingsVersionTracker settings;

  /**
   * Begins a change, before the record is read to be changed. Refuses it when the record is not as
   * the call requires it (RFC 9110, section 13.1): that it has the tag in If-Match, or none of
   * those in If-None-Match.
   *
   * @param now reads the record as a GET answers it
   * @throws ClientErrorException 412
   */
  public void requireUnchanged(Supplier<?> now) {
    settings.latest();
    requireRead(now);
  }

  private void requireRead(Supplier<?> now) {
    if (isConditional()) {
      require(conditions.evaluatePreconditions(EntityTagFilter.of(now.get())));
    }
  }

  private boolean isConditional() {
    return request.getHeader(HttpHeaders.IF_MATCH) != null
        || request.getHeader(HttpHeaders.IF_NONE_MATCH) != null;
  }

  private static void require(Response.ResponseBuilder unfulfilled) {
    if (unfulfilled != null) {
      throw new ClientErrorException(Response.Status.PRECONDITION_FAILED);
    }
  }

  /**
   * Does what a PUT of a record asks for, unless the record is not as the call requires it.
   *
   * @param now reads the record, if there is one, as a GET answers it
   * @param write saves the record and returns it as it now is
   * @return 200, or 201 with the record's address for a new one
   * @throws ClientErrorException 412
   */
  public Response put(AuditSubject about, Supplier<?> now, Supplier<?> write) {
    AuditSnapshot change = audit.begin(about);
    if (change.known()) {
      requireRead(now);
    } else {
      require(conditions.evaluatePreconditions());
    }
    return ended(change, write);
  }

  /**
   * Does what a PUT asks for, and records it in the audit with the values before and after.
   *
   * @param write saves the record and returns it as it now is
   * @return 200, or 201 with the record's address for a new one
   */
  public Response put(AuditSubject about, Supplier<?> write) {
    return ended(audit.begin(about), write);
  }

  private Response ended(AuditSnapshot change, Supplier<?> write) {
    Object representation = write.get();
    audit.end(AuditAction.SAVED, change);
    return (change.known() ? Response.ok() : Response.created(uri.getAbsolutePath()))
        .entity(representation)
        .build();
  }

  /**
   * Deletes a record, unless it is not as the call requires it.
   *
   * @param now reads the record as a GET answers it
   * @throws ClientErrorException 412
   */
  public void delete(AuditSubject about, Supplier<?> now, Runnable delete) {
    requireUnchanged(now);
    audit.change(AuditAction.REMOVED, about, delete);
  }
}
