package org.interlend.requests;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * The number of a request whose message has none. It follows from the title, the day and a count,
 * and so is the same when the message is repeated.
 */
public final class GeneratedRequestNumber {

  /** How many requests for one title a day can be told apart; each costs later ones a look-up. */
  static final int MOST = 20;

  private GeneratedRequestNumber() {}

  /**
   * Tries the numbers one after the other, until one is free or has the request that the message
   * repeats. Where all are taken it is a random one, by which a repetition is not recognized.
   *
   * @param title what distinguishes the title from others
   * @param known the request with a number
   * @param repeats whether the message repeats the request
   * @param numbered the message with its number, and with the request that it repeats or null
   */
  public static <R, M> M first(
      String title,
      LocalDate day,
      Function<String, Optional<R>> known,
      Predicate<R> repeats,
      BiFunction<String, R, M> numbered) {
    for (int count = 1; count <= MOST; count++) {
      String content = title + "; " + day + "; " + count;
      String number = UUID.nameUUIDFromBytes(content.getBytes(UTF_8)).toString();
      Optional<R> request = known.apply(number);
      if (request.isEmpty() || repeats.test(request.get())) {
        return numbered.apply(number, request.orElse(null));
      }
    }
    return numbered.apply(UUID.randomUUID().toString(), null);
  }
}
