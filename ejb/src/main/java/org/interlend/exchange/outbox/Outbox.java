package org.interlend.exchange.outbox;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.criteria.CriteriaBuilder;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.interlend.WorkflowException;
import org.interlend.exchange.ExchangeReason;
import org.interlend.persistence.Backlog;
import org.interlend.persistence.Conditions;
import org.interlend.persistence.DatabaseClock;
import org.interlend.persistence.FilteredQuery;
import org.interlend.persistence.Page;
import org.interlend.persistence.PrefixRange;
import org.interlend.text.Facts;
import org.interlend.text.Text;

/**
 * The messages to partners that are still to be sent. A message is put in the transaction of the
 * change that causes it and sent after the commit: at least once, with the same bytes at every
 * attempt until staff send it again. Of the messages about one request only the oldest is sent at a
 * time, so they arrive in order; only a report that is withdrawn while it is being sent may arrive
 * after a later one. A failed message does not delay later ones, and a partner that does not answer
 * delays no other partner.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.MANDATORY)
public class Outbox {

  @Inject private EntityManager em;
  @Inject private OutgoingMessageSelector next;
  @Inject private Event<OutgoingMessageQueued> put;
  @Inject private Clock clock;
  @Inject private DatabaseClock databaseClock;

  /** Puts a message that is sent after this transaction has committed. */
  public void put(OutgoingMessageContent message) {
    em.persist(new OutgoingMessage(message, clock.instant()));
    put.fire(new OutgoingMessageQueued(message));
  }

  /**
   * Withdraws the messages about a step that is undone. One that the partner has not accepted goes,
   * also from the list of staff. A sender that has locked one is waited for.
   *
   * @param step a message about the step; others about the same item go, too
   * @param since when the step was taken
   * @return when the partner was told, or may have been; empty when it was not
   */
  public Optional<Instant> withdraw(OutgoingMessageContent step, Instant since) {
    List<OutgoingMessage> put = locked(step, since);
    put.stream().filter(outgoing -> outgoing.toldAt().isEmpty()).forEach(em::remove);
    return put.stream().flatMap(outgoing -> outgoing.toldAt().stream()).findFirst();
  }

  /**
   * Withdraws the messages about a step if the partner cannot know of any; otherwise all stay.
   *
   * @param since when the step was taken
   * @return whether there was one and it is withdrawn
   */
  public boolean withdrawUntold(OutgoingMessageContent step, Instant since) {
    List<OutgoingMessage> put = locked(step, since);
    if (put.stream().anyMatch(outgoing -> outgoing.toldAt().isPresent())) {
      return false;
    }
    put.forEach(em::remove);
    return !put.isEmpty();
  }

  /**
   * Withdraws the reports of a step that is undone. One that the partner may have got, or that is
   * being sent, goes too, since a further attempt would repeat what is no longer true; of its
   * answer only the journal tells.
   */
  public void withdrawUndone(OutgoingMessageContent step) {
    locked(step, Instant.EPOCH, OutgoingStatus.unsettled()).forEach(em::remove);
  }

  /**
   * Withdraws what asks the partner for something that is no longer wanted, also if it may have got
   * it. One that is being sent stays: its answer is refused or noted when it comes.
   */
  public void withdrawUnwanted(OutgoingMessageContent step) {
    locked(step, Instant.EPOCH, OutgoingStatus.awaitingAttempt()).forEach(em::remove);
  }

  private List<OutgoingMessage> locked(OutgoingMessageContent step, Instant since) {
    return locked(step, since, EnumSet.allOf(OutgoingStatus.class));
  }

  private List<OutgoingMessage> locked(
      OutgoingMessageContent step, Instant since, Set<OutgoingStatus> statuses) {
    return em.createQuery(
            """
            select o from OutgoingMessage o where o.partnerCode = :partner
              and o.requestId = :request and o.kind = :kind and o.createdAt >= :since
              and o.status in :statuses
            """,
            OutgoingMessage.class)
        .setParameter("partner", step.partner())
        .setParameter("request", step.requestId())
        .setParameter("kind", step.kind())
        .setParameter("since", since)
        .setParameter("statuses", statuses)
        .setLockMode(LockModeType.PESSIMISTIC_WRITE)
        .getResultStream()
        .filter(outgoing -> Objects.equals(outgoing.about().itemId(), step.itemId()))
        .toList();
  }

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

  /**
   * Staff send a message again at once: one that failed, or one that waits for its next attempt.
   *
   * @throws WorkflowException UNKNOWN_REQUEST, ILLEGAL_MOVE when it is being sent or is settled, or
   *     when a later message about the same item was sent, which it would overrule
   */
  @TransactionAttribute(TransactionAttributeType.REQUIRED)
  public void resend(long id, String by) {
    OutgoingMessage outgoing = get(id);
    OutgoingMessageContent about = outgoing.about();
    later(id, about)
        .ifPresent(
            later -> {
              throw new WorkflowException(
                  ExchangeReason.LATER_MESSAGE_SENT,
                  about.requestId(),
                  later.about().kind().reference());
            });
    outgoing.resent(clock.instant(), by);
    put.fire(new OutgoingMessageQueued(about));
  }

  private Optional<OutgoingMessage> later(long id, OutgoingMessageContent about) {
    return em.createQuery(
            """
            select o from OutgoingMessage o where o.partnerCode = :partner
              and o.requestId = :request and o.status in :sent and o.id > :id order by o.id desc
            """,
            OutgoingMessage.class)
        .setParameter("partner", about.partner())
        .setParameter("request", about.requestId())
        .setParameter(
            "sent", List.of(OutgoingStatus.SENDING, OutgoingStatus.SENT, OutgoingStatus.REFUSED))
        .setParameter("id", id)
        .getResultStream()
        .filter(outgoing -> Objects.equals(outgoing.about().itemId(), about.itemId()))
        .findFirst();
  }

  /**
   * Staff have told the partner in another way; the message is no longer sent. The partner's answer
   * is not recorded here.
   *
   * @return what the message was about
   * @throws WorkflowException UNKNOWN_REQUEST, ILLEGAL_MOVE when it is being sent or is settled
   */
  @TransactionAttribute(TransactionAttributeType.REQUIRED)
  public OutgoingMessageContent markHandled(long id, String by) {
    OutgoingMessage outgoing = get(id);
    outgoing.handled(clock.instant(), by);
    return outgoing.about();
  }

  /**
   * @throws WorkflowException UNKNOWN_REQUEST
   */
  @TransactionAttribute(TransactionAttributeType.REQUIRED)
  public OutgoingMessage get(long id) {
    OutgoingMessage outgoing = em.find(OutgoingMessage.class, id);
    if (outgoing == null) {
      throw new WorkflowException(ExchangeReason.UNKNOWN_OUTGOING, id);
    }
    return outgoing;
  }

  /** One page of messages, the latest first. */
  @TransactionAttribute(TransactionAttributeType.REQUIRED)
  public Page<OutgoingMessage> list(OutgoingFilter filter, int first, int rows) {
    return new FilteredQuery<>(em, OutgoingMessage.class, conditions -> narrow(filter, conditions))
        .latest("createdAt", first, rows);
  }

  /** The messages that were not delivered, on which staff have to decide. */
  @TransactionAttribute(TransactionAttributeType.REQUIRED)
  public Backlog undelivered() {
    return PartnerBacklog.failed(backlogs());
  }

  @TransactionAttribute(TransactionAttributeType.REQUIRED)
  public OutboxCounts counts() {
    List<PartnerBacklog> all = backlogs();
    return new OutboxCounts(
        PartnerBacklog.pending(all).count(), PartnerBacklog.failed(all).count());
  }

  /** The numbers of messages that are not settled, by partner and status. */
  @TransactionAttribute(TransactionAttributeType.REQUIRED)
  public List<PartnerBacklog> backlogs() {
    @SuppressWarnings("unchecked")
    List<Object[]> rows =
        em.createNativeQuery(
                """
                select partner_code, status, count(*), min(created_at) from outbox
                where status in ('WAITING', 'SENDING', 'FAILED') group by partner_code, status
                """)
            .getResultList();
    return rows.stream()
        .map(
            row ->
                new PartnerBacklog(
                    (String) row[0],
                    OutgoingStatus.valueOf((String) row[1]),
                    Backlog.of(new Object[] {row[2], row[3]})))
        .toList();
  }

  private static void narrow(OutgoingFilter filter, Conditions<OutgoingMessage> conditions) {
    conditions.equal("partnerCode", filter.partner()).in("status", filter.statuses());
    String beginning = Text.given(filter.text());
    if (beginning != null) {
      CriteriaBuilder cb = conditions.cb();
      conditions.and(
          cb.or(
              PrefixRange.of(cb, conditions.attribute("requestId"), beginning),
              PrefixRange.of(cb, conditions.attribute("itemId"), beginning)));
    }
  }
}
