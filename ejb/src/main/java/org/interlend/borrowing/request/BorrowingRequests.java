package org.interlend.borrowing.request;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.OptimisticLockException;
import jakarta.persistence.TypedQuery;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.interlend.WorkflowException;
import org.interlend.catalog.Item;
import org.interlend.catalog.TemporaryItem;
import org.interlend.partners.Partner;
import org.interlend.persistence.Page;
import org.interlend.requests.HistoryEventKind;
import org.interlend.requests.RequestLookup;
import org.interlend.requests.RequestWarningKind;

/** Finds borrowing requests for messages, pages and the management API. */
@ApplicationScoped
@Transactional
public class BorrowingRequests extends RequestLookup<BorrowingRequest, BorrowingStatus> {

  /** The query of a partner's volumes by the partner's number of the item, the latest first. */
  static final String BY_PARTNER_ITEM = "BorrowedVolume.byPartnerItem";

  /** The same by the barcode. */
  static final String BY_BARCODE = "BorrowedVolume.byBarcode";

  static final String HOLDING = "v.request.temporaryTitle.holding";
  static final String BIB = "v.request.temporaryTitle.bib";

  private static final String KEY = "\\d{1,18}";

  public BorrowingRequests() {
    super(BorrowingRequest.class, BorrowingReason.UNKNOWN_BORROWING_REQUEST);
  }

  /** The numbers of the partner's requests of which nothing has arrived, the oldest first. */
  public List<String> awaited(String partner) {
    return em().createQuery(
            """
            select r.externalId from BorrowingRequest r
            where r.partner.code = :partner and r.status in :statuses order by r.id
            """,
            String.class)
        .setParameter("partner", partner)
        .setParameter("statuses", BorrowingStatus.awaitedStatuses())
        .setMaxResults(MAX_OPEN)
        .getResultList();
  }

  /**
   * The numbers of the partner's requests that have expired, the oldest first.
   *
   * @param since only those that have expired since then
   */
  public List<String> expired(String partner, Instant since) {
    return em().createQuery(
            """
            select r.externalId from BorrowingRequest r
            where r.partner.code = :partner and r.status = :expired and r.closedAt >= :since
            order by r.id
            """,
            String.class)
        .setParameter("partner", partner)
        .setParameter("expired", BorrowingStatus.EXPIRED)
        .setParameter("since", since)
        .setMaxResults(MAX_OPEN)
        .getResultList();
  }

  /**
   * The numbers of the partner's requests that ended without an item, and of which staff are warned
   * that it may still come: what the partner says may settle that.
   *
   * @param since where staff have dismissed the warning, only those that have ended since then
   */
  public List<String> followedAfterEnd(String partner, Instant since) {
    Stream<BorrowingRequest> warned =
        canceled(partner, "r.warnings.present = true")
            .getResultStream()
            .filter(request -> RequestWarningKind.isFollowedAfterEnd(request.warnings()));
    Stream<BorrowingRequest> dismissed =
        canceled(
                partner,
                """
                r.closedAt >= :since and exists (select h.id from BorrowingHistoryLine h
                  where h.request = r and h.event = :dismissed)
                """)
            .setParameter("since", since)
            .setParameter("dismissed", HistoryEventKind.WARNING_DISMISSED)
            .setHint("eclipselink.batch.type", "IN")
            .setHint("eclipselink.batch", "r.history")
            .getResultList()
            .stream()
            .filter(request -> RequestWarningKind.isEndDismissed(request.past()));
    return Stream.concat(warned, dismissed).map(BorrowingRequest::externalId).toList();
  }

  private TypedQuery<BorrowingRequest> canceled(String partner, String condition) {
    return em().createQuery(
            "select r from BorrowingRequest r where r.partner.code = :partner and r.status in :canceled and "
                + condition
                + " order by r.id",
            BorrowingRequest.class)
        .setParameter("partner", partner)
        .setParameter("canceled", BorrowingStatus.canceledStatuses())
        .setMaxResults(MAX_OPEN);
  }

  /**
   * Finds requests by this library's number of them, which some brokers return without its prefix.
   *
   * @param number the whole number, or its digits alone
   * @return two when it could mean either
   */
  public List<BorrowingRequest> findNumbered(Partner partner, String number) {
    List<BorrowingRequest> found =
        new ArrayList<>(
            em().createQuery(
                    "select r from BorrowingRequest r where r.partner = :partner and r.number = :number",
                    BorrowingRequest.class)
                .setParameter("partner", partner)
                .setParameter("number", number)
                .getResultList());
    if (number.matches(KEY)) {
      Optional.ofNullable(em().find(BorrowingRequest.class, Long.valueOf(number)))
          .filter(request -> request.partner().equals(partner) && request.number() != null)
          .filter(request -> !found.contains(request))
          .ifPresent(found::add);
    }
    return found;
  }

  /** Whether a request or a volume has this number. */
  public boolean hasNumber(String number) {
    return !volumesNumbered(number).isEmpty() || !numbered(number).isEmpty();
  }

  /**
   * The volumes of all partners with this number: those that have it as their barcode, then those
   * whose partner has it as its number of the item, the latest first.
   */
  public List<BorrowedVolume> volumesNumbered(String number) {
    return Stream.of("barcode", "partnerItemId")
        .flatMap(column -> volumes(column, number))
        .distinct()
        .toList();
  }

  /** One column at a time, because H2 reads the whole table for an "or" over two columns. */
  private Stream<BorrowedVolume> volumes(String column, String number) {
    return em().createQuery(
            "select v from BorrowedVolume v join fetch v.request where v.%s = :number order by v.id desc"
                .formatted(column),
            BorrowedVolume.class)
        .setParameter("number", number)
        .setMaxResults(Page.MAX_ROWS)
        .getResultStream();
  }

  /**
   * A patron's own request.
   *
   * @param patron primary id of the patron whose request it must be
   * @throws WorkflowException UNKNOWN_REQUEST, also when it is another patron's
   */
  public BorrowingRequest own(long id, String patron) {
    BorrowingRequest request = get(id);
    if (request.patron() == null || !request.patron().primaryId().equals(patron)) {
      throw new WorkflowException(BorrowingReason.NO_REQUEST_OF_PATRON, id);
    }
    return request;
  }

  /**
   * The volumes with the partner's item number, and where none of them is open those with it as
   * their barcode; the latest first.
   */
  public List<BorrowedVolume> volumes(Partner partner, String itemId) {
    List<BorrowedVolume> found = new ArrayList<>(volumes(BY_PARTNER_ITEM, partner, itemId));
    if (found.stream().allMatch(BorrowedVolume::closed)) {
      found.addAll(volumes(BY_BARCODE, partner, itemId));
    }
    return found;
  }

  /** The volume with the partner's item number: an open one, else the last one closed. */
  public Optional<BorrowedVolume> findVolume(Partner partner, String itemId) {
    return volumes(partner, itemId).stream().min(Comparator.comparing(BorrowedVolume::closed));
  }

  /** The volume of the request that a message to the partner names together with the item. */
  public Optional<BorrowedVolume> findVolume(Partner partner, String requestId, String itemId) {
    return volumes(partner, itemId).stream()
        .filter(volume -> volume.request().externalId().equals(requestId))
        .findFirst();
  }

  private List<BorrowedVolume> volumes(String query, Partner partner, String itemId) {
    return em().createNamedQuery(query, BorrowedVolume.class)
        .setParameter("partner", partner)
        .setParameter("itemId", itemId)
        .getResultList();
  }

  /** The refusal of a message about an item that is not borrowed through its partner. */
  public static WorkflowException unknownItem(Partner partner, String itemId) {
    return new WorkflowException(BorrowingReason.UNKNOWN_BORROWED_ITEM, itemId, partner.code());
  }

  /** The volume of a temporary item; empty for an own item. */
  public Optional<BorrowedVolume> findVolume(Item item) {
    if (!(item instanceof TemporaryItem)) {
      return Optional.empty();
    }
    return em().createQuery(
            "select v from BorrowedVolume v join fetch v.request where v.item = :item",
            BorrowedVolume.class)
        .setParameter("item", item)
        .getResultStream()
        .findFirst();
  }

  /**
   * The volume of a temporary item for a change: the version of its request is incremented, since
   * two desks may work on two volumes of one request at once.
   *
   * @throws OptimisticLockException without a volume: the broker has closed the item concurrently
   */
  public BorrowedVolume volumeForChange(TemporaryItem item) {
    BorrowedVolume volume = findVolume(item).orElseThrow(OptimisticLockException::new);
    forceVersion(volume.request());
    return volume;
  }
}
