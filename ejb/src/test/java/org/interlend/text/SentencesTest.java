package org.interlend.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import java.util.Locale;
import org.interlend.catalog.ItemStatus;
import org.interlend.exchange.MessageFact;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SentencesTest {

  private static final String PROBLEMS = "org.interlend.Problems";

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          en | 1 | Item 301 has been renewed once; the terms Short allow no more
          en | 2 | Item 301 has been renewed 2 times; the terms Short allow no more
          de | 1 | Exemplar 301 wurde einmal verlängert; die Leihbedingungen Short erlauben nicht mehr
          de | 2 | Exemplar 301 wurde 2-mal verlängert; die Leihbedingungen Short erlauben nicht mehr
          sv | 1 | Exemplar 301 har lånats om en gång; lånevillkoren Short tillåter inte fler
          sv | 0 | Exemplar 301 har lånats om 0 gånger; lånevillkoren Short tillåter inte fler
          """)
  void aNumberHasTheWordThatFitsIt(String language, String renewals, String sentence) {
    assertThat(
            Sentences.of(
                PROBLEMS,
                "NO_RENEWAL_LEFT",
                Locale.forLanguageTag(language),
                List.of("301", renewals, "Short")))
        .isEqualTo(sentence);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          en | 1 | a mapping of claims gives it to staff
          en | 3 | 3 mappings of claims give it to staff
          de | 1 | Eine Zuordnung von Claims zum Personal nennt sie
          sv | 3 | 3 kopplingar av claims ger det till personal
          """)
  void theVerbFitsTheNumber(String language, String mappings, String part) {
    assertThat(
            Sentences.of(
                PROBLEMS,
                "LIBRARY_OF_CLAIM_MAPPINGS",
                Locale.forLanguageTag(language),
                List.of("MAIN", mappings)))
        .contains(part);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Its item is gone | Its item is gone.
          Complete it in the console. | Complete it in the console.
          Is it yours? | Is it yours?
          |
          """)
  void aSentenceBeforeAnotherHasOneFullStop(String sentence, String ended) {
    assertThat(Sentences.ended(sentence)).isEqualTo(ended);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          en | R1: the broker cannot be told now. The partner did not answer within 30 s. Try
          de | Der Broker ist zurzeit nicht erreichbar. Der Partner antwortete nicht innerhalb von 30 s. Versuchen
          sv | brokern kan inte underrättas nu. Partnern svarade inte inom 30 s. Försök
          """)
  void aFactWithinASentenceIsInItsLanguage(String language, String part) {
    String why = Facts.of(MessageFact.NOT_ANSWERED_IN_TIME.with(30)).factValue();
    assertThat(
            Sentences.of(
                PROBLEMS,
                "BROKER_NOT_REACHED",
                Locale.forLanguageTag(language),
                List.of("R1", why)))
        .contains(part);
  }

  @Test
  void wordsOfOthersWithinAFactOfAFactAreNotReadAgain() {
    String words = "see @LoanStatus.OPEN";
    Fact said = MessageFact.PARTNERS_PROBLEM_DETAIL.with("510", words);
    assertThat(
            Sentences.of(
                PROBLEMS,
                "BROKER_NOT_REACHED",
                Locale.ENGLISH,
                List.of("R1", Facts.of(said).factValue())))
        .contains("510: " + words + ".");
  }

  @Test
  void wordsOfOthersWithinAFactStayAsTheyAre() {
    String words = "100 % (a; b | c) @Fact.HTTP_STATUS(5) @home.";
    Facts facts =
        Facts.of(
            MessageFact.PARTNERS_PROBLEM_DETAIL.with("510", words),
            MessageFact.HTTP_STATUS.with(503));
    assertThat(Sentences.resolve(facts.factValue(), Locale.ENGLISH))
        .contains("510: " + words + " The partner answered with HTTP status 503");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "@Fact.HTTP_STATUS(503)",
        "Say @ItemStatus.ON_LOAN, due @Day.2026-12-01",
        "@Fact.TOO_MANY_NETWORKS(a;soon) @Fact.X()",
        "@Money.1e2000000000.EUR",
        "reader@Example.org",
        "@"
      })
  void wordsOfOthersAreShownAsTheyWereSent(String words) {
    String kept = Fact.text(words);
    assertThat(Sentences.resolve(kept, Locale.ENGLISH)).isEqualTo(words);
    assertThat(Fact.text(kept)).isEqualTo(kept);
  }

  @ParameterizedTest
  @CsvSource({"12.50.EUR, '12,50 EUR'", "12.JPY, 12 JPY", "-1234.5.SEK, '-1.234,5 SEK'"})
  void anAmountIsInTheLanguageOfTheSentence(String reference, String amount) {
    assertThat(Sentences.resolve("@Money." + reference, Locale.GERMAN)).isEqualTo(amount);
  }

  @Test
  void veryLongWordsStayAsTheyAre() {
    for (String words :
        List.of("@A" + ".a".repeat(50_000), "@Fact.USER_OF_ANOTHER_LIBRARY(x)".repeat(10_000))) {
      assertThat(Sentences.resolve(Fact.text(words), Locale.ENGLISH)).isEqualTo(words);
    }
  }

  @Test
  void longFactsAreCutToTheRoomOfAWarning() {
    Fact said = MessageFact.PARTNERS_PROBLEM_DETAIL.with("510", "(words) ".repeat(200));
    String one = Facts.of(said).factValue();
    assertThat(one).hasSizeBetween(350, 400);
    assertThat(Sentences.resolve(one, Locale.ENGLISH)).startsWith("510: (words)").endsWith("[…].");
    Facts all = new Facts(Collections.nCopies(25, said));
    assertThat(all.factValue()).hasSizeLessThanOrEqualTo(400);
    assertThat(Facts.NONE.factValue()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          COPY_GIVEN_AWAY | en | Item 301 is on the hold shelf by now
          COPY_GIVEN_AWAY | de | Exemplar 301 ist inzwischen im Abholregal
          COPY_GIVEN_AWAY | sv | Exemplar 301 är nu på hämthyllan
          UNDO_AFTER_NEXT_STEP | en | since; it is on the hold shelf.
          UNDO_AFTER_NEXT_STEP | de | seither bewegt; es ist im Abholregal.
          UNDO_AFTER_NEXT_STEP | sv | sedan dess; det är på hämthyllan.
          """)
  void theStatusOfAnItemIsAPartOfTheSentence(String kind, String language, String part) {
    assertThat(
            Sentences.of(
                PROBLEMS,
                kind,
                Locale.forLanguageTag(language),
                List.of("301", ItemStatus.ON_HOLD_SHELF.referenceWithin().factValue())))
        .contains(part);
  }
}
