package org.interlend.requests.action;

import java.time.Instant;

/**
 * What an action did with one item.
 *
 * @param instruction what staff do with it next, or null
 * @param dueAt the due date of a new loan, or null
 * @param dueExplanation why it is that day, or null
 */
public record ActionResult(
    String barcode, String instruction, Instant dueAt, String dueExplanation) {

  public static ActionResult of(String barcode) {
    return next(barcode, null);
  }

  public static ActionResult next(String barcode, String instruction) {
    return new ActionResult(barcode, instruction, null, null);
  }
}
