package org.interlend.ncip;

import java.util.concurrent.ThreadLocalRandom;
import org.slf4j.MDC;

/**
 * The word by which one exchange is named everywhere: in every line that the log gets while it goes
 * on, in the journal, and in the HTTP header that whoever is at the other end sees.
 */
public final class Reference {

  /** The HTTP header of answers to brokers and of messages to them. */
  public static final String HEADER = "X-Interlend-Exchange";

  private static final String IN_LOG = "exchange";

  /** Without those that are mistaken for another when they are read out. */
  private static final String LETTERS = "abcdefghjkmnpqrstvwxyz0123456789";

  private static final int LENGTH = 10;

  private Reference() {}

  /** A new one; that two are alike within a journal is as good as impossible. */
  public static String next() {
    return ThreadLocalRandom.current()
        .ints(LENGTH, 0, LETTERS.length())
        .collect(
            StringBuilder::new,
            (word, letter) -> word.append(LETTERS.charAt(letter)),
            StringBuilder::append)
        .toString();
  }

  /** Until it is closed, each line of this thread in the log tells what it belongs to. */
  public static MDC.MDCCloseable inLog(String reference) {
    return MDC.putCloseable(IN_LOG, reference);
  }
}
