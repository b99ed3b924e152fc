package org.interlend.borrowing.request;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class BorrowingStateDiagramTest {

  static final Path GUIDE = Path.of("..", "docs", "borrowing-states.md");

  @Test
  void theDocumentedDiagramMatchesTheTransitions() throws IOException {
    assertThat(Files.readString(GUIDE)).contains(diagram());
  }

  @Test
  void finalStatusesAllowOnlyReactivationAndLateShipment() {
    assertThat(BorrowingStatus.REQUEST_COMPLETED.next())
        .containsExactlyInAnyOrder(
            BorrowingStatus.PHYSICALLY_RECEIVED_BY_LIBRARY,
            BorrowingStatus.RECEIVED_NOT_FOR_LOAN,
            BorrowingStatus.DAMAGED_COMMUNICATED);
    assertThat(BorrowingStatus.EXPIRED.next())
        .containsExactlyInAnyOrder(
            BorrowingStatus.SHIPPED_PHYSICALLY, BorrowingStatus.SHIPPED_DIGITALLY);
    assertThat(BorrowingStatus.values())
        .filteredOn(status -> status != BorrowingStatus.REQUEST_COMPLETED)
        .filteredOn(status -> status != BorrowingStatus.EXPIRED)
        .allSatisfy(status -> assertThat(status.next().isEmpty()).isEqualTo(status.isFinal()));
  }

  @Test
  void theBrokerMayCompleteARequestFromEveryOpenStatus() {
    assertThat(BorrowingStatus.values())
        .filteredOn(status -> !status.isFinal())
        .allSatisfy(
            status -> assertThat(status.next()).contains(BorrowingStatus.REQUEST_COMPLETED));
  }

  private static String diagram() {
    String names =
        Arrays.stream(BorrowingStatus.values())
            .map(status -> "  %s : %s\n".formatted(status, status.label()))
            .collect(Collectors.joining());
    String moves =
        Arrays.stream(BorrowingStatus.values())
            .flatMap(from -> from.next().stream().map(to -> arrow(from, to)))
            .collect(Collectors.joining());
    return "```mermaid\nstateDiagram-v2\n" + names + moves + "```\n";
  }

  /** Names the actions of staff that lead from one status to the other. */
  private static String arrow(BorrowingStatus from, BorrowingStatus to) {
    String actions =
        Arrays.stream(BorrowingAction.values())
            .filter(action -> action.leadsTo() == to && action.allows(TestBorrowing.in(from)))
            .map(action -> action.label().replace(":", ","))
            .collect(Collectors.joining(" / ", " : ", ""));
    return "  %s --> %s%s\n".formatted(from, to, actions.length() > 3 ? actions : "");
  }
}
