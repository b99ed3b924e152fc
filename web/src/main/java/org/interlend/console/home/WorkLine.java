package org.interlend.console.home;

import java.time.Instant;
import org.interlend.persistence.Backlog;

/**
 * A line of the worklist on the home page: how much work waits, and the list with it.
 *
 * @param key of the name, and with {@code .hint} of the hint
 * @param backlog how much there is, and since when the oldest waits
 * @param address of the list
 * @param tone a color class of the style sheet
 */
public record WorkLine(
    Group group, String key, Backlog backlog, String address, String icon, String tone) {

  /** When the work is due. */
  public enum Group {
    /** Staff can do it now. */
    NOW,
    /** Patrons, partners or brokers act next. */
    WAITING,
    /** Something has gone wrong, or is late. */
    PROBLEMS
  }

  /** Key of the hint. */
  public String hint() {
    return key + ".hint";
  }

  public long count() {
    return backlog.count();
  }

  /** Since when the oldest waits; null if there is none, or if that says nothing. */
  public Instant oldest() {
    return backlog.oldest();
  }

  public boolean hasWork() {
    return backlog.count() > 0;
  }
}
