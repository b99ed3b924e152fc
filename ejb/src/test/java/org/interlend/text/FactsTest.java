package org.interlend.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

/** How facts are kept in a column. */
class FactsTest {

  private enum Kind {
    LENT,
    RETURNED
  }

  @Test
  void columnKeepsKindsAndValues() {
    Facts facts =
        Facts.of(
            Fact.of(Kind.LENT, "B-1", LocalDate.of(2026, 12, 1), null, 28), Fact.of(Kind.RETURNED));
    assertThat(facts.written()).isEqualTo("LENT|B-1|2026-12-01||28\nRETURNED");
    assertThat(Facts.read(facts.written())).isEqualTo(facts);
  }

  @Test
  void noValueLooksLikeTwo() {
    assertThat(Facts.read(Facts.of(Fact.of(Kind.LENT, "A|B\nC")).written()).list())
        .containsExactly(new Fact("LENT", List.of("A¦B C")));
  }

  @Test
  void aValueIsFoundInItsColumn() {
    for (String words : List.of("A|B", "reader@Example.org")) {
      assertThat(Facts.of(Fact.of(Kind.LENT, words, 28)).written())
          .contains(Facts.valueBetweenBars(words));
    }
  }

  @Test
  void longValuesAreCutUntilTheyHaveRoom() {
    Fact longest = Fact.of(Kind.LENT, "x".repeat(1500), "y".repeat(1500), "short");
    Facts many = new Facts(Collections.nCopies(100, longest));
    assertThat(many.written().length()).isLessThanOrEqualTo(2000);
    assertThat(Facts.read(many.written()).list())
        .isNotEmpty()
        .allSatisfy(fact -> assertThat(fact.values()).hasSize(3));
    assertThat(Facts.of(longest).written()).contains("short").hasSizeLessThanOrEqualTo(2000);
  }
}
