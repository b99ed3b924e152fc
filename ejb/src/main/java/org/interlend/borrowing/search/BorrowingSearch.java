package org.interlend.borrowing.search;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.TypedQuery;
import jakarta.persistence.criteria.CriteriaBuilder;
import jakarta.persistence.criteria.JoinType;
import jakarta.persistence.criteria.Path;
import jakarta.persistence.criteria.Predicate;
import jakarta.persistence.criteria.Root;
import jakarta.persistence.criteria.Subquery;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Set;
import org.interlend.borrowing.request.BorrowedVolume;
import org.interlend.borrowing.request.BorrowingRequest;
import org.interlend.borrowing.request.BorrowingStatus;
import org.interlend.persistence.Conditions;
import org.interlend.persistence.FetchHint;
import org.interlend.requests.search.Facet;
import org.interlend.requests.search.Facet.Value;
import org.interlend.requests.search.RequestFilter;
import org.interlend.requests.search.RequestSearch;
import org.interlend.text.Labeled;

/** Lists borrowing requests for pages, exports and the management API. */
@ApplicationScoped
@Transactional
public class BorrowingSearch extends RequestSearch<BorrowingRequest, BorrowingStatus> {

  public static final Facet STATUS = Facet.ofSeveral("status", BorrowingStatus.values());

  /** The library where the patron collects the item, by code. */
  public static final Facet PICKUP =
      new Facet.OfRecords(
          "pickup",
          "pickupLibraryId",
          "pickupLibrary.code",
          "select l.id, l.code, l.name from Library l order by l.name");

  private static final String WITH_WARNING = "true";

  /** Whether there is a warning for staff. */
  public static final Facet WARNING =
      new Facet.Declared(
          "warning",
          false,
          List.of(
              new Value(WITH_WARNING, WarningChoice.WITH::label, "warnings.present", Set.of(true)),
              new Value("false", WarningChoice.WITHOUT::label, "warnings.present", Set.of(false))));

  /** Whether staff have still to assign the patron. */
  public static final Facet PATRON =
      new Facet.Declared(
          "patronMatch",
          false,
          List.of(
              new Value(
                  PatronMatch.MISSING.name(),
                  PatronMatch.MISSING::label,
                  "requester.unmatched",
                  Set.of(true))));

  /** The library that really lends, by code. */
  public static final Facet LENDER = Facet.remoteLibrary("lender");

  /** Whether a request has a warning. */
  private enum WarningChoice implements Labeled {
    WITH,
    WITHOUT
  }

  /** Whether the patron is known. */
  private enum PatronMatch implements Labeled {
    MISSING
  }

  private static final List<Facet> FACETS =
      List.of(
          STATUS,
          Facet.PARTNER,
          Facet.PROTOCOL,
          Facet.BROKER_STATUS,
          Facet.FORMAT,
          PICKUP,
          LENDER,
          PATRON,
          WARNING,
          Facet.ASSIGNED_TO);

  public BorrowingSearch() {
    super(BorrowingRequest.class, BorrowingStatus.class, BorrowingSearchTerm.class);
  }

  @Override
  public List<Facet> facets() {
    return FACETS;
  }

  @Override
  public boolean ofPatrons() {
    return true;
  }

  /** Of the requests of the filter those whose patron staff have still to assign. */
  public static RequestFilter unmatched(RequestFilter filter) {
    return filter.with(PATRON, PatronMatch.MISSING);
  }

  @Override
  public RequestFilter warned(RequestFilter filter) {
    return filter.with(WARNING, WITH_WARNING);
  }

  @Override
  protected void own(RequestFilter filter, Conditions<BorrowingRequest> conditions) {
    if (filter.barcode() != null) {
      conditions.and(conditions.attribute("id").in(withBarcode(filter.barcode(), conditions)));
    }
    conditions.equal("patron.primaryId", filter.patron());
  }

  private static Subquery<Long> withBarcode(String barcode, Conditions<?> conditions) {
    Subquery<Long> subquery = conditions.query().subquery(Long.class);
    Root<BorrowedVolume> volume = subquery.from(BorrowedVolume.class);
    return subquery
        .select(volume.get("request").get("id"))
        .where(conditions.cb().equal(volume.get("barcode"), barcode));
  }

  @Override
  protected Predicate terms(RequestFilter filter, CriteriaBuilder cb, Path<?> term) {
    return filter.byName() ? cb.conjunction() : cb.equal(term.get("ofPatron"), false);
  }

  @Override
  protected void fetchRow(Root<BorrowingRequest> request) {
    request.fetch("partner");
    request.fetch("patron", JoinType.LEFT);
  }

  @Override
  protected void fetchWhole(Root<BorrowingRequest> request) {
    fetchRow(request);
    request.fetch("pickupLibrary", JoinType.LEFT);
  }

  @Override
  protected TypedQuery<BorrowingRequest> hinted(TypedQuery<BorrowingRequest> query) {
    return VolumeBatchFetch.with(query).setHint(FetchHint.LEFT_JOIN, "r.remote.partner");
  }
}
