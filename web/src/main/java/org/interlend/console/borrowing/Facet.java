package org.interlend.console.borrowing;

import java.util.List;

/**
 * One of the things by which a list can be narrowed.
 *
 * @param choices those that would show something, and those that are chosen
 */
public record Facet(String label, List<Value> choices) {

  /**
   * A choice that leads to the list with it, or without it when it is chosen.
   *
   * @param count how many requests the list has with it; empty when they are too many to count
   * @param query what stands behind the question mark of the address
   */
  public record Value(String label, String count, boolean chosen, String query) {}
}
