package org.interlend.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.interlend.lifecycle.WorkInProgress.Unit;
import org.junit.jupiter.api.Test;

class WorkInProgressTest {

  private final WorkInProgress work = new WorkInProgress();

  @Test
  void aServerThatSettlesTakesWork() {
    work.enter(ServerPhase.SETTLING);
    assertThat(work.begin()).isPresent();
    assertThat(work.isRunning()).isFalse();
    assertThat(work.isEnding()).isFalse();
  }

  @Test
  void aServerThatEndsTakesNoWork() {
    work.enter(ServerPhase.ENDING);
    List<String> done = new ArrayList<>();
    work.run(() -> done.add("work"));
    assertThat(done).isEmpty();
    assertThat(work.begin()).isEmpty();
  }

  @Test
  void aServerThatEndsIsIdleWhenItsLastUnitHasEnded() {
    Unit one = work.begin().orElseThrow();
    Unit other = work.begin().orElseThrow();
    work.enter(ServerPhase.ENDING);
    var idle = work.whenIdle().toCompletableFuture();

    one.close();
    assertThat(idle).isNotDone();
    assertThat(work.units()).isOne();
    other.close();
    assertThat(idle).isCompleted();
  }

  @Test
  void aResumedServerTakesWorkAgain() {
    work.begin().orElseThrow().close();
    work.enter(ServerPhase.ENDING);
    assertThat(work.whenIdle().toCompletableFuture()).isCompleted();
    work.enter(ServerPhase.RUNNING);
    assertThat(work.begin()).isPresent();
    assertThat(work.whenIdle().toCompletableFuture()).isNotDone();
  }
}
