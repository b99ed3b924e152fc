package org.interlend.exchange.outbox;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.interlend.persistence.DatabaseClock;
import org.interlend.text.Facts;

/** Gives the messages of the outbox to those that send them, and notes what came of it. */
@Stateless
@TransactionAttribute(TransactionAttributeType.MANDATORY)
public class OutboxDelivery {

  @Inject private EntityManager em;
  @Inject private NextMessageQuery next;
  @Inject private Clock clock;
  @Inject private DatabaseClock databaseClock;

  /**
   * Claims the next message to send.
   *
   * @param lease how long no other sender can claim it; after that the next sender repeats it
   */
  public Optional<ClaimedMessage> claim(Duration lease) {
    Instant now = databaseClock.now();
    return next.find(now)
        .map(
            outgoing -> {
              outgoing.claimed(clock.instant(), now.plus(lease));
              return new ClaimedMessage(
                  outgoing.id(),
                  outgoing.createdAt(),
                  outgoing.attempts(),
                  outgoing.about(),
                  outgoing.protocol(),
                  outgoing.payload());
            });
  }

  /** Whether it has been claimed more often than it may be sent, always without a result. */
  public boolean isExhausted(ClaimedMessage claimed) {
    return Backoff.fromSettings().exhausted(claimed.attempt() - 1);
  }

  /** Stores the bytes before the first attempt, for further attempts. */
  public void keep(ClaimedMessage claimed, byte[] payload) {
    held(claimed).ifPresent(outgoing -> outgoing.written(claimed.protocol(), payload));
    em.flush();
  }

  /**
   * The message could not be written, and with that its claim was undone. It waits like one whose
   * attempt has failed, unless staff have handled it meanwhile.
   */
  public void notWritten(ClaimedMessage claimed, Facts why) {
    Optional.ofNullable(
            em.find(OutgoingMessage.class, claimed.id(), LockModeType.PESSIMISTIC_WRITE))
        .filter(outgoing -> outgoing.attempts() == claimed.attempt() - 1)
        .filter(outgoing -> outgoing.status().next().contains(OutgoingStatus.SENDING))
        .ifPresent(
            outgoing -> {
              Instant next =
                  databaseClock.now().plus(Backoff.fromSettings().after(claimed.attempt()));
              outgoing.notWritten(clock.instant(), next, why);
            });
  }

  /**
   * The partner has answered.
   *
   * @param accepted whether it has taken what it was told, otherwise it declines it
   * @param result its answer, for staff
   * @return false when it was withdrawn, or the lease has ended and another sender has it
   */
  public boolean delivered(ClaimedMessage claimed, boolean accepted, Facts result) {
    Optional<OutgoingMessage> held = held(claimed);
    held.ifPresent(
        outgoing -> {
          if (accepted) {
            outgoing.delivered(clock.instant(), result);
          } else {
            outgoing.declined(clock.instant(), result);
          }
        });
    return held.isPresent();
  }

  /**
   * This attempt has failed. The message waits for the next attempt, or fails after the last.
   *
   * @param why for staff
   * @return whether it failed finally
   */
  public boolean attemptFailed(ClaimedMessage claimed, Facts why) {
    Optional<OutgoingMessage> held = held(claimed);
    if (Backoff.fromSettings().exhausted(claimed.attempt())) {
      held.ifPresent(outgoing -> outgoing.failedPerhapsTold(why));
      return held.isPresent();
    }
    held.ifPresent(
        outgoing ->
            outgoing.attemptFailed(
                databaseClock.now().plus(Backoff.fromSettings().after(claimed.attempt())), why));
    return false;
  }

  /**
   * The message fails without further attempts; staff decide.
   *
   * @return false when it was withdrawn, or the lease has ended and another sender has it
   */
  public boolean fail(ClaimedMessage claimed, Facts why) {
    Optional<OutgoingMessage> held = held(claimed);
    held.ifPresent(outgoing -> outgoing.failed(why));
    return held.isPresent();
  }

  /** The same after an attempt by which the partner was told, or may have been. */
  public void failPerhapsTold(ClaimedMessage claimed, Facts why) {
    held(claimed).ifPresent(outgoing -> outgoing.failedPerhapsTold(why));
  }

  private Optional<OutgoingMessage> held(ClaimedMessage claimed) {
    return Optional.ofNullable(em.find(OutgoingMessage.class, claimed.id()))
        .filter(outgoing -> outgoing.status() == OutgoingStatus.SENDING)
        .filter(outgoing -> outgoing.attempts() == claimed.attempt());
  }
}
