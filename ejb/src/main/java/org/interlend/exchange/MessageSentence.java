package org.interlend.exchange;

import java.util.Locale;
import org.interlend.RefusalReason;
import org.interlend.text.Fact;
import org.interlend.text.Facts;
import org.interlend.text.Sentences;

/** Tells in a reader's language what the journal and the outbox keep of a message. */
public final class MessageSentence {

  private static final String BUNDLE = "org.interlend.exchange.MessageFacts";

  private MessageSentence() {}

  /**
   * @param fact of {@link MessageFact}, or of a {@link RefusalReason} of the library
   */
  public static String of(Fact fact, Locale locale) {
    boolean ofMessage = Sentences.text(BUNDLE, fact.kind(), Locale.ROOT).isPresent();
    return fact.sentence(ofMessage ? BUNDLE : RefusalReason.BUNDLE, locale).strip();
  }

  /**
   * @return null when there are none
   */
  public static String of(Facts facts, Locale locale) {
    return facts.list().stream()
        .map(fact -> of(fact, locale))
        .reduce((told, next) -> Sentences.ended(told) + " " + next)
        .orElse(null);
  }
}
