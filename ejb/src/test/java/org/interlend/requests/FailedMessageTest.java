package org.interlend.requests;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.interlend.Actor;
import org.interlend.Automation;
import org.interlend.exchange.MessageFact;
import org.interlend.exchange.MessageSentence;
import org.interlend.exchange.outbox.OutgoingKind;
import org.interlend.exchange.outbox.OutgoingMessageContent;
import org.interlend.lending.request.LendingRequest;
import org.interlend.lending.request.LendingStatus;
import org.interlend.lending.request.TestLending;
import org.interlend.text.Facts;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** What staff are told of a message to a broker that has missed its aim. */
class FailedMessageTest {

  private static final Facts WHY = Facts.of(MessageFact.HTTP_STATUS.with(503));

  @ParameterizedTest
  @CsvSource({
    "RENEW_ITEM, true, RENEWAL_NOT_DELIVERED, RENEWAL_NOT_DELIVERED",
    "RENEW_ITEM, false, RENEWAL_NOT_DELIVERED, RENEWAL_NOT_DELIVERED",
    "RECALL_ITEM, true, RECALL_REFUSED, RECALL_NOT_DELIVERED",
    "RECALL_ITEM, false, RECALL_NOT_DELIVERED, RECALL_NOT_DELIVERED",
    "ITEM_RENEWED, true, RENEWAL_ANSWER_REFUSED, RENEWAL_ANSWER_NOT_DELIVERED",
    "RENEWAL_REFUSED, false, RENEWAL_ANSWER_NOT_DELIVERED, RENEWAL_ANSWER_NOT_DELIVERED",
    "SHIPPED, true, BROKER_REFUSED, BROKER_NOT_TOLD",
    "CHECKED_IN, false, BROKER_NOT_TOLD, BROKER_NOT_TOLD"
  })
  void aRefusalAndAFailedDeliveryAreToldApartWhereStaffActOtherwise(
      OutgoingKind kind, boolean refused, RequestWarningKind warning, HistoryEventKind line) {
    LendingRequest request = TestLending.in(LendingStatus.SHIPPED_PHYSICALLY);
    FailedMessage failed = failed(kind, refused);
    request.failed(
        failed, "B1", HistoryEvent.of(TestLending.NOW, failed.line(), Actor.of(Automation.OUTBOX)));
    assertThat(request.warnings())
        .contains(RequestWarning.of(warning, TestLending.NOW).item("B1").because(WHY));
    int last = request.history().size() - 1;
    assertThat(request.history().get(last).event()).isEqualTo(line);
    assertThat(request.history().get(last).note(Locale.GERMAN))
        .isEqualTo(MessageSentence.of(WHY, Locale.GERMAN));
  }

  @ParameterizedTest
  @EnumSource
  void ofAnEndedRequestStaffLearnOnlyWhatTheBrokerWasNotTold(OutgoingKind kind) {
    FailedMessage failed = failed(kind, false);
    assertThat(failed.concerns(TestLending.in(LendingStatus.REQUEST_COMPLETED)))
        .isEqualTo(failed.line() == HistoryEventKind.BROKER_NOT_TOLD);
    assertThat(failed.concerns(TestLending.in(LendingStatus.SHIPPED_PHYSICALLY))).isTrue();
  }

  private static FailedMessage failed(OutgoingKind kind, boolean refused) {
    return new FailedMessage(
        OutgoingMessageContent.of("BROKER", kind, "NUMBER", "B1"), refused, WHY);
  }
}
