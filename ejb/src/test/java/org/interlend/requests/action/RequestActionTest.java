package org.interlend.requests.action;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import org.interlend.WorkflowException;
import org.interlend.requests.RequestReason;
import org.interlend.requests.reason.ReasonStep;
import org.interlend.security.Permission;
import org.junit.jupiter.api.Test;

/** The rules of every action, shown by one that is possible on new requests alone. */
class RequestActionTest {

  private enum Step implements RequestAction<String> {
    REJECT;

    @Override
    public ActionDeclaration declaration() {
      return ActionDeclaration.by(Permission.LEND)
          .asks(ActionParameter.NOTE)
          .at(ActionEntryPoint.PAGE)
          .because(ReasonStep.REJECT);
    }

    @Override
    public boolean allows(String request) {
      return request.startsWith("new");
    }

    @Override
    public WorkflowException refusal(String request) {
      return new WorkflowException(RequestReason.FILE_CLOSED, request);
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
            WorkflowException.class,
            refused -> assertThat(refused.reason()).isEqualTo(RequestReason.FILE_CLOSED));
  }

  @Test
  void anActionAsksAndIsOfferedWhereItsDeclarationSays() {
    assertThat(Step.REJECT.asks(ActionParameter.NOTE)).isTrue();
    assertThat(Step.REJECT.asks(ActionParameter.DESK)).isFalse();
    assertThat(Step.REJECT.isAt(ActionEntryPoint.PAGE)).isTrue();
    assertThat(Step.REJECT.isAt(ActionEntryPoint.LIST)).isFalse();
    assertThat(Step.REJECT.because()).isEqualTo(ReasonStep.REJECT);
  }
}
