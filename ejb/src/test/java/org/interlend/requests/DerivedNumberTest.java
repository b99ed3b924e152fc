package org.interlend.requests;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class DerivedNumberTest {

  private static final LocalDate DAY = LocalDate.of(2026, 11, 29);

  @Test
  void theSameTitleOnTheSameDayHasTheSameNumberAndAnotherOnceThatIsTaken() {
    String first = number("Tide mills", DAY, List.of());

    assertThat(number("Tide mills", DAY, List.of())).isEqualTo(first);
    assertThat(number("Tide mills", DAY.plusDays(1), List.of())).isNotEqualTo(first);
    assertThat(number("Wool and weather", DAY, List.of())).isNotEqualTo(first);
    assertThat(number("Tide mills", DAY, List.of(first))).isNotEqualTo(first);
  }

  @Test
  void manyRequestsForOneTitleCostNoMoreAndMoreLookUps() {
    List<String> tried = new ArrayList<>();

    String number =
        DerivedNumber.first(
            "Tide mills",
            DAY,
            each -> {
              tried.add(each);
              return tried.size() <= DerivedNumber.MOST ? Optional.empty() : Optional.of(each);
            });

    assertThat(tried).hasSize(DerivedNumber.MOST + 1).endsWith(number).doesNotHaveDuplicates();
  }

  private static String number(String title, LocalDate day, List<String> taken) {
    return DerivedNumber.first(
        title, day, each -> taken.contains(each) ? Optional.empty() : Optional.of(each));
  }
}
