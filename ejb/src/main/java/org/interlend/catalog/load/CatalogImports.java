package org.interlend.catalog.load;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.interlend.WorkflowProblem;
import org.interlend.catalog.CatalogReason;
import org.interlend.persistence.InstantColumn;
import org.interlend.persistence.Page;

/** Starts, lists, stops and resumes imports, for staff. */
@ApplicationScoped
@Transactional
public class CatalogImports {

  @PersistenceContext private EntityManager em;
  @Inject private Clock clock;

  /** Puts a file in the queue of imports; a server that has the file will load it. */
  public CatalogImport put(ImportFile file, String by) {
    CatalogImport catalogImport = new CatalogImport(file, by, clock.instant());
    em.persist(catalogImport);
    return catalogImport;
  }

  /**
   * @throws WorkflowProblem UNKNOWN_REQUEST
   */
  public CatalogImport get(long id) {
    return Optional.ofNullable(em.find(CatalogImport.class, id))
        .orElseThrow(() -> new WorkflowProblem(CatalogReason.UNKNOWN_IMPORT, id));
  }

  /** Locks the import; waits for the batch that is being written. */
  private CatalogImport locked(long id) {
    CatalogImport found = get(id);
    em.refresh(found, LockModeType.PESSIMISTIC_WRITE);
    return found;
  }

  public Optional<CatalogImport> find(Path path) {
    return em.createQuery("select i from CatalogImport i where i.path = :path", CatalogImport.class)
        .setParameter("path", path.toString())
        .getResultStream()
        .findFirst();
  }

  /** One page of imports, the latest first. */
  public Page<CatalogImport> list(int first, int rows) {
    return new Page<>(
        em.createQuery(
                "select i from CatalogImport i order by i.createdAt desc, i.id desc",
                CatalogImport.class)
            .setFirstResult(first)
            .setMaxResults(Math.min(rows, Page.MAX_ROWS))
            .getResultList(),
        em.createQuery("select count(i) from CatalogImport i", Long.class).getSingleResult());
  }

  /** The number of imports in a status, and when one last ended in it, or null. */
  public record Count(ImportStatus status, long imports, Instant endedAt) {}

  /** The numbers of imports by status. */
  public List<Count> countByStatus() {
    @SuppressWarnings("unchecked")
    List<Object[]> rows =
        em.createNativeQuery(
                "select status, count(*), max(ended_at) from catalog_import group by status")
            .getResultList();
    return rows.stream()
        .map(
            row ->
                new Count(
                    ImportStatus.valueOf((String) row[0]),
                    ((Number) row[1]).longValue(),
                    InstantColumn.computed(row[2])))
        .toList();
  }

  /**
   * Some of the reasons why records or items were refused, in the order of the file.
   *
   * @param line the last line known; 0 for the beginning
   */
  public List<ImportReason> reasonsAfter(long id, int line, int rows) {
    return em.createQuery(
            """
            select r from ImportReason r where r.importId = :id and r.line > :line order by r.line
            """,
            ImportReason.class)
        .setParameter("id", id)
        .setParameter("line", line)
        .setMaxResults(Math.min(rows, Page.MAX_ROWS))
        .getResultList();
  }

  /**
   * Stops an import after the present batch. Saved records stay.
   *
   * @throws WorkflowProblem UNKNOWN_REQUEST, ILLEGAL_MOVE when it has ended
   */
  public void stop(long id) {
    locked(id).stop(clock.instant());
  }

  /**
   * Resumes an import with the first unprocessed record.
   *
   * @throws WorkflowProblem UNKNOWN_REQUEST, ILLEGAL_MOVE unless it was stopped or failed
   */
  public void resume(long id) {
    locked(id).resume();
  }

  /** The file has been moved. */
  public void moved(long id, Path to) {
    get(id).liesAt(to);
  }

  /**
   * Deletes some imports that ended before the given time, with their reasons.
   *
   * @return the deleted imports; the caller deletes files that are not in the watched folder
   */
  public List<CatalogImport> forget(Instant before, int atMost) {
    List<CatalogImport> old =
        em.createQuery(
                "select i from CatalogImport i where i.endedAt < :before order by i.id",
                CatalogImport.class)
            .setParameter("before", before)
            .setMaxResults(atMost)
            .getResultList();
    for (CatalogImport ended : old) {
      em.createQuery("delete from ImportReason r where r.importId = :id")
          .setParameter("id", ended.id())
          .executeUpdate();
      em.remove(ended);
    }
    return old;
  }
}
