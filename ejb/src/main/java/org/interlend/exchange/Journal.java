package org.interlend.exchange;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.criteria.CriteriaBuilder;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.interlend.WorkflowException;
import org.interlend.persistence.Backlog;
import org.interlend.persistence.Conditions;
import org.interlend.persistence.FilteredQuery;
import org.interlend.persistence.Page;
import org.interlend.persistence.PrefixRange;
import org.interlend.text.Text;

/** The journal of all messages from and to brokers, with their answers. */
@Stateless
public class Journal {

  @Inject private EntityManager em;
  @Inject private Clock clock;

  /**
   * Records a message in the transaction of its changes: both are committed, or neither. If staff
   * had a refused message processed once more, that one is handled by this.
   */
  @TransactionAttribute(TransactionAttributeType.MANDATORY)
  public void record(ExchangeRecord entry) {
    em.persist(new Exchange(entry));
    if (entry.staff() != null) {
      handle(entry.staff().message(), entry.staff().by());
    }
  }

  /** Records a message that changed nothing, in a transaction of its own. */
  @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
  public void recordAlone(ExchangeRecord entry) {
    em.persist(new Exchange(entry));
  }

  /** Records one entry for refused messages that get none of their own. */
  @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
  public void record(UnlistedRefusals unlisted) {
    em.persist(new Exchange(unlisted));
  }

  public Optional<Exchange> find(long id) {
    return Optional.ofNullable(em.find(Exchange.class, id));
  }

  /** The message with this reference. */
  public Optional<Exchange> findByReference(String reference) {
    return em.createQuery("select e from Exchange e where e.reference = :word", Exchange.class)
        .setParameter("word", reference)
        .setMaxResults(1)
        .getResultStream()
        .findFirst();
  }

  /** One page of messages, the latest first. */
  public Page<Exchange> list(ExchangeFilter filter, int first, int rows) {
    return filtered(filter).latest("happenedAt", first, rows);
  }

  /** How many there are, and when the first of them came. */
  public Backlog backlog(ExchangeFilter filter) {
    return filtered(filter).backlog("happenedAt");
  }

  public long count(ExchangeFilter filter) {
    return filtered(filter).count();
  }

  private FilteredQuery<Exchange> filtered(ExchangeFilter filter) {
    return new FilteredQuery<>(em, Exchange.class, conditions -> narrow(filter, conditions));
  }

  /**
   * The messages about one request of a partner, oldest first; only the latest {@link
   * Page#MAX_ROWS} if there are more.
   */
  public List<Exchange> about(String partnerCode, String requestId) {
    List<Exchange> latest =
        em.createQuery(
                """
                select e from Exchange e where e.partnerCode = :partner and e.requestId = :request
                order by e.happenedAt desc, e.id desc
                """,
                Exchange.class)
            .setParameter("partner", partnerCode)
            .setParameter("request", requestId)
            .setMaxResults(Page.MAX_ROWS)
            .getResultList();
    List<Exchange> inOrder = new ArrayList<>(latest);
    Collections.reverse(inOrder);
    return inOrder;
  }

  /** The kinds of warnings about a partner's messages, the most frequent first. */
  public List<MessageWarningCount> warnings(String partnerCode) {
    return em
        .createQuery(
            """
            select w.kind, count(e.id), min(e.id), max(e.id)
            from Exchange e join e.warningsSeen w where w.partnerCode = :partner
            group by w.kind order by count(e.id) desc, w.kind
            """,
            Object[].class)
        .setParameter("partner", partnerCode)
        .getResultList()
        .stream()
        .map(
            row ->
                new MessageWarningCount(
                    (MessageWarningKind) row[0],
                    (Long) row[1],
                    happenedAt(row[2]),
                    happenedAt(row[3]),
                    (Long) row[3]))
        .toList();
  }

  /** Null when the entry has just been deleted. */
  private Instant happenedAt(Object id) {
    return Optional.ofNullable(em.find(Exchange.class, id)).map(Exchange::happenedAt).orElse(null);
  }

  /**
   * Records that staff have done what was to be done about a refused or failed message of a
   * partner, and about its repetitions. Who did it first counts.
   *
   * @throws WorkflowException UNKNOWN_CODE for an unknown number; ILLEGAL_MOVE when there was
   *     nothing to do
   */
  public Exchange handle(long id, String by) {
    Exchange exchange =
        find(id).orElseThrow(() -> new WorkflowException(ExchangeReason.UNKNOWN_MESSAGE, id));
    if (!exchange.isRefused()) {
      throw new WorkflowException(ExchangeReason.NOTHING_TO_HANDLE, id);
    }
    if (exchange.handledAt() == null) {
      exchange.handled(clock.instant(), by);
      handleRepetitions(exchange);
    }
    return exchange;
  }

  /** The same service for the same request and item of the partner, however often it came. */
  private void handleRepetitions(Exchange handled) {
    if (handled.requestId() == null || handled.partnerCode() == null) {
      return;
    }
    em.createQuery(
            """
            update Exchange e set e.handledAt = :at, e.handledBy = :by
            where e.requestId = :request and e.partnerCode = :partner and e.direction = :in
              and e.outcome in :bad and e.handledAt is null
              and coalesce(e.service, '') = :service and coalesce(e.itemId, '') = :item
            """)
        .setParameter("at", handled.handledAt())
        .setParameter("by", handled.handledBy())
        .setParameter("request", handled.requestId())
        .setParameter("partner", handled.partnerCode())
        .setParameter("in", Direction.IN)
        .setParameter("bad", Outcome.unprocessed())
        .setParameter("service", Objects.requireNonNullElse(handled.service(), ""))
        .setParameter("item", Objects.requireNonNullElse(handled.itemId(), ""))
        .executeUpdate();
  }

  /**
   * The partner's later messages about the same request that were processed, the latest first;
   * those about the same item for a message that names no request.
   */
  public List<Exchange> processedAfter(Exchange message) {
    String column = message.requestId() == null ? "itemId" : "requestId";
    String number = message.requestId() == null ? message.itemId() : message.requestId();
    if (number == null) {
      return List.of();
    }
    return em.createQuery(
            """
            select e from Exchange e where e.%s = :number and e.partnerCode = :partner
              and e.direction = :in and e.outcome not in :bad and e.id <> :id
              and e.happenedAt >= :at order by e.happenedAt desc
            """
                .formatted(column),
            Exchange.class)
        .setParameter("number", number)
        .setParameter("partner", message.partnerCode())
        .setParameter("in", Direction.IN)
        .setParameter("bad", Outcome.unprocessed())
        .setParameter("id", message.id())
        .setParameter("at", message.happenedAt())
        .setMaxResults(Page.MAX_ROWS)
        .getResultList();
  }

  /** The latest refused message of a partner about a request or item with this number. */
  public Optional<Exchange> latestRefusal(String number) {
    return Stream.of("requestId", "itemId")
        .flatMap(column -> latestRefusal(column, number))
        .max(Comparator.comparing(Exchange::happenedAt));
  }

  private Stream<Exchange> latestRefusal(String column, String number) {
    return em.createQuery(
            """
            select e from Exchange e where e.%s = :number and e.direction = :in
              and e.outcome in :bad and e.partnerCode is not null order by e.happenedAt desc
            """
                .formatted(column),
            Exchange.class)
        .setParameter("number", number)
        .setParameter("in", Direction.IN)
        .setParameter("bad", Outcome.unprocessed())
        .setMaxResults(1)
        .getResultStream();
  }

  private static void narrow(ExchangeFilter filter, Conditions<Exchange> conditions) {
    conditions
        .equal("partnerCode", filter.partnerCode())
        .equal("service", filter.service())
        .in("outcome", filter.outcomes())
        .equal("requestId", filter.requestId())
        .since("happenedAt", filter.since())
        .before("happenedAt", filter.before());
    CriteriaBuilder cb = conditions.cb();
    if (filter.unhandled()) {
      conditions
          .in("outcome", Outcome.unprocessed())
          .equal("direction", Direction.IN)
          .and(cb.isNull(conditions.attribute("handledAt")));
    }
    String beginning = Text.given(filter.text());
    if (beginning != null) {
      conditions.and(
          cb.or(
              PrefixRange.of(cb, conditions.attribute("requestId"), beginning),
              PrefixRange.of(cb, conditions.attribute("itemId"), beginning),
              cb.equal(conditions.attribute("reference"), beginning)));
    }
  }
}
