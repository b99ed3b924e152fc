package org.interlend.console.home;

import org.interlend.persistence.Backlog;

/**
 * A line of the worklist on the home page: how much work waits, and the list with it.
 *
 * @param backlog how much there is, and since when the oldest waits
 * @param address of the list
 */
public record WorklistLine(WorklistLineKind kind, Backlog backlog, String address) {

  boolean hasWork() {
    return backlog.count() > 0;
  }
}
