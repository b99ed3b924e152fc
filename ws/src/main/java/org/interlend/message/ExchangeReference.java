package org.interlend.message;

import java.util.concurrent.ThreadLocalRandom;
import org.slf4j.MDC;

/**
 * The reference of one exchange. It appears in every log line of the exchange, in the journal, and
 * in an HTTP header that the other system sees.
 */
public final class ExchangeReference {

  /** The HTTP header of answers to brokers and of messages to them. */
  public static final String HEADER = "X-Interlend-Exchange";

  private static final String IN_LOG = "exchange";

  /** Letters and digits without those that are confused when read aloud. */
  private static final String LETTERS = "abcdefghjkmnpqrstvwxyz0123456789";

  private static final int LENGTH = 10;

  private ExchangeReference() {}

  /** A new random reference; a duplicate within one journal is practically impossible. */
  public static String next() {
    return ThreadLocalRandom.current()
        .ints(LENGTH, 0, LETTERS.length())
        .collect(
            StringBuilder::new,
            (word, letter) -> word.append(LETTERS.charAt(letter)),
            StringBuilder::append)
        .toString();
  }

  /** Adds the reference to this thread's log lines until it is closed. */
  public static MDC.MDCCloseable inLog(String reference) {
    return MDC.putCloseable(IN_LOG, reference);
  }
}
