package org.interlend.patrons;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.interlend.patrons.ErasureObstacle.Kind;
import org.junit.jupiter.api.Test;

/** The explanations of the obstacles to erasing a patron. */
class ErasureObstacleTest {

  @Test
  void eachObstacleSaysWhatItIsAndWhatToDo() {
    assertThat(ErasureObstacle.of(Kind.OPEN_LOAN, List.of("301", "302")).sentence(Locale.ENGLISH))
        .isEqualTo("On loan: 301, 302. Take the items back first.");
  }

  @Test
  void longListsAreShortened() {
    var many = ErasureObstacle.of(Kind.OPEN_REQUEST, List.of("1", "2", "3", "4", "5", "6", "7"));
    assertThat(many.sentence(Locale.ENGLISH))
        .isEqualTo(
            "Borrowing requests not finished: 1, 2, 3, 4, 5 and 2 more."
                + " Complete or cancel them first.");
  }

  @Test
  void aRefusalListsAllObstaclesInAFixedOrder() {
    var refusal =
        new PatronNotErasableException(
            List.of(
                ErasureObstacle.of(Kind.OPEN_CHARGE, List.of("3.20 EUR")),
                ErasureObstacle.of(Kind.OPEN_LOAN, List.of("301"))));
    assertThat(refusal)
        .hasMessage(
            "The patron cannot be erased yet. On loan: 301. Take the items back first."
                + " Open on the account: 3.20 EUR. Take the payments or waive the charges first.");
    assertThat(refusal.obstacles())
        .extracting(ErasureObstacle::kind)
        .containsExactly(Kind.OPEN_LOAN, Kind.OPEN_CHARGE);
  }
}
