package org.interlend.lending.search;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.TypedQuery;
import jakarta.persistence.criteria.Fetch;
import jakarta.persistence.criteria.JoinType;
import jakarta.persistence.criteria.Root;
import jakarta.transaction.Transactional;
import java.util.Arrays;
import java.util.List;
import org.interlend.catalog.LocalItem;
import org.interlend.lending.request.LendingRequest;
import org.interlend.lending.request.LendingStatus;
import org.interlend.persistence.Conditions;
import org.interlend.persistence.FetchHint;
import org.interlend.requests.search.Facet;
import org.interlend.requests.search.RequestFilter;
import org.interlend.requests.search.RequestSearch;

/** Lists lending requests for pages, exports and the management API. */
@ApplicationScoped
@Transactional
public class LendingSearch extends RequestSearch<LendingRequest, LendingStatus> {

  public static final Facet STATUS = Facet.ofSeveral("status", LendingStatus.values());

  /** The reasons for attention; a request may have several. */
  public static final Facet ATTENTION =
      new Facet.Declared(
          "attention", false, Arrays.stream(Attention.values()).map(Attention::value).toList());

  /** The library that really borrows, by code. */
  public static final Facet BORROWER = Facet.remoteLibrary("borrower");

  private static final List<Facet> FACETS =
      List.of(
          ATTENTION,
          STATUS,
          Facet.PARTNER,
          Facet.PROTOCOL,
          Facet.BROKER_STATUS,
          Facet.FORMAT,
          BORROWER,
          Facet.ASSIGNED_TO);

  public LendingSearch() {
    super(LendingRequest.class, LendingStatus.class, LendingSearchTerm.class);
  }

  @Override
  public List<Facet> facets() {
    return FACETS;
  }

  @Override
  public boolean ofPatrons() {
    return false;
  }

  @Override
  public RequestFilter warned(RequestFilter filter) {
    return filter.with(ATTENTION, Attention.WARNING);
  }

  @Override
  protected void own(RequestFilter filter, Conditions<LendingRequest> conditions) {
    conditions.equal("barcode", filter.barcode());
  }

  @Override
  protected void fetchRow(Root<LendingRequest> request) {
    request.fetch("partner");
  }

  @Override
  protected void fetchWhole(Root<LendingRequest> request) {
    fetchRow(request);
    request.fetch("askedLibrary", JoinType.LEFT);
    Fetch<LendingRequest, LocalItem> item = request.fetch("item", JoinType.LEFT);
    item.fetch("temporaryLocation", JoinType.LEFT);
    item.fetch("holding", JoinType.LEFT).fetch("location", JoinType.LEFT);
  }

  @Override
  protected TypedQuery<LendingRequest> hinted(TypedQuery<LendingRequest> query) {
    return query
        .setHint(FetchHint.LEFT_JOIN, "r.remote.partner")
        .setHint(FetchHint.LEFT_JOIN, "r.supply.loan")
        .setHint(FetchHint.LEFT_JOIN, "r.supply.move.desk");
  }
}
