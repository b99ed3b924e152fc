package org.interlend.exchange.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.interlend.exchange.outbox.OutgoingStatus.FAILED;
import static org.interlend.exchange.outbox.OutgoingStatus.HANDLED;
import static org.interlend.exchange.outbox.OutgoingStatus.SENDING;
import static org.interlend.exchange.outbox.OutgoingStatus.SENT;
import static org.interlend.exchange.outbox.OutgoingStatus.WAITING;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.interlend.StateTable;
import org.interlend.exchange.MessageFact;
import org.interlend.partners.protocol.BrokerProtocol;
import org.interlend.text.Facts;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The transitions of a message to a partner. */
class OutgoingStepsTest {

  private static final OutgoingMessageContent RENEWAL =
      OutgoingMessageContent.of("BROKER", OutgoingKind.RENEW_ITEM, "REQ-1", "B1").patron("P1");
  private static final Instant BEFORE = Instant.parse("2026-05-04T08:00:00Z");
  private static final Instant NOW = Instant.parse("2026-05-11T08:00:00Z");
  private static final Instant LATER = Instant.parse("2026-05-11T08:01:00Z");

  private static final Facts NO_ANSWER = Facts.of(MessageFact.NOT_ANSWERED_IN_TIME.with(30));
  private static final Facts ACCEPTED = Facts.of(MessageFact.ACCEPTED_BY_PARTNER.with());

  @TestFactory
  Stream<DynamicTest> messageTransitions() {
    return StateTable.of(OutgoingStatus.class, OutgoingStepsTest::in, OutgoingMessage::status)
        .step("sent", message -> message.claimed(NOW, LATER))
        .step("answered", message -> message.delivered(NOW, ACCEPTED))
        .step("declined", message -> message.declined(NOW, ACCEPTED))
        .step("not written", message -> message.notWritten(NOW, LATER, NO_ANSWER))
        .step("attempt failed", message -> message.attemptFailed(LATER, NO_ANSWER))
        .step("failed", message -> message.failed(NO_ANSWER))
        .step("sent again by staff", message -> message.resent(NOW, "desk"))
        .step("handled by staff", message -> message.handled(NOW, "desk"))
        .rows(
            """
                    | sent    | answered | declined | not written | attempt failed | failed | sent again by staff | handled by staff
            WAITING | SENDING | -        | -        | =           | -              | -      | =                   | HANDLED
            SENDING | =       | SENT     | REFUSED  | WAITING     | WAITING        | FAILED | -                   | -
            SENT    | -       | -        | -        | -           | -              | -      | -                   | -
            REFUSED | -       | -        | -        | -             | -              | -      | -                   | -
            FAILED  | -       | -        | -        | -           | -              | -      | WAITING             | HANDLED
            HANDLED | -       | -        | -        | -           | -              | -      | -                   | -
            """);
  }

  @Test
  void aNewMessageIsDueAtOnce() {
    OutgoingMessage message = new OutgoingMessage(RENEWAL, BEFORE);
    assertThat(message.about()).isEqualTo(RENEWAL);
    assertThat(message.createdAt()).isEqualTo(BEFORE);
    assertThat(message.dueAt()).isEqualTo(BEFORE);
    assertThat(message.attempts()).isZero();
    assertThat(message.payload()).isNull();
  }

  @Test
  void thePartnerMayHaveGotWhatFailedAfterAnUnansweredAttempt() {
    OutgoingMessage refused = new OutgoingMessage(RENEWAL, BEFORE);
    refused.claimed(NOW, LATER);
    refused.failed(NO_ANSWER);
    assertThat(refused.toldAt()).isEmpty();
    refused.resent(LATER, "desk");
    assertThat(refused.toldAt()).isEmpty();

    OutgoingMessage unanswered = new OutgoingMessage(RENEWAL, BEFORE);
    unanswered.claimed(BEFORE, NOW);
    unanswered.attemptFailed(NOW, NO_ANSWER);
    unanswered.claimed(NOW, LATER);
    unanswered.failed(NO_ANSWER);
    assertThat(unanswered.toldAt()).contains(BEFORE);

    OutgoingMessage onlyTry = new OutgoingMessage(RENEWAL, BEFORE);
    onlyTry.claimed(NOW, LATER);
    onlyTry.failedPerhapsTold(NO_ANSWER);
    assertThat(onlyTry.toldAt()).contains(NOW);
    onlyTry.resent(LATER, "desk");
    onlyTry.claimed(LATER, LATER);
    onlyTry.failed(NO_ANSWER);
    assertThat(onlyTry.toldAt()).contains(NOW);

    OutgoingMessage ofDeadServer = new OutgoingMessage(RENEWAL, BEFORE);
    ofDeadServer.claimed(BEFORE, NOW);
    ofDeadServer.claimed(NOW, LATER);
    ofDeadServer.failed(NO_ANSWER);
    assertThat(ofDeadServer.toldAt()).contains(BEFORE);
  }

  @Test
  void aPartnerThatDeclinesHasNotTakenWhatItWasTold() {
    OutgoingMessage declined = in(SENDING);
    declined.declined(NOW, ACCEPTED);
    assertThat(declined.toldAt()).isEmpty();
    assertThat(declined.settledAt()).isEqualTo(NOW);

    OutgoingMessage afterSilence = in(SENDING);
    afterSilence.attemptFailed(NOW, NO_ANSWER);
    afterSilence.claimed(NOW, LATER);
    afterSilence.declined(LATER, ACCEPTED);
    assertThat(afterSilence.toldAt()).contains(BEFORE);
  }

  @Test
  void whatCouldNotBeWrittenWasNotToldAndIsCounted() {
    OutgoingMessage message = in(WAITING);
    message.notWritten(NOW, LATER, NO_ANSWER);
    assertThat(message.toldAt()).isEmpty();
    assertThat(message.attempts()).isEqualTo(1);
    assertThat(message.dueAt()).isEqualTo(LATER);
  }

  @Test
  void theLinkToAFileGoesWhenTheMessageIsSettledAndTheReasonStays() {
    OutgoingMessageContent shipped =
        new OutgoingMessageContent(
            "BROKER", OutgoingKind.SHIPPED, "REQ-1", null, null, null, "why", "https://link");
    OutgoingMessage delivered = new OutgoingMessage(shipped, BEFORE);
    delivered.claimed(NOW, LATER);
    delivered.written(BrokerProtocol.NCIP, new byte[] {1});
    delivered.attemptFailed(LATER, NO_ANSWER);
    assertThat(delivered.about()).isEqualTo(shipped);
    OutgoingMessage handled = new OutgoingMessage(shipped, BEFORE);
    handled.written(BrokerProtocol.NCIP, new byte[] {1});
    delivered.claimed(NOW, LATER);
    delivered.delivered(NOW, ACCEPTED);
    handled.handled(NOW, "desk");
    assertThat(List.of(delivered, handled))
        .allSatisfy(
            message -> {
              assertThat(message.about().link()).isNull();
              assertThat(message.payload()).isNull();
              assertThat(message.about().reason()).isEqualTo("why");
            });
  }

  @Test
  void eachAttemptIsCountedUntilStaffSendTheMessageAgain() {
    OutgoingMessage message = in(SENDING);
    assertThat(message.attempts()).isEqualTo(1);
    message.claimed(NOW, LATER);
    assertThat(message.attempts()).isEqualTo(2);
    assertThat(message.toldAt()).contains(NOW);
    assertThat(message.dueAt()).isEqualTo(LATER);
    message.failed(NO_ANSWER);
    assertThat(message.lastResult(Locale.ENGLISH))
        .isEqualTo("The partner did not answer within 30 s");
    message.resent(NOW, "desk");
    assertThat(message.attempts()).isZero();
    assertThat(message.dueAt()).isEqualTo(NOW);
    assertThat(message.settledBy()).isEqualTo("desk");
  }

  @Test
  void aFailedAttemptIsRetriedLaterAndKeepsTheReason() {
    OutgoingMessage message = in(SENDING);
    message.attemptFailed(LATER, NO_ANSWER);
    assertThat(message.dueAt()).isEqualTo(LATER);
    assertThat(message.lastResult(Locale.ENGLISH))
        .isEqualTo("The partner did not answer within 30 s");
    assertThat(message.settledAt()).isNull();
  }

  @Test
  void everyAttemptSendsTheSameBytes() {
    OutgoingMessage message = in(SENDING);
    byte[] bytes = {1, 2, 3};
    message.written(BrokerProtocol.NCIP, bytes);
    bytes[0] = 9;
    message.payload()[1] = 9;
    assertThat(message.payload()).containsExactly(1, 2, 3);
    message.attemptFailed(LATER, NO_ANSWER);
    message.claimed(NOW, LATER);
    assertThat(message.payload()).containsExactly(1, 2, 3);
  }

  @Test
  void aMessageThatStaffSendAgainIsWrittenAnew() {
    OutgoingMessage message = in(SENDING);
    message.written(BrokerProtocol.NCIP, new byte[] {1});
    message.failed(NO_ANSWER);
    message.resent(NOW, "desk");
    assertThat(message.payload()).isNull();
  }

  @Test
  void bytesOfAnotherProtocolAreNotSent() {
    ClaimedMessage claimed =
        new ClaimedMessage(1, NOW, 2, RENEWAL, BrokerProtocol.NCIP, new byte[] {1});
    assertThat(claimed.in(BrokerProtocol.NCIP).payload()).containsExactly(1);
    assertThat(claimed.in(BrokerProtocol.SLNP).payload()).isNull();
    assertThat(claimed.in(BrokerProtocol.SLNP).protocol()).isEqualTo(BrokerProtocol.SLNP);
  }

  @Test
  void anAnsweredOrHandledMessageHasItsSettlingTime() {
    OutgoingMessage answered = in(SENDING);
    answered.delivered(NOW, ACCEPTED);
    assertThat(answered.settledAt()).isEqualTo(NOW);
    assertThat(answered.lastResult(Locale.ENGLISH)).isEqualTo("The partner accepted it");
    assertThat(answered.settledBy()).isNull();
    OutgoingMessage handled = in(FAILED);
    handled.handled(NOW, "desk");
    assertThat(handled.settledAt()).isEqualTo(NOW);
    assertThat(handled.settledBy()).isEqualTo("desk");
  }

  @ParameterizedTest
  @EnumSource
  void thePartnerKnowsWhatIsBeingSentOrSettled(OutgoingStatus status) {
    assertThat(in(status).toldAt().isPresent())
        .isEqualTo(Set.of(SENDING, SENT, HANDLED).contains(status));
  }

  private static OutgoingMessage in(OutgoingStatus status) {
    OutgoingMessage message = new OutgoingMessage(RENEWAL, BEFORE);
    switch (status) {
      case WAITING -> {}
      case SENDING -> message.claimed(BEFORE, NOW);
      case SENT -> {
        message.claimed(BEFORE, NOW);
        message.delivered(BEFORE, ACCEPTED);
      }
      case REFUSED -> {
        message.claimed(BEFORE, NOW);
        message.declined(BEFORE, ACCEPTED);
      }
      case FAILED -> {
        message.claimed(BEFORE, NOW);
        message.failed(NO_ANSWER);
      }
      case HANDLED -> message.handled(BEFORE, "desk");
    }
    return message;
  }
}
