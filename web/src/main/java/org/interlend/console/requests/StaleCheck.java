package org.interlend.console.requests;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.io.Serializable;
import java.time.Instant;
import org.interlend.ProblemKind;
import org.interlend.WorkflowProblem;
import org.interlend.WorkflowProblem.Subject;
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
   * @throws WorkflowProblem CHANGED_MEANWHILE when the two differ, with the latest event
   */
  public void check(long seen, long now, String number, Latest latest) {
    if (seen != now) {
      throw new WorkflowProblem(
          ProblemKind.CHANGED_MEANWHILE,
          Subject.REQUEST,
          number,
          ("While you were looking at this request, at %s %s changed it: \"%s\". Your action is not"
                  + " done yet, and your input is still here. Look at the request as it is now,"
                  + " and decide again.")
              .formatted(times.clock(latest.at()), latest.by(), latest.event()));
    }
  }
}
