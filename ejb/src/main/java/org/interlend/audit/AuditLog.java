package org.interlend.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.interlend.persistence.FilteredQuery;
import org.interlend.persistence.Page;

/** Reads the audit: changes of records, sign-ins and refused sign-ins. */
@ApplicationScoped
@Transactional
public class AuditLog {

  /** Changes of one record that are shown with it. */
  private static final int SHOWN = 50;

  @Inject private EntityManager em;

  /** One page of lines, the latest first. */
  public Page<AuditLine> list(AuditFilter filter, int first, int rows) {
    Page<AuditLine> page =
        new FilteredQuery<>(
                em,
                AuditLine.class,
                conditions ->
                    conditions
                        .equal("doneBy", filter.who())
                        .in("subjectKind", filter.kinds())
                        .in("action", filter.actions())
                        .equal("subjectName", filter.name())
                        .since("happenedAt", filter.from())
                        .before("happenedAt", filter.before()))
            .latest("happenedAt", first, rows);
    Map<Long, AuditLine> entries =
        page.rows().stream()
            .filter(line -> line.entry() != null)
            .collect(Collectors.toMap(AuditLine::entry, Function.identity()));
    if (!entries.isEmpty()) {
      changes(entries.keySet()).forEach((entry, changes) -> entries.get(entry).take(changes));
    }
    return page;
  }

  /**
   * The latest changes of one record, the latest first.
   *
   * @param subject one with a name
   */
  public List<AuditEntry> latest(AuditSubject subject) {
    return em.createQuery(
            """
            select a from AuditEntry a where a.subjectKind = :kind and a.subjectName = :name
            order by a.happenedAt desc
            """,
            AuditEntry.class)
        .setParameter("kind", subject.kind())
        .setParameter("name", subject.name())
        .setMaxResults(SHOWN)
        .getResultList();
  }

  private Map<Long, List<AttributeChange>> changes(Set<Long> entries) {
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
}
