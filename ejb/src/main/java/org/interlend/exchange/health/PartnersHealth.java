package org.interlend.exchange.health;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.interlend.exchange.Direction;
import org.interlend.exchange.Exchange;
import org.interlend.exchange.health.PartnerHealth.Way;
import org.interlend.exchange.outbox.OutgoingMessages;
import org.interlend.exchange.outbox.PartnerBacklog;
import org.interlend.persistence.Backlog;

/**
 * Determines the state of the message traffic with the partners from the journal and the outbox. It
 * uses three queries for any number of partners and reads only the latest messages of each.
 */
@ApplicationScoped
@Transactional
public class PartnersHealth {

  private static final Duration RECENT = Duration.ofHours(24);

  /**
   * The inner query finds the latest success and the hundredth latest; the answer times are those
   * between.
   */
  private static final String WAYS =
      """
      select w.code, w.direction,
        (select e.id from exchange e
          where e.processed_by is null and e.partner_code = w.code and e.direction = w.direction and e.outcome = 'SUCCESS'
          order by e.happened_at desc fetch first 1 rows only),
        (select e.id from exchange e
          where e.processed_by is null and e.partner_code = w.code and e.direction = w.direction and e.outcome = 'PROBLEM'
            and e.unlisted_messages is null
          order by e.happened_at desc fetch first 1 rows only),
        (select e.id from exchange e
          where e.processed_by is null and e.partner_code = w.code and e.direction = w.direction and e.outcome = 'FAILED'
          order by e.happened_at desc fetch first 1 rows only),
        (select count(*) from exchange e
          where e.processed_by is null and e.partner_code = w.code and e.direction = w.direction
            and e.outcome in ('PROBLEM', 'FAILED') and e.unlisted_messages is null and e.happened_at >= ?1),
        (select count(*) from exchange e
          where e.processed_by is null and e.partner_code = w.code and e.direction = w.direction
            and e.outcome in ('PROBLEM', 'FAILED') and e.unlisted_messages is null and e.happened_at >= ?1
            and e.happened_at > w.succeeded_at),
        (select percentile_disc(0.95) within group (order by e.duration_millis) from exchange e
          where e.processed_by is null and e.partner_code = w.code and e.direction = w.direction and e.outcome = 'SUCCESS'
            and e.happened_at >= w.timed_from)
      from (
        select p.code, d.direction,
          (select e.happened_at from exchange e
            where e.processed_by is null and e.partner_code = p.code and e.direction = d.direction and e.outcome = 'SUCCESS'
            order by e.happened_at desc fetch first 1 rows only) as succeeded_at,
          coalesce(
            (select e.happened_at from exchange e
              where e.processed_by is null and e.partner_code = p.code and e.direction = d.direction and e.outcome = 'SUCCESS'
              order by e.happened_at desc offset 99 rows fetch next 1 rows only),
            timestamp with time zone '1970-01-01 00:00:00+00') as timed_from
        from partner p cross join (values ('IN'), ('OUT')) d(direction)
        %s) w
      """;

  private static final String OF_ALL = WAYS.formatted("");
  private static final String OF_ONE = WAYS.formatted("where p.code = ?2");

  @Inject private EntityManager em;
  @Inject private OutgoingMessages outgoingMessages;
  @Inject private ListenerObstacles obstacles;
  @Inject private Clock clock;

  /** One row of the result: one direction of one partner. */
  private record Row(
      String partner,
      Direction direction,
      Long success,
      Long problem,
      Long failure,
      long failures,
      long failuresSinceSuccess,
      Integer percentile95) {

    static Row of(Object[] columns) {
      return new Row(
          (String) columns[0],
          Direction.valueOf((String) columns[1]),
          number(columns[2]),
          number(columns[3]),
          number(columns[4]),
          number(columns[5]),
          number(columns[6]),
          columns[7] == null ? null : ((Number) columns[7]).intValue());
    }

    private static Long number(Object column) {
      return column == null ? null : ((Number) column).longValue();
    }

    Stream<Long> exchanges() {
      return Stream.of(success, problem, failure).filter(id -> id != null);
    }

    Way way(Map<Long, Exchange> exchanges) {
      return new Way(
          exchanges.get(success),
          PartnerHealth.later(exchanges.get(problem), exchanges.get(failure)).orElse(null),
          failures,
          failuresSinceSuccess,
          percentile95);
    }
  }

  /** The health of all partners, by code. */
  public Map<String, PartnerHealth> ofAll() {
    return read(em.createNativeQuery(OF_ALL));
  }

  /**
   * @return empty when there is no partner with this code
   */
  public Optional<PartnerHealth> of(String partner) {
    return Optional.ofNullable(
        read(em.createNativeQuery(OF_ONE).setParameter(2, partner)).get(partner));
  }

  private Map<String, PartnerHealth> read(Query ways) {
    Instant recently = clock.instant().minus(RECENT);
    @SuppressWarnings("unchecked")
    List<Object[]> found = ways.setParameter(1, recently.atOffset(ZoneOffset.UTC)).getResultList();
    List<Row> rows = found.stream().map(Row::of).toList();
    Map<Long, Exchange> exchanges =
        exchanges(rows.stream().flatMap(Row::exchanges).collect(Collectors.toSet()));
    List<PartnerBacklog> backlogs = outgoingMessages.backlogs();
    Map<String, Map<Direction, Way>> byPartner = new LinkedHashMap<>();
    for (Row row : rows) {
      byPartner
          .computeIfAbsent(row.partner(), partner -> new HashMap<>())
          .put(row.direction(), row.way(exchanges));
    }
    return byPartner.entrySet().stream()
        .map(of -> health(of.getKey(), of.getValue(), backlogs))
        .collect(Collectors.toMap(PartnerHealth::partner, Function.identity()));
  }

  private Map<Long, Exchange> exchanges(Set<Long> ids) {
    return ids.isEmpty()
        ? new HashMap<>()
        : em.createQuery("select e from Exchange e where e.id in :ids", Exchange.class)
            .setParameter("ids", ids)
            .getResultStream()
            .collect(Collectors.toMap(Exchange::id, Function.identity()));
  }

  private PartnerHealth health(
      String partner, Map<Direction, Way> ways, List<PartnerBacklog> backlogs) {
    List<PartnerBacklog> its =
        backlogs.stream().filter(row -> row.partner().equals(partner)).toList();
    Backlog pending = PartnerBacklog.pending(its);
    return new PartnerHealth(
        partner,
        ways.get(Direction.IN),
        ways.get(Direction.OUT),
        pending.count(),
        pending.oldest(),
        PartnerBacklog.failed(its).count(),
        obstacles.of(partner).orElse(null));
  }
}
