package org.interlend.api.access;

import jakarta.ws.rs.core.Response.Status;
import org.interlend.staff.signin.StaffIdentity;

/** Whether an API call has an account. */
sealed interface AuthenticationResult {

  /** The account of the call. */
  record Identified(StaffIdentity identity) implements AuthenticationResult {}

  /**
   * The call is refused.
   *
   * @param detail a sentence that says what is wrong and what to do
   * @param retryAfterSeconds when to try again; 0 when waiting does not help
   */
  record Refused(Status status, String detail, long retryAfterSeconds)
      implements AuthenticationResult {

    Refused(Status status, String detail) {
      this(status, detail, 0);
    }
  }
}
