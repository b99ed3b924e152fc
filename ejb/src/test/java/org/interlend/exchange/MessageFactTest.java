package org.interlend.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Locale;
import java.util.ResourceBundle;
import org.interlend.RefusalReason;
import org.interlend.text.Facts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The sentences of the journal and the outbox. */
class MessageFactTest {

  @ParameterizedTest
  @EnumSource(MessageFact.class)
  void eachFactHasASentence(MessageFact fact) {
    String day = "2031-01-15"; // some values are days
    assertThat(MessageSentence.of(fact.with(day, day, day, day), Locale.ENGLISH))
        .isNotBlank()
        .doesNotContain("{", "null");
    assertThat(ResourceBundle.getBundle(RefusalReason.BUNDLE).containsKey(fact.name()))
        .as("a reason of the library has the same name")
        .isFalse();
  }

  @Test
  void eachSentenceBelongsToAFact() {
    assertThat(ResourceBundle.getBundle("org.interlend.exchange.MessageFacts").keySet())
        .containsExactlyInAnyOrderElementsOf(
            Arrays.stream(MessageFact.values()).map(Enum::name).toList());
  }

  @Test
  void reasonsOfTheLibraryAreToldToo() {
    assertThat(
            MessageSentence.of(
                Facts.of(
                    MessageFact.PARTNER_ANSWERED.with(),
                    MessageFact.RENEWED_UNTIL.with("2031-01-15"),
                    MessageFact.REQUEST_REFUSES_ANSWER.with(),
                    ExchangeReason.UNKNOWN_OUTGOING.fact(7)),
                Locale.ENGLISH))
        .isEqualTo(
            "The partner answered: Renewed until 15 Jan 2031. But: There is no outgoing message 7");
  }

  @Test
  void nothingIsToldOfNothing() {
    assertThat(MessageSentence.of(Facts.NONE, Locale.ENGLISH)).isNull();
  }
}
