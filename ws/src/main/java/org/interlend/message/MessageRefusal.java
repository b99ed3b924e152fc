package org.interlend.message;

import org.interlend.exchange.ExchangeRecord;

/**
 * What becomes of a message that was refused or failed.
 *
 * @param line its entry in the journal
 * @param journaling whether the journal gets it
 * @param <A> an answer
 */
public record MessageRefusal<A>(A answer, ExchangeRecord line, Journaling journaling) {

  /** The same without an entry in the journal. */
  public MessageRefusal<A> unwritten() {
    return new MessageRefusal<>(answer, line, Journaling.NEVER);
  }

  /** Which refusals get an entry in the journal. */
  public enum Journaling {
    /** In any case, as when the partner may send the message. */
    ALWAYS,
    /** A number each hour, of those whose sender may be unknown. */
    LIMITED,
    /** None, because the journal has the first of many. */
    NEVER;

    /** Of a message that is admitted always, of others some. */
    public static Journaling of(boolean admitted) {
      return admitted ? ALWAYS : LIMITED;
    }
  }
}
