package org.interlend.requests.action;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.interlend.WorkflowProblem;
import org.interlend.requests.RequestReason;
import org.interlend.requests.reason.ReasonStep;
import org.junit.jupiter.api.Test;

/** The rules of every action, shown by one that is possible on new requests alone. */
class RequestActionTest {

  private enum Step implements RequestAction<String, List<ActionCommand>> {
    REJECT;

    @Override
    public ActionDeclaration<List<ActionCommand>> declaration() {
      return ActionDeclaration.<List<ActionCommand>>giving(
              ActionRole.DESK_STAFF,
              (workflow, command) -> {
                workflow.add(command);
                return List.of(ActionResult.of(command.barcode()));
              })
          .asks(ActionInput.NOTE)
          .at(ActionPlace.PAGE)
          .because(ReasonStep.REJECT);
    }

    @Override
    public boolean allows(String request) {
      return request.startsWith("new");
    }

    @Override
    public WorkflowProblem refusal(String request) {
      return new WorkflowProblem(RequestReason.FILE_CLOSED, request);
    }
  }

  @Test
  void anActionIsPossibleAtAnyTimeUnlessItSaysOtherwise() {
    assertThat(Step.REJECT.allows("new", Instant.MAX)).isTrue();
    assertThat(Step.REJECT.allows("old", Instant.MIN)).isFalse();
  }

  @Test
  void anActionThatIsNotPossibleIsRefusedWithItsOwnReason() {
    Step.REJECT.require("new");
    assertThatThrownBy(() -> Step.REJECT.require("old"))
        .isInstanceOfSatisfying(
            WorkflowProblem.class,
            refused -> assertThat(refused.reason()).isEqualTo(RequestReason.FILE_CLOSED));
  }

  @Test
  void takingAnActionGivesTheCommandToTheWorkflowAndItsResultsBack() {
    List<ActionCommand> taken = new ArrayList<>();
    ActionCommand command = ActionCommand.on(7, "dana").barcode("B1");
    assertThat(Step.REJECT.take(taken, command)).containsExactly(ActionResult.of("B1"));
    assertThat(taken).containsExactly(command);
  }

  @Test
  void anActionAsksAndIsOfferedWhereItsDeclarationSays() {
    assertThat(Step.REJECT.asks(ActionInput.NOTE)).isTrue();
    assertThat(Step.REJECT.asks(ActionInput.DESK)).isFalse();
    assertThat(Step.REJECT.isAt(ActionPlace.PAGE)).isTrue();
    assertThat(Step.REJECT.isAt(ActionPlace.LIST)).isFalse();
    assertThat(Step.REJECT.because()).isEqualTo(ReasonStep.REJECT);
  }
}
