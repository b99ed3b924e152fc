package org.interlend.lending.request;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class LendingStateDiagramTest {

  static final Path GUIDE = Path.of("..", "docs", "lending-states.md");

  @Test
  void theDocumentedDiagramMatchesTheTransitions() throws IOException {
    assertThat(Files.readString(GUIDE)).contains(diagram());
  }

  @Test
  void theBrokerMayCheckInFromEveryStatusWithAnItem() {
    assertThat(LendingStatus.values())
        .filteredOn(LendingStatus::isOut)
        .allSatisfy(status -> assertThat(status.next()).contains(LendingStatus.REQUEST_COMPLETED));
  }

  @Test
  void onlyOpenRequestsMayBeCanceled() {
    assertThat(LendingStatus.values())
        .allSatisfy(
            status ->
                assertThat(status.next().contains(LendingStatus.CANCELLED))
                    .isEqualTo(status.isOpen()));
  }

  @Test
  void canceledAndRejectedRequestsAreFinal() {
    assertThat(LendingStatus.REJECTED.next()).isEmpty();
    assertThat(LendingStatus.CANCELLED.next()).isEmpty();
  }

  private static String diagram() {
    String names =
        Arrays.stream(LendingStatus.values())
            .map(status -> "  %s : %s\n".formatted(status, status.label()))
            .collect(Collectors.joining());
    String moves =
        Arrays.stream(LendingStatus.values())
            .flatMap(from -> from.next().stream().map(to -> arrow(from, to)))
            .collect(Collectors.joining());
    return "```mermaid\nstateDiagram-v2\n" + names + moves + "```\n";
  }

  /** Names the actions of staff that lead from one status to the other. */
  private static String arrow(LendingStatus from, LendingStatus to) {
    String actions =
        Arrays.stream(LendingAction.values())
            .filter(
                action ->
                    action.leadsTo() == to
                        && LendingActionTest.statuses(action).anyMatch(from::equals))
            .map(action -> action.label().replace(":", ","))
            .collect(Collectors.joining(" / ", " : ", ""));
    return "  %s --> %s%s\n".formatted(from, to, actions.length() > 3 ? actions : "");
  }
}
