package org.interlend.console.requests;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.interlend.console.requests.BulkActions.Line;
import org.junit.jupiter.api.Test;

class BulkActionsTest {

  @Test
  void whatWasDoneWithSeveralRequestsAlikeIsSaidOnce() {
    assertThat(BulkActions.sameResult(List.of(done("Assigned."), done("Assigned."))))
        .contains("Assigned.");
  }

  @Test
  void resultsThatDifferAreSaidOfEachRequest() {
    assertThat(BulkActions.sameResult(List.of(done("Send it to A."), done("Send it to B."))))
        .isEmpty();
    assertThat(BulkActions.sameResult(List.of(refused("Too late."), refused("Too late."))))
        .isEmpty();
  }

  @Test
  void theResultOfOneRequestNamesIt() {
    assertThat(BulkActions.sameResult(List.of(done("Assigned.")))).isEmpty();
    assertThat(BulkActions.sameResult(List.of())).isEmpty();
  }

  private static Line done(String sentence) {
    return new Line(1, "N-1", "Tea roads", true, true, sentence);
  }

  private static Line refused(String sentence) {
    return new Line(1, "N-1", "Tea roads", false, false, sentence);
  }
}
