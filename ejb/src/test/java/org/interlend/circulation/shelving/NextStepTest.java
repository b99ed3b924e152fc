package org.interlend.circulation.shelving;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.interlend.catalog.LocalItem;
import org.interlend.catalog.TestItems;
import org.interlend.lending.request.TestLending;
import org.interlend.partners.TestPartner;
import org.junit.jupiter.api.Test;

/** The instruction to staff after a scan. */
class NextStepTest {

  @Test
  void eachStepIsOneSentence() {
    assertThat(sentence(NextStep.sendTo("Uppsala"))).isEqualTo("Send it to Uppsala");
    assertThat(sentence(NextStep.sendBack("Umeå")))
        .isEqualTo("Do not reshelve it: send it back to Umeå");
    assertThat(sentence(NextStep.keepAtDesk()))
        .isEqualTo("Keep it at the desk until its patron is assigned");
    assertThat(sentence(NextStep.reshelve("Stacks")))
        .isEqualTo("Put it back on its shelf at Stacks");
  }

  @Test
  void anItemForAPartnerGoesToTheDeskOfItsMoveRequestAndThenToThePartner() {
    LocalItem item = TestItems.own("I1");
    MoveRequest move =
        TestMoves.move(item, TestPartner.called("RESHARE").make(), TestLending.EXPIRES);
    assertThat(NextStep.bringTo(move).kind()).isEqualTo(NextStep.Kind.BRING_TO_DESK);
    assertThat(sentence(NextStep.bringTo(move)))
        .startsWith("Bring it to the ")
        .contains("it goes to RESHARE Libraries, request " + move.reference());
    assertThat(sentence(NextStep.ship(move)))
        .isEqualTo("Ship it to RESHARE Libraries, request " + move.reference());
  }

  private static String sentence(NextStep step) {
    return step.sentence(Locale.ENGLISH);
  }
}
