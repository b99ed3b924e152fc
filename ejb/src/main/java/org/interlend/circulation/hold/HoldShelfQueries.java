package org.interlend.circulation.hold;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.interlend.catalog.ItemStatus;
import org.interlend.circulation.loan.LoanFilter;
import org.interlend.circulation.loan.LoanSearch;
import org.interlend.institution.Institutions;
import org.interlend.institution.Library;
import org.interlend.patrons.PatronNameCondition;
import org.interlend.persistence.Backlog;
import org.interlend.persistence.LikePattern;
import org.interlend.persistence.Page;

/** Queries for the hold shelf pages, and counts of the work at the desks. */
@ApplicationScoped
@Transactional
public class HoldShelfQueries {

  private static final String HOLDS =
      """
      from Hold h left join fetch h.patron p join fetch h.item i join fetch h.item.holding g
        join fetch h.item.holding.bib b join fetch h.pickupLibrary l
      """;

  private static final String KEPT = "h.status = :onShelf and h.heldUntil >= :today";

  /**
   * The item's last hold has ended uncollected, and since then staff have neither cleared the item
   * nor lent it to a patron who came late.
   */
  private static final String UNCOLLECTED =
      """
      ((h.status = :onShelf and h.heldUntil < :today)
        or (h.status in :ended and h.onShelfSince =
            (select max(x.onShelfSince) from Hold x where x.item = i)
          and not exists (select o.id from Loan o where o.item = i and o.loanedAt >= h.closedAt)))
      """;

  /** Compared as a number: H2 takes no value of a condition here. */
  private static final String RETURNABLE = "sql('case when ? then 1 else 0 end', i.returnable)";

  private static final String BORROWED = "type(i) = TemporaryItem and " + RETURNABLE + " = 1";
  private static final String COPY = "type(i) = TemporaryItem and " + RETURNABLE + " = 0";
  private static final String OWN = "type(i) = LocalItem";
  private static final String AT_HOME = "i.currentLibrary = g.location.library";
  private static final String NEXT =
      "exists (select n.id from Hold n where n.item = i and n.status = :waiting)";

  private static final String TYPED = "(lower(i.barcode) like :text or b.sortTitle like :title%s)";

  @Inject private EntityManager em;
  @Inject private Institutions institutions;
  @Inject private LoanSearch loans;

  /** One page of the shelf, the first to expire first. */
  public Page<Hold> list(HoldFilter filter, int first, int rows) {
    return Page.of(
        query(
            "select h " + HOLDS, filter, " order by h.heldUntil, h.onShelfSince, h.id", Hold.class),
        first,
        rows,
        count(filter));
  }

  public long count(HoldFilter filter) {
    String counted = "select count(h) " + HOLDS.replace("fetch ", "");
    return query(counted, filter, "", Long.class).getSingleResult();
  }

  /** How many holds on the shelf, and since when the longest there. */
  public Backlog backlog(HoldFilter filter) {
    String counted =
        "select count(h), function('min', h.onShelfSince) " + HOLDS.replace("fetch ", "");
    return Backlog.of(query(counted, filter, "", Object[].class));
  }

  /**
   * The number of uncollected items by their next step.
   *
   * @param library code of the pickup library, or null for all
   */
  public Map<HoldShelfCategory, Long> countUncollected(String library) {
    Map<HoldShelfCategory, Long> counts = new EnumMap<>(HoldShelfCategory.class);
    for (HoldShelfCategory part : EnumSet.complementOf(EnumSet.of(HoldShelfCategory.ACTIVE))) {
      counts.put(part, count(HoldFilter.of(part).at(library)));
    }
    return counts;
  }

  /** The hold for which an item is kept on the shelf. */
  public Optional<Hold> active(String barcode) {
    return exactly(HoldFilter.of(HoldShelfCategory.ACTIVE), barcode);
  }

  /** The uncollected hold of an item that is still on the shelf. */
  public Optional<Hold> uncollected(String barcode) {
    return exactly(HoldFilter.UNCOLLECTED, barcode);
  }

  private Optional<Hold> exactly(HoldFilter filter, String barcode) {
    return query("select h " + HOLDS, filter, " and i.barcode = :barcode", Hold.class)
        .setParameter("barcode", barcode)
        .getResultStream()
        .findFirst();
  }

  private <T> TypedQuery<T> query(String select, HoldFilter filter, String end, Class<T> result) {
    Map<String, Object> given = given(filter);
    String where = "i.status in :statuses and " + part(filter.part());
    where += filter.lastDayToday() ? " and h.heldUntil = :today" : "";
    where += given.containsKey("library") ? " and l.code = :library" : "";
    where += given.containsKey("text") ? " and " + TYPED.formatted(orNamed(filter, given)) : "";
    TypedQuery<T> query = em.createQuery(select + " where " + where + end, result);
    for (Map.Entry<String, Object> value : given.entrySet()) {
      if (where.contains(":" + value.getKey())) {
        query.setParameter(value.getKey(), value.getValue());
      }
    }
    return query;
  }

  private Map<String, Object> given(HoldFilter filter) {
    Map<String, Object> given = new HashMap<>();
    given.put(
        "statuses",
        EnumSet.of(
            ItemStatus.ON_HOLD_SHELF, ItemStatus.TO_RETURN_TO_PARTNER, ItemStatus.TO_DISCARD));
    given.put("onShelf", HoldStatus.ON_HOLD_SHELF);
    given.put("ended", EnumSet.of(HoldStatus.EXPIRED, HoldStatus.CANCELED));
    given.put("waiting", HoldStatus.WAITING);
    given.put("resourceSharing", resourceSharingLibraries());
    given.put("today", institutions.today());
    if (filter.library() != null) {
      given.put("library", filter.library());
    }
    LikePattern.of(filter.text())
        .ifPresent(
            pattern -> {
              given.put("text", pattern);
              given.put("title", LikePattern.ofSortKey(filter.text()));
            });
    return given;
  }

  private static String orNamed(HoldFilter filter, Map<String, Object> given) {
    return filter.byName() ? " or " + PatronNameCondition.of(filter.text(), given) : "";
  }

  /** Codes of the libraries where staff pack for partners; never empty. */
  private Set<String> resourceSharingLibraries() {
    Set<String> codes = new HashSet<>(Set.of(""));
    institutions.libraries().stream()
        .filter(Library::resourceSharing)
        .forEach(library -> codes.add(library.code()));
    return codes;
  }

  private static String part(HoldShelfCategory part) {
    if (part == null) {
      return UNCOLLECTED;
    }
    String goesBackFromHere =
        "(%s or i.currentLibrary.code in :resourceSharing)".formatted(AT_HOME);
    return switch (part) {
      case ACTIVE -> KEPT;
      case RETURN_TO_PARTNER -> all(UNCOLLECTED, BORROWED, goesBackFromHere);
      case DISCARD -> all(UNCOLLECTED, COPY);
      case RESHELVE -> all(UNCOLLECTED, OWN, not(NEXT), AT_HOME);
      case SEND_TO_LIBRARY ->
          all(
              UNCOLLECTED,
              "((%s and %s) or (%s and %s and %s))"
                  .formatted(BORROWED, not(goesBackFromHere), OWN, not(NEXT), not(AT_HOME)));
      case ACTIVATE_NEXT -> all(UNCOLLECTED, OWN, NEXT);
    };
  }

  private static String all(String... conditions) {
    return String.join(" and ", conditions);
  }

  private static String not(String condition) {
    return "not (" + condition + ")";
  }

  /**
   * The libraries that still have something to do with items: some are on their way there or kept
   * there, for patrons or partners.
   *
   * @param libraries codes of those that may be
   * @return codes of those that are
   */
  public List<String> withItemsUnderWay(Collection<String> libraries) {
    return libraries.isEmpty()
        ? List.of()
        : em.createQuery(
                """
                select distinct l.code from Item i join i.currentLibrary l
                where i.status in :statuses and l.code in :libraries
                """,
                String.class)
            .setParameter(
                "statuses",
                EnumSet.of(
                    ItemStatus.IN_TRANSIT,
                    ItemStatus.IN_PROCESS,
                    ItemStatus.ON_HOLD_SHELF,
                    ItemStatus.TO_RETURN_TO_PARTNER,
                    ItemStatus.TO_DISCARD))
            .setParameter("libraries", libraries)
            .getResultList();
  }

  public CirculationCounts counts() {
    return new CirculationCounts(
        em.createQuery("select count(h) from Hold h where h.closedAt is null", Long.class)
            .getSingleResult(),
        loans.count(LoanFilter.ALL));
  }
}
