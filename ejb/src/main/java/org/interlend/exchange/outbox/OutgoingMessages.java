package org.interlend.exchange.outbox;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.criteria.CriteriaBuilder;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.interlend.WorkflowException;
import org.interlend.exchange.ExchangeReason;
import org.interlend.persistence.Backlog;
import org.interlend.persistence.Conditions;
import org.interlend.persistence.FilteredQuery;
import org.interlend.persistence.Page;
import org.interlend.persistence.PrefixRange;
import org.interlend.text.Text;

/** The messages of the outbox for staff, who see how they fare and decide on those that failed. */
@Stateless
public class OutgoingMessages {

  @Inject private EntityManager em;
  @Inject private Event<OutgoingMessageQueued> put;
  @Inject private Clock clock;

  /**
   * Staff send a message again at once: one that failed, or one that waits for its next attempt.
   *
   * @throws WorkflowException UNKNOWN_REQUEST, ILLEGAL_MOVE when it is being sent or is settled, or
   *     when a later message about the same item was sent, which it would overrule
   */
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
  public OutgoingMessageContent markHandled(long id, String by) {
    OutgoingMessage outgoing = get(id);
    outgoing.handled(clock.instant(), by);
    return outgoing.about();
  }

  /**
   * @throws WorkflowException UNKNOWN_REQUEST
   */
  public OutgoingMessage get(long id) {
    OutgoingMessage outgoing = em.find(OutgoingMessage.class, id);
    if (outgoing == null) {
      throw new WorkflowException(ExchangeReason.UNKNOWN_OUTGOING, id);
    }
    return outgoing;
  }

  /** One page of messages, the latest first. */
  public Page<OutgoingMessage> list(OutgoingFilter filter, int first, int rows) {
    return new FilteredQuery<>(em, OutgoingMessage.class, conditions -> narrow(filter, conditions))
        .latest("createdAt", first, rows);
  }

  /** The messages that were not delivered, on which staff have to decide. */
  public Backlog undelivered() {
    return PartnerBacklog.failed(backlogs());
  }

  public OutboxCounts counts() {
    List<PartnerBacklog> all = backlogs();
    return new OutboxCounts(
        PartnerBacklog.pending(all).count(), PartnerBacklog.failed(all).count());
  }

  /** The numbers of messages that are not settled, by partner and status. */
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
