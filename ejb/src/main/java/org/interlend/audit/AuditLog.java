package org.interlend.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.criteria.CriteriaBuilder;
import jakarta.persistence.criteria.Predicate;
import jakarta.persistence.criteria.Root;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.interlend.persistence.FilteredQuery;
import org.interlend.persistence.Page;

/** Searches the whole audit: changes of records, sign-ins and refused sign-ins. */
@ApplicationScoped
@Transactional
public class AuditLog {

  @PersistenceContext private EntityManager em;

  /** One page of lines, the latest first. */
  public Page<AuditLine> list(AuditFilter filter, int first, int rows) {
    Page<AuditLogRow> page =
        new FilteredQuery<>(em, AuditLogRow.class, (cb, row) -> conditions(filter, cb, row))
            .latest("happenedAt", first, rows);
    Map<Long, List<AttributeChange>> changes = changes(page.rows());
    return page.map(line -> AuditLine.of(line, of(line, changes)));
  }

  private static List<AttributeChange> of(
      AuditLogRow line, Map<Long, List<AttributeChange>> changes) {
    return line.entry() == null ? List.of() : changes.getOrDefault(line.entry(), List.of());
  }

  private Map<Long, List<AttributeChange>> changes(List<AuditLogRow> page) {
    List<Long> entries = page.stream().map(AuditLogRow::entry).filter(Objects::nonNull).toList();
    if (entries.isEmpty()) {
      return Map.of();
    }
    return em.createQuery(
            """
            select e.id, c.attribute, c.before, c.after from AuditEntry e join e.changes c
            where e.id in :entries order by c.attribute
            """,
            Object[].class)
        .setParameter("entries", entries)
        .getResultStream()
        .collect(
            Collectors.groupingBy(
                row -> (Long) row[0],
                Collectors.mapping(
                    row -> new AttributeChange((String) row[1], (String) row[2], (String) row[3]),
                    Collectors.toList())));
  }

  private static Predicate[] conditions(
      AuditFilter filter, CriteriaBuilder cb, Root<AuditLogRow> row) {
    List<Predicate> all = new ArrayList<>();
    if (filter.who() != null) {
      all.add(cb.equal(row.get("doneBy"), filter.who()));
    }
    if (!filter.kinds().isEmpty()) {
      all.add(row.get("subjectKind").in(filter.kinds()));
    }
    if (!filter.actions().isEmpty()) {
      all.add(row.get("action").in(filter.actions()));
    }
    if (filter.name() != null) {
      all.add(cb.equal(row.get("subjectName"), filter.name()));
    }
    if (filter.from() != null) {
      all.add(cb.greaterThanOrEqualTo(row.get("happenedAt"), filter.from()));
    }
    if (filter.until() != null) {
      all.add(cb.lessThanOrEqualTo(row.get("happenedAt"), filter.until()));
    }
    return all.toArray(Predicate[]::new);
  }
}
