package org.interlend.borrowing.request;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.interlend.WorkflowProblem;
import org.interlend.catalog.Item;
import org.interlend.catalog.TemporaryItem;
import org.interlend.partners.Partner;
import org.interlend.persistence.Page;

/** Finds borrowing requests for messages, pages and the management API. */
@ApplicationScoped
@Transactional
public class BorrowingRequests {

  private static final String KEY = "\\d{1,18}";
  private static final Long NO_KEY = -1L;

  /** More than a library waits for at one broker. */
  private static final int MOST_AWAITED = 5000;

  @PersistenceContext private EntityManager em;

  /** Finds a request by the partner's number. */
  public Optional<BorrowingRequest> find(Partner partner, String externalId) {
    return em.createQuery(
            """
            select r from BorrowingRequest r
            where r.partner = :partner and r.externalId = :externalId
            """,
            BorrowingRequest.class)
        .setParameter("partner", partner)
        .setParameter("externalId", externalId)
        .getResultStream()
        .findFirst();
  }

  /** The numbers among these that requests of the partner have. */
  public List<String> known(String partner, Collection<String> numbers) {
    return numbers.isEmpty()
        ? List.of()
        : em.createQuery(
                """
                select r.externalId from BorrowingRequest r
                where r.partner.code = :partner and r.externalId in :numbers
                """,
                String.class)
            .setParameter("partner", partner)
            .setParameter("numbers", numbers)
            .getResultList();
  }

  /** The numbers of the partner's requests of which nothing has arrived, the oldest first. */
  public List<String> awaited(String partner) {
    return em.createQuery(
            """
            select r.externalId from BorrowingRequest r
            where r.partner.code = :partner and r.status in :awaited order by r.id
            """,
            String.class)
        .setParameter("partner", partner)
        .setParameter("awaited", BorrowingStatus.awaitedOnes())
        .setMaxResults(MOST_AWAITED)
        .getResultList();
  }

  /**
   * Finds requests by this library's number of them, which some brokers return without its prefix.
   *
   * @param number the whole number, or its digits alone
   * @return two when it could mean either
   */
  public List<BorrowingRequest> findNumbered(Partner partner, String number) {
    return em.createQuery(
            """
            select r from BorrowingRequest r
            where r.partner = :partner and r.number is not null
              and (r.number = :number or r.id = :digits)
            """,
            BorrowingRequest.class)
        .setParameter("partner", partner)
        .setParameter("number", number)
        .setParameter("digits", number.matches(KEY) ? Long.valueOf(number) : NO_KEY)
        .setMaxResults(2)
        .getResultList();
  }

  /**
   * @throws WorkflowProblem UNKNOWN_REQUEST
   */
  public BorrowingRequest get(long id) {
    BorrowingRequest request = em.find(BorrowingRequest.class, id);
    if (request == null) {
      throw new WorkflowProblem(BorrowingReason.UNKNOWN_BORROWING_REQUEST, id);
    }
    return request;
  }

  /**
   * A patron's own request.
   *
   * @param patron primary id of the patron whose request it must be
   * @throws WorkflowProblem UNKNOWN_REQUEST, also when it is another patron's
   */
  public BorrowingRequest own(long id, String patron) {
    BorrowingRequest request = get(id);
    if (request.patron() == null || !request.patron().primaryId().equals(patron)) {
      throw new WorkflowProblem(BorrowingReason.NO_REQUEST_OF_PATRON, id);
    }
    return request;
  }

  /** The volume with the partner's item number: the open one, else the last one closed. */
  public Optional<BorrowedVolume> findVolume(Partner partner, String itemId) {
    List<BorrowedVolume> found = new ArrayList<>(volumes("v.partnerItemId", partner, itemId));
    if (found.stream().allMatch(BorrowedVolume::closed)) {
      found.addAll(volumes("v.barcode", partner, itemId));
    }
    return found.stream().min(Comparator.comparing(BorrowedVolume::closed));
  }

  /** One column at a time, because H2 reads the whole table for an "or" over two columns. */
  private List<BorrowedVolume> volumes(String column, Partner partner, String itemId) {
    return em.createQuery(
            """
            select v from BorrowedVolume v join fetch v.request r
            where r.partner = :partner and %s = :itemId order by v.id desc
            """
                .formatted(column),
            BorrowedVolume.class)
        .setParameter("partner", partner)
        .setParameter("itemId", itemId)
        .setMaxResults(Page.MAX_ROWS)
        .getResultList();
  }

  /**
   * @throws WorkflowProblem UNKNOWN_ITEM, also when the item is another partner's
   */
  public BorrowedVolume volume(Partner partner, String itemId) {
    return findVolume(partner, itemId).orElseThrow(() -> unknownItem(partner, itemId));
  }

  /** The refusal of a message about an item that is not borrowed through its partner. */
  public static WorkflowProblem unknownItem(Partner partner, String itemId) {
    return new WorkflowProblem(BorrowingReason.UNKNOWN_BORROWED_ITEM, itemId, partner.code());
  }

  /**
   * Increments the request's version, so that concurrent changes conflict even on different
   * volumes.
   */
  public void forceVersion(BorrowingRequest request) {
    em.lock(request, LockModeType.OPTIMISTIC_FORCE_INCREMENT);
  }

  /** The volume of a temporary item; empty for an own item. */
  public Optional<BorrowedVolume> findVolume(Item item) {
    if (!(item instanceof TemporaryItem)) {
      return Optional.empty();
    }
    return em.createQuery(
            "select v from BorrowedVolume v join fetch v.request where v.item = :item",
            BorrowedVolume.class)
        .setParameter("item", item)
        .getResultStream()
        .findFirst();
  }
}
