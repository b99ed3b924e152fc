package org.interlend.console.requests;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.io.Serializable;
import java.time.Instant;
import org.interlend.WorkflowException;
import org.interlend.console.ConsoleReason;
import org.interlend.console.Times;

/** Detects decisions that are based on outdated data of a request. */
@Dependent
public class StaleCheck implements Serializable {
  private static final long serialVersionUID = 1L;

  @Inject private Times times;

  /** The latest event of a request. */
  public record Latest(Instant at, String by, String event) {}

  /**
   * @param seen version of the request on the page
   * @param now its current version
   * @throws WorkflowException CHANGED_MEANWHILE when the two differ, with the latest event
   */
  public void check(long seen, long now, String number, Latest latest) {
    if (seen != now) {
      throw new WorkflowException(
          ConsoleReason.REQUEST_CHANGED_BY,
          number,
          times.clock(latest.at()),
          latest.by(),
          latest.event());
    }
  }
}
