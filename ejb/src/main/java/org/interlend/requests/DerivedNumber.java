package org.interlend.requests;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/**
 * The number of a request whose message has none. It follows from the title, the day and a count,
 * and so is the same when the message is repeated.
 */
public final class DerivedNumber {

  /** How many requests for one title a day can be told apart; each costs later ones a look-up. */
  static final int MOST = 20;

  private DerivedNumber() {}

  /**
   * Tries the numbers one after the other. Where all are taken it is a random one, by which a
   * repetition is not recognized.
   *
   * @param title what distinguishes the title from others
   * @param taken what becomes of the message with a number; empty when another request has it
   */
  public static <T> T first(String title, LocalDate day, Function<String, Optional<T>> taken) {
    for (int count = 1; count <= MOST; count++) {
      String content = title + "; " + day + "; " + count;
      Optional<T> done = taken.apply(UUID.nameUUIDFromBytes(content.getBytes(UTF_8)).toString());
      if (done.isPresent()) {
        return done.get();
      }
    }
    return taken.apply(UUID.randomUUID().toString()).orElseThrow();
  }
}
