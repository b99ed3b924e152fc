package org.interlend.requests;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class GeneratedRequestNumberTest {

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
    Set<String> tried = new HashSet<>();

    String number =
        GeneratedRequestNumber.first(
            "Tide mills",
            DAY,
            each -> tried.add(each) ? Optional.of("a request") : Optional.empty(),
            request -> false,
            (each, request) -> each);

    assertThat(tried).hasSize(GeneratedRequestNumber.MOST).doesNotContain(number);
  }

  @Test
  void aRepeatedMessageHasTheNumberOfItsRequest() {
    String number = number("Tide mills", DAY, List.of());

    String repeated =
        GeneratedRequestNumber.first(
            "Tide mills",
            DAY,
            each -> Optional.of(each),
            request -> request.equals(number),
            (each, request) -> each + " is " + request);

    assertThat(repeated).isEqualTo(number + " is " + number);
  }

  private static String number(String title, LocalDate day, List<String> taken) {
    return GeneratedRequestNumber.first(
        title,
        day,
        each -> taken.contains(each) ? Optional.of(each) : Optional.empty(),
        request -> false,
        (each, request) -> each);
  }
}
