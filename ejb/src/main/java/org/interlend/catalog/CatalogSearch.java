package org.interlend.catalog;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.interlend.WorkflowException;
import org.interlend.persistence.Page;
import org.interlend.persistence.SqlParameters;
import org.interlend.persistence.StatementDeadline;

/**
 * Searches the local titles of the catalog. Borrowed titles are never found, suppressed ones only
 * when staff include them.
 */
@ApplicationScoped
@Transactional
public class CatalogSearch {

  /** The greatest number of titles of a search; with so many the search needs more terms. */
  public static final int MAX_TITLES = 1000;

  /** The factor by which the limit of rows grows while they are of too few titles. */
  private static final int MORE_ROWS = 4;

  /** The limit of rows of a search, of all its alternatives together. */
  private static final int MAX_ROWS = 64 * MAX_TITLES;

  /** The time limit of a broker's search; others have none. */
  private static final Duration TIMEOUT = Duration.ofSeconds(5);

  @Inject private EntityManager em;

  /**
   * Titles with a number, without suppressed ones.
   *
   * @param number as written; ISBN-10 and ISBN-13 are one, prefixes of OCLC numbers do not count
   * @return at most {@link #MAX_TITLES}, the oldest record first; empty for a number that cannot be
   *     one
   */
  public List<LocalBib> byNumber(TitleIdentifier.Kind kind, String number) {
    return TitleIdentifier.of(kind, number).map(this::numbered).orElse(List.of());
  }

  @SuppressWarnings("unchecked") // JPA has no typed query in SQL.
  private List<LocalBib> numbered(TitleIdentifier number) {
    return em.createNativeQuery(
            """
            select b.* from bib b join bib_number n on n.bib_id = b.id
            where n.kind = ? and n.number_value = ? and b.suppressed = false order by b.id
            """,
            LocalBib.class)
        .setParameter(1, number.kind().name())
        .setParameter(2, number.value())
        .setMaxResults(MAX_TITLES)
        .getResultList();
  }

  /**
   * @throws WorkflowException UNKNOWN_ITEM when there is no local title with the key
   */
  public LocalBib bib(long id) {
    return Optional.ofNullable(em.find(LocalBib.class, id))
        .orElseThrow(() -> new WorkflowException(CatalogReason.UNKNOWN_TITLE, id));
  }

  /** The title with this record number, suppressed or not. */
  public Optional<LocalBib> byRecordNumber(String recordNumber) {
    return em.createQuery("select b from LocalBib b where b.recordNumber = :number", LocalBib.class)
        .setParameter("number", recordNumber)
        .getResultStream()
        .findFirst();
  }

  /** All numbers of a title. */
  public List<TitleIdentifier> numbers(LocalBib bib) {
    List<?> rows =
        em.createNativeQuery(
                "select kind, number_value from bib_number where bib_id = ?"
                    + " order by kind, number_value")
            .setParameter(1, bib.id())
            .getResultList();
    return rows.stream()
        .map(Object[].class::cast)
        .map(
            row ->
                new TitleIdentifier(TitleIdentifier.Kind.valueOf((String) row[0]), (String) row[1]))
        .toList();
  }

  /** The title's record as it was loaded, as MARCXML; empty when it was not loaded from MARC. */
  public Optional<String> marcXml(LocalBib bib) {
    List<?> kept =
        em.createNativeQuery("select record from bib_marc where bib_id = ?")
            .setParameter(1, bib.id())
            .getResultList();
    return kept.stream().findFirst().map(record -> MarcCompression.inflated((byte[]) record));
  }

  /** One page of a title's items, by location, with their holdings. */
  public Page<LocalItem> items(LocalBib bib, int first, int rows) {
    return Page.of(
        em.createQuery(
                """
                select i from LocalItem i join fetch i.holding h join fetch i.holding.location l
                join fetch i.holding.location.library
                where h.bib = :bib order by l.code, h.shelfKey, i.barcode
                """,
                LocalItem.class)
            .setParameter("bib", bib),
        first,
        rows,
        em.createQuery("select count(i) from LocalItem i where i.holding.bib = :bib", Long.class)
            .setParameter("bib", bib)
            .getSingleResult());
  }

  /**
   * Items of some titles, with their holdings; available ones first.
   *
   * @param most how many at most
   */
  public List<LocalItem> copies(List<LocalBib> bibs, int most) {
    return bibs.isEmpty()
        ? List.of()
        : em.createQuery(
                """
                select i from LocalItem i join fetch i.holding h join fetch i.holding.location l
                join fetch i.holding.location.library where h.bib in :bibs
                order by case when i.status = :available then 0 else 1 end,
                  l.code, h.shelfKey, i.barcode
                """,
                LocalItem.class)
            .setParameter("bibs", bibs)
            .setParameter("available", ItemStatus.AVAILABLE)
            .setMaxResults(Math.min(most, Page.MAX_ROWS))
            .getResultList();
  }

  /** One page of the items of a holding, by barcode. */
  public Page<LocalItem> items(LocalHolding holding, int first, int rows) {
    return Page.of(
        em.createQuery(
                "select i from LocalItem i where i.holding = :holding order by i.barcode",
                LocalItem.class)
            .setParameter("holding", holding),
        first,
        rows,
        em.createQuery("select count(i) from LocalItem i where i.holding = :holding", Long.class)
            .setParameter("holding", holding)
            .getSingleResult());
  }

  /**
   * A holding of a title that is not suppressed.
   *
   * @param number its key as other systems know it; a text that is no number is unknown
   */
  public Optional<LocalHolding> holding(String number) {
    if (!number.matches("\\d{1,18}")) {
      return Optional.empty();
    }
    return em.createQuery(
            """
            select h from LocalHolding h join fetch h.bib b join fetch h.location
            join fetch h.location.library where h.id = :id and b.suppressed = :no
            """,
            LocalHolding.class)
        .setParameter("no", false)
        .setParameter("id", Long.valueOf(number))
        .getResultStream()
        .findFirst();
  }

  /** A title's holdings, including those without items, by location. */
  public List<LocalHolding> holdings(LocalBib bib) {
    return em.createQuery(
            """
            select h from LocalHolding h join fetch h.location l join fetch h.location.library
            where h.bib = :bib order by l.code, h.shelfKey, h.id
            """,
            LocalHolding.class)
        .setParameter("bib", bib)
        .setMaxResults(Page.MAX_ROWS)
        .getResultList();
  }

  /**
   * One page of the titles found, by title. The search stops at {@link #MAX_TITLES}, so that a
   * total of that number means that there may be more.
   *
   * @return an empty page for an empty filter
   */
  public Page<LocalBib> search(TitleFilter filter, int first, int rows) {
    List<TitleQuery> conditions = filter.conditions();
    List<Long> found =
        conditions.isEmpty()
            ? List.of()
            : find(
                    ConjunctiveClause.of(new TitleQuery.All(conditions)),
                    filter.suppressedToo(),
                    StatementDeadline.NONE)
                .ids();
    if (found.isEmpty()) {
      return new Page<>(List.of(), 0);
    }
    return Page.of(
        em.createQuery(
                "select b from LocalBib b where b.id in :ids order by b.title, b.id",
                LocalBib.class)
            .setParameter("ids", found),
        first,
        rows,
        found.size());
  }

  /**
   * The titles that match a query, {@link #MAX_TITLES} at most.
   *
   * @throws WorkflowException INVALID_DATA when the query has too many alternatives; MISSING_DATA
   *     when an alternative has no condition that an index can answer
   * @throws RuntimeException recognized by {@link org.interlend.persistence.DatabaseFailure} when
   *     the database needs more than five seconds
   */
  public FoundTitles find(TitleQuery query) {
    return find(ConjunctiveClause.bounded(query), false, StatementDeadline.of(TIMEOUT));
  }

  /**
   * A title may have several rows, such as one for each of its words that begin as asked, and
   * suppressed titles have some, so that more are read until there are enough titles.
   */
  private FoundTitles find(
      List<ConjunctiveClause> ways, boolean suppressedToo, StatementDeadline deadline) {
    int most = MAX_TITLES;
    FoundTitles found = find(ways, suppressedToo, deadline, most);
    while (found.more()
        && found.ids().size() < MAX_TITLES
        && most * MORE_ROWS <= MAX_ROWS / ways.size()) {
      most *= MORE_ROWS;
      found = find(ways, suppressedToo, deadline, most);
    }
    return found;
  }

  private FoundTitles find(
      List<ConjunctiveClause> ways, boolean suppressedToo, StatementDeadline deadline, int most) {
    TitleQuerySql statement = new TitleQuerySql(ways, most);
    Query query =
        deadline.limit(
            SqlParameters.bind(em.createNativeQuery(statement.sql()), statement.values()));
    SortedSet<Long> found = new TreeSet<>();
    int[] rows = new int[ways.size()];
    for (Object row : query.getResultList()) {
      Object[] columns = (Object[]) row;
      rows[((Number) columns[0]).intValue()]++;
      if (suppressedToo || !(Boolean) columns[2]) {
        found.add(((Number) columns[1]).longValue());
      }
    }
    boolean cutOff = found.size() > MAX_TITLES || Arrays.stream(rows).anyMatch(n -> n >= most);
    return new FoundTitles(found.stream().limit(MAX_TITLES).toList(), cutOff);
  }
}
