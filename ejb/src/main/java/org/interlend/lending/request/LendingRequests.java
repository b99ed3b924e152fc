package org.interlend.lending.request;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.interlend.WorkflowException;
import org.interlend.catalog.LocalBib;
import org.interlend.catalog.LocalItem;
import org.interlend.circulation.loan.Loan;
import org.interlend.circulation.loan.LoanStatus;
import org.interlend.partners.Partner;
import org.interlend.persistence.FetchHint;
import org.interlend.persistence.Page;
import org.interlend.requests.RepetitionPeriod;
import org.interlend.requests.RequestLookup;

/** Finds lending requests for messages, pages and the management API. */
@ApplicationScoped
@Transactional
public class LendingRequests extends RequestLookup<LendingRequest, LendingStatus> {

  private static final Duration LATELY = Duration.ofDays(7);

  @Inject private Clock clock;

  public LendingRequests() {
    super(LendingRequest.class, LendingReason.UNKNOWN_LENDING_REQUEST);
  }

  /**
   * The numbers of the partner's requests for which nothing is shipped, the oldest first. Further
   * volumes have no number that the broker knows.
   */
  public List<String> open(String partner) {
    return em().createQuery(
            """
            select r.externalId from LendingRequest r
            where r.partner.code = :partner and r.status in :statuses and r.brokerNumber is null
            order by r.id
            """,
            String.class)
        .setParameter("partner", partner)
        .setParameter("statuses", LendingStatus.openStatuses())
        .setMaxResults(MAX_OPEN)
        .getResultList();
  }

  /**
   * The partner's request for an item: the one under which the partner has it, else one that is
   * being processed, else the last one that has ended. Of several that the broker has yet to check
   * in, the one whose item is away.
   */
  public Optional<LendingRequest> findByItem(Partner partner, String barcode) {
    return likeliest(ofItem(partner, barcode), request -> request.supply().openLoan().isPresent());
  }

  /**
   * The same for the return of an item: of several, the one whose item is back already, since
   * brokers check in one after the other. What was lost and found has been settled with the broker,
   * and comes last.
   */
  public Optional<LendingRequest> findReturned(Partner partner, String barcode) {
    return returned(ofItem(partner, barcode), clock.instant());
  }

  static Optional<LendingRequest> returned(List<LendingRequest> ofItem, Instant now) {
    Optional<LendingRequest> returned = likeliest(ofItem, LendingRequests::isBackUnsettled);
    return returned.flatMap(request -> repeated(request, ofItem, now)).or(() -> returned);
  }

  /**
   * What the message returned when it came first: the item of the other request was not returned,
   * or not shipped for it. A lost one that was found has not been returned.
   */
  private static Optional<LendingRequest> repeated(
      LendingRequest other, List<LendingRequest> ofItem, Instant now) {
    boolean supplied = other.status().isSupplied();
    Optional<Loan> unreturned =
        Optional.ofNullable(other.supply().loan())
            .filter(loan -> supplied && (loan.open() || loan.status() == LoanStatus.LOST));
    if (supplied && unreturned.isEmpty()) {
      return Optional.empty();
    }
    Instant lent = unreturned.map(Loan::loanedAt).orElse(Instant.MIN);
    return ofItem.stream()
        .filter(request -> request.status() == LendingStatus.REQUEST_COMPLETED)
        .filter(request -> request.closedAt().isAfter(lent))
        .filter(request -> RepetitionPeriod.includes(now, request.closedAt()))
        .findFirst();
  }

  /**
   * The same for an undone check-out: when no item is away, the one that is being processed, since
   * the message may be repeated.
   */
  public Optional<LendingRequest> findCheckedOut(Partner partner, String barcode) {
    return checkedOut(ofItem(partner, barcode));
  }

  static Optional<LendingRequest> checkedOut(List<LendingRequest> ofItem) {
    return ofItem.stream()
        .min(
            Comparator.comparing((LendingRequest request) -> request.supply().openLoan().isEmpty())
                .thenComparing(request -> !request.status().isOpen())
                .thenComparing(request -> !request.status().isOut()));
  }

  private static boolean isBackUnsettled(LendingRequest request) {
    return request.supply().shipping().returnedAt() != null
        && (request.supply().loan() == null || request.supply().loan().status() != LoanStatus.LOST);
  }

  private List<LendingRequest> ofItem(Partner partner, String barcode) {
    return em().createQuery(
            """
            select r from LendingRequest r left join fetch r.supply.loan
            where r.partner = :partner and r.barcode = :barcode order by r.id desc
            """,
            LendingRequest.class)
        .setParameter("partner", partner)
        .setParameter("barcode", barcode)
        .setMaxResults(Page.MAX_ROWS)
        .getResultList();
  }

  private static Optional<LendingRequest> likeliest(
      List<LendingRequest> ofItem, Predicate<LendingRequest> preferred) {
    return ofItem.stream()
        .min(
            Comparator.comparing((LendingRequest request) -> !request.status().isOut())
                .thenComparing(request -> !request.status().isOpen())
                .thenComparing(request -> !preferred.test(request)));
  }

  /**
   * The request that a message to the partner is about: of several volumes under one number, the
   * one of the item.
   *
   * @param number the partner's number of the request
   * @param barcode the item in the message, or null
   */
  public Optional<LendingRequest> find(Partner partner, String number, String barcode) {
    Optional<LendingRequest> first = find(partner, number);
    if (barcode == null || first.filter(found -> barcode.equals(found.barcode())).isPresent()) {
      return first;
    }
    return em().createQuery(
            """
            select r from LendingRequest r
            where r.partner = :partner and r.barcode = :barcode and r.brokerNumber = :number
            order by r.id desc
            """,
            LendingRequest.class)
        .setParameter("partner", partner)
        .setParameter("barcode", barcode)
        .setParameter("number", number)
        .setMaxResults(1)
        .getResultStream()
        .findFirst()
        .or(() -> first);
  }

  /**
   * Of the volumes under the partner's number the only one that is not checked in; the first when
   * all are, and empty when several are not.
   */
  public Optional<LendingRequest> onlyVolume(LendingRequest first) {
    if (first.isFurtherVolume()) {
      return Optional.of(first);
    }
    List<LendingRequest> open =
        Stream.concat(
                Stream.of(first).filter(request -> !request.status().isFinal()),
                furtherVolumes(first).filter(volume -> !volume.status().isFinal()))
            .toList();
    return open.isEmpty()
        ? Optional.of(first)
        : open.stream().filter(volume -> open.size() == 1).findFirst();
  }

  private Stream<LendingRequest> furtherVolumes(LendingRequest first) {
    return em().createQuery(
            """
            select r from LendingRequest r
            where r.partner = :partner and r.brokerNumber = :number order by r.id desc
            """,
            LendingRequest.class)
        .setParameter("partner", first.partner())
        .setParameter("number", first.brokerNumber())
        .setMaxResults(Page.MAX_ROWS)
        .getResultStream();
  }

  /** Whether the partner's number of the request is that of further volumes, too. */
  public boolean hasFurtherVolumes(LendingRequest first) {
    return em().createQuery(
                """
                select count(r) from LendingRequest r
                where r.partner = :partner and r.brokerNumber = :number
                """,
                Long.class)
            .setParameter("partner", first.partner())
            .setParameter("number", first.brokerNumber())
            .getSingleResult()
        > 0;
  }

  /** The request under which any partner has the item now. */
  public Optional<LendingRequest> lent(LocalItem item) {
    return em().createQuery(
            """
            select r from LendingRequest r join fetch r.supply.loan join fetch r.partner
            where r.item = :item and r.status in :out and r.supply.shipping.returnedAt is null
            """,
            LendingRequest.class)
        .setParameter("item", item)
        .setParameter("out", LendingStatus.outStatuses())
        .getResultStream()
        .findFirst();
  }

  /**
   * The request whose item is back at a desk but not yet checked in by the broker. If the item has
   * been lent since, it is no longer in hand for that.
   */
  public Optional<LendingRequest> awaitingCheckIn(LocalItem item) {
    return em().createQuery(
            """
            select r from LendingRequest r join fetch r.partner
            where r.item = :item and r.status = :returned and r.supply.shipping.returnedAt is not null
              and not exists (
                select l from Loan l where l.item = :item and l.loanedAt > r.supply.shipping.returnedAt)
            order by r.supply.shipping.returnedAt desc
            """,
            LendingRequest.class)
        .setParameter("item", item)
        .setParameter("returned", LendingStatus.RETURNED_BY_PARTNER)
        .setMaxResults(1)
        .getResultStream()
        .findFirst();
  }

  /** The request under which a loan was made. */
  public Optional<LendingRequest> findByLoan(Loan loan) {
    return em().createQuery(
            "select r from LendingRequest r join fetch r.partner where r.supply.loan = :loan",
            LendingRequest.class)
        .setParameter("loan", loan)
        .getResultStream()
        .findFirst();
  }

  /** The requests of move requests, by the keys of the move requests. */
  public Map<Long, LendingRequest> ofMoves(Collection<Long> moveIds) {
    return moveIds.isEmpty()
        ? Map.of()
        : em().createQuery(
                """
                select r from LendingRequest r join fetch r.partner join fetch r.supply.move
                where r.supply.move.id in :ids
                """,
                LendingRequest.class)
            .setParameter("ids", moveIds)
            .setHint(FetchHint.LEFT_JOIN, "r.remote.partner")
            .getResultStream()
            .collect(
                Collectors.toMap(
                    request -> request.supply().moveRequest().id(), Function.identity()));
  }

  /** The request for which the item is being prepared, or under which a partner has it. */
  public Optional<LendingRequest> goingOut(LocalItem item) {
    return claiming(item).or(() -> lent(item));
  }

  /** The request for which the item is being prepared. */
  public Optional<LendingRequest> claiming(LocalItem item) {
    return claiming(List.of(item)).stream().findFirst();
  }

  /** The requests for which some of the items are being prepared. */
  public List<LendingRequest> claiming(Collection<LocalItem> items) {
    return em().createQuery(
            """
            select r from LendingRequest r join fetch r.partner
            where r.item in :items and r.status = :processed
            """,
            LendingRequest.class)
        .setParameter("items", items)
        .setParameter("processed", LendingStatus.BEING_PROCESSED)
        .getResultList();
  }

  /**
   * The request for which the item was chosen last, if it has ended a few days ago without a
   * shipment and the item has not been lent since: staff may still have the item in hand for it.
   */
  public Optional<LendingRequest> endedFor(LocalItem item) {
    return em().createQuery(
            """
            select r from LendingRequest r join fetch r.partner
            where r.item = :item and r.status in :ended and r.closedAt > :since
              and not exists (select l from Loan l where l.item = :item and l.loanedAt > r.closedAt)
            order by r.closedAt desc
            """,
            LendingRequest.class)
        .setParameter("item", item)
        .setParameter("ended", LendingStatus.unshipped())
        .setParameter("since", clock.instant().minus(LATELY))
        .setMaxResults(1)
        .getResultStream()
        .findFirst();
  }

  /** The requests that wait for a copy of the title, the oldest first. */
  public List<LendingRequest> withoutCopy(LocalBib title) {
    return em().createQuery(
            """
            select r from LendingRequest r join fetch r.partner
            where r.requested.bib = :title and r.status = :waiting order by r.id
            """,
            LendingRequest.class)
        .setParameter("title", title)
        .setParameter("waiting", LendingStatus.LOCATE_FAILED)
        .setMaxResults(Page.MAX_ROWS)
        .getResultList();
  }

  /** The refusal of a message about an item that is not lent through its partner. */
  public static WorkflowException unknownItem(Partner partner, String itemId) {
    return new WorkflowException(LendingReason.UNKNOWN_LENT_ITEM, itemId, partner.code());
  }

  /** The refusal of a message about an own item that the partner does not have. */
  public static WorkflowException notLent(Partner partner, String itemId) {
    return new WorkflowException(LendingReason.ITEM_NOT_LENT_TO_PARTNER, itemId, partner.name());
  }
}
