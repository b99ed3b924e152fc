package org.interlend.libris.reading;

import java.util.List;
import org.interlend.text.Fact;

/**
 * A list of requests.
 *
 * @param requests those that could be read
 * @param unreadable those that could not
 */
public record LibrisList(List<LibrisRequest> requests, List<Unreadable> unreadable) {

  public static final LibrisList EMPTY = new LibrisList(List.of(), List.of());

  /**
   * A record that could not be read.
   *
   * @param number its order number if it has one, else its place in the list, such as {@code #3}
   */
  public record Unreadable(String number, Fact why) {}

  public LibrisList {
    requests = List.copyOf(requests);
    unreadable = List.copyOf(unreadable);
  }

  public int size() {
    return requests.size() + unreadable.size();
  }
}
