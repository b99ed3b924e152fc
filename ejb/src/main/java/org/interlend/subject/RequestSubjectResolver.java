package org.interlend.subject;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.interlend.WorkflowException;
import org.interlend.borrowing.request.BorrowedVolume;
import org.interlend.borrowing.request.BorrowingRequest;
import org.interlend.borrowing.request.BorrowingRequests;
import org.interlend.borrowing.request.VolumeStatus;
import org.interlend.catalog.LocalItem;
import org.interlend.lending.request.LendingRequest;
import org.interlend.lending.request.LendingRequests;
import org.interlend.partners.Partner;
import org.interlend.partners.RequestItemSettings;
import org.interlend.patrons.PatronLookupResult;
import org.interlend.requests.RequestReason;
import org.interlend.requests.ResourceSharingRequest;
import org.interlend.subject.RequestSubject.BorrowedItem;
import org.interlend.subject.RequestSubject.Borrowing;
import org.interlend.subject.RequestSubject.Lending;
import org.interlend.subject.RequestSubject.OwnItem;
import org.interlend.subject.RequestSubject.Unknown;

/**
 * Decides which record a message is about. Both sides use the same services, so the records that
 * the message names decide: an open record has priority over a closed one, the item over the
 * request, and a borrowed item over an own one with the same number. Each record is looked up at
 * most once.
 */
public final class RequestSubjectResolver {

  /** Finds the records of a partner by the numbers in its message. */
  public interface Records {

    /** The volumes with the partner's number of the item, the latest first. */
    List<BorrowedVolume> borrowedItems(Partner partner, String itemId);

    Optional<BorrowingRequest> borrowingRequest(Partner partner, String requestId);

    /** The lending request for the item. */
    Optional<LendingRequest> lentItem(Partner partner, String itemId);

    /** The lending request that the broker checks in with the item. */
    Optional<LendingRequest> returnedItem(Partner partner, String itemId);

    Optional<LendingRequest> lendingRequest(Partner partner, String requestId);

    /**
     * Of the volumes under the number of a request the one that a message without its item means;
     * empty when several are open.
     */
    Optional<LendingRequest> onlyVolume(LendingRequest first);

    Optional<LocalItem> ownItem(String itemId);
  }

  private final Partner partner;
  private final String itemId;
  private final String requestId;
  private final String agency;
  private final Supplier<List<BorrowedVolume>> volumes;
  private final Supplier<Optional<BorrowingRequest>> borrowing;
  private final Supplier<Optional<LendingRequest>> lent;
  private final Supplier<Optional<LendingRequest>> returned;
  private final Supplier<Optional<LendingRequest>> lending;
  private final Supplier<Optional<LendingRequest>> onlyVolume;
  private final Supplier<Optional<LocalItem>> own;
  private final Supplier<Optional<BorrowingRequest>> answered;
  private ResourceSharingRequest<?> found;

  RequestSubjectResolver(
      Partner partner,
      Optional<String> item,
      Optional<String> agency,
      Optional<String> number,
      Records records) {
    this.partner = partner;
    this.itemId = item.orElse(null);
    this.agency = agency.orElse(null);
    this.requestId = number.orElse(null);
    volumes = once(() -> item.map(id -> records.borrowedItems(partner, id)).orElse(List.of()));
    borrowing = once(() -> number.flatMap(id -> records.borrowingRequest(partner, id)));
    lent = once(() -> item.flatMap(id -> records.lentItem(partner, id)));
    returned = once(() -> item.flatMap(id -> records.returnedItem(partner, id)));
    lending = once(() -> number.flatMap(id -> records.lendingRequest(partner, id)));
    onlyVolume = once(() -> lending.get().flatMap(records::onlyVolume));
    own = once(() -> item.flatMap(records::ownItem));
    answered = once(() -> item.flatMap(id -> records.borrowingRequest(partner, id)));
  }

  private RequestSubject meant(RequestSubject subject) {
    subject.asRequest().ifPresent(request -> found = request);
    return subject;
  }

  /** The request of the record that was given last as the one that is meant. */
  public Optional<ResourceSharingRequest<?>> found() {
    return Optional.ofNullable(found);
  }

  /** A look-up that is made once, when its result is first needed. */
  public static <T> Supplier<T> once(Supplier<T> lookup) {
    return new Supplier<>() {
      private T found;

      @Override
      public T get() {
        if (found == null) {
          found = lookup.get();
        }
        return found;
      }
    };
  }

  /** What a message about an item means; a request without items stands for itself. */
  public RequestSubject ofItem() {
    return meant(isBorrowing() ? borrowedItem(volumeOnLoan()) : lentItem(lent));
  }

  /** What the return of an item means: the broker checks in one loan of it after the other. */
  public RequestSubject ofReturn() {
    return meant(isBorrowing() ? borrowedItem(returnedVolume()) : returnedItem());
  }

  /** Another item of ours than that of the request, which the partner does not have, is itself. */
  private RequestSubject returnedItem() {
    RequestSubject subject = lentItem(returned);
    return subject instanceof Lending lent
            && lent.request().barcode() != null
            && !lent.request().barcode().equals(itemId)
            && own.get().isPresent()
        ? ownOrUnknown()
        : subject;
  }

  /**
   * The borrowed item that a message means which is never about lending.
   *
   * @throws WorkflowException UNKNOWN_ITEM, also when the item is another partner's
   */
  public BorrowedVolume borrowedVolume() {
    return volumeOnLoan().orElseThrow(() -> BorrowingRequests.unknownItem(partner, itemId));
  }

  /** The borrowed item with the number in the message: of several the one that a patron has. */
  private Optional<BorrowedVolume> volumeOnLoan() {
    return volume(List.of(VolumeStatus.ON_LOAN));
  }

  /**
   * The borrowed item that a message lends to its patron; empty when the item is not borrowed. The
   * barcode of an item of ours, or the number of a request to lend, means lending, unless the
   * message names the request for the borrowed item. This is stricter than {@link #isBorrowing}: a
   * notification only adds a line to a history, but a loan to the wrong one of two has to be
   * undone.
   */
  public Optional<BorrowedVolume> lentToPatron() {
    boolean ours = own.get().isPresent();
    if (ours && (requestId == null || lending.get().isPresent())) {
      return Optional.empty();
    }
    return volumeOnLoan()
        .filter(volume -> !volume.closed())
        .filter(
            volume -> isNamed(volume.request().externalId()) || !ours && lending.get().isEmpty());
  }

  /** The same for its return: of several the one that has been sent back. */
  public Optional<BorrowedVolume> returnedVolume() {
    return volume(List.of(VolumeStatus.RETURNED, VolumeStatus.SENT_BACK));
  }

  /**
   * Libraries behind a broker may use one number for different items: the number of the request
   * distinguishes them, else the agency of the item's number, also of an item that is closed: its
   * return may be repeated while another library's item with the number is here.
   *
   * @param likely the statuses in which the item is the likeliest one, the last one most of all
   */
  private Optional<BorrowedVolume> volume(List<VolumeStatus> likely) {
    Optional<BorrowedVolume> volume =
        volumes.get().stream()
            .min(
                Comparator.comparing((BorrowedVolume item) -> !isNamed(item.request().externalId()))
                    .thenComparing(item -> agency != null && !isOfAgency(item))
                    .thenComparing(BorrowedVolume::closed)
                    .thenComparing(item -> -likely.indexOf(item.status())));
    volume.map(BorrowedItem::new).ifPresent(this::meant);
    return volume;
  }

  private boolean isOfAgency(BorrowedVolume item) {
    return item.itemAgency().filter(agency::equalsIgnoreCase).isPresent();
  }

  private RequestSubject borrowedItem(Optional<BorrowedVolume> volume) {
    Optional<RequestSubject> item = volume.map(BorrowedItem::new);
    if (volume.filter(found -> isNamed(found.request().externalId())).isPresent()) {
      return item.get();
    }
    Optional<RequestSubject> withoutItems =
        borrowing.get().filter(request -> request.volumes().isEmpty()).map(Borrowing::new);
    return withoutItems
        .or(() -> item)
        .or(() -> borrowing.get().map(Borrowing::new))
        .or(this::answeredWithItsNumber)
        .orElseGet(Unknown::new);
  }

  /**
   * A request without items, such as one for a file, whose own number stood for that of an item in
   * our answers: some messages have no place for the number of a request.
   */
  private Optional<RequestSubject> answeredWithItsNumber() {
    return requestId == null
        ? answered.get().filter(request -> request.volumes().isEmpty()).map(Borrowing::new)
        : Optional.empty();
  }

  /** The number distinguishes two loans of one item. */
  private RequestSubject lentItem(Supplier<Optional<LendingRequest>> ofItem) {
    return ofItem
        .get()
        .filter(request -> isNamed(request.brokerNumber()))
        .or(() -> lending.get().filter(request -> Objects.equals(request.barcode(), itemId)))
        .or(ofItem)
        .or(onlyVolume)
        .<RequestSubject>map(Lending::new)
        .orElseGet(this::ownOrUnknown);
  }

  /** What a message about a request means: never a {@link BorrowedItem}, but its request. */
  public RequestSubject ofRequest() {
    return meant(isBorrowing() ? borrowingRequest() : lendingRequest());
  }

  private RequestSubject borrowingRequest() {
    Optional<BorrowingRequest> ofItem = volumeOnLoan().map(BorrowedVolume::request);
    return ofItem
        .filter(request -> isNamed(request.externalId()))
        .or(borrowing)
        .or(() -> ofItem)
        .<RequestSubject>map(Borrowing::new)
        .or(this::answeredWithItsNumber)
        .orElseGet(Unknown::new);
  }

  private RequestSubject lendingRequest() {
    return lent.get()
        .filter(request -> isNamed(request.brokerNumber()))
        .or(lending)
        .or(lent)
        .<RequestSubject>map(Lending::new)
        .orElseGet(this::ownOrUnknown);
  }

  private RequestSubject ownOrUnknown() {
    return own.get().<RequestSubject>map(OwnItem::new).orElseGet(Unknown::new);
  }

  /** The borrowing request with the number in the message. */
  public Optional<BorrowingRequest> numberedBorrowing() {
    borrowing.get().map(Borrowing::new).ifPresent(this::meant);
    return borrowing.get();
  }

  /** The lending request with the number in the message. */
  public Optional<LendingRequest> numberedLending() {
    lending.get().map(Lending::new).ifPresent(this::meant);
    return lending.get();
  }

  /** The own item with the number in the message. */
  public Optional<LocalItem> ownItem() {
    return own.get();
  }

  private boolean isNamed(String externalId) {
    return Objects.equals(externalId, requestId);
  }

  /** Whether the message is about borrowing; otherwise it is about lending. */
  public boolean isBorrowing() {
    List<BorrowedVolume> open = volumes.get().stream().filter(volume -> !volume.closed()).toList();
    if (!open.isEmpty()) {
      return open.stream().anyMatch(volume -> isNamed(volume.request().externalId()))
          || !isLentUnderTheNumber();
    }
    if (lent.get().filter(request -> !request.status().isFinal()).isPresent()) {
      return false;
    }
    if (borrowing.get().isPresent()) {
      return !yieldsToLending(borrowing.get().get());
    }
    if (lending.get().isPresent()) {
      return false;
    }
    return !volumes.get().isEmpty()
        || lent.get().isEmpty() && own.get().isEmpty() && partner.borrowingSupported();
  }

  /**
   * Whether the request has ended and the number is, without an item of it, that of a request to
   * lend which has not: the library has borrowed from itself.
   */
  private boolean yieldsToLending(BorrowingRequest request) {
    return request.status().isFinal()
        && volumes.get().isEmpty()
        && lending.get().filter(lent -> !lent.status().isFinal()).isPresent();
  }

  /** Whether item and number are those of one loan to the partner, which is not ended. */
  private boolean isLentUnderTheNumber() {
    return lending
        .get()
        .filter(request -> !request.status().isFinal())
        .filter(request -> Objects.equals(request.barcode(), itemId))
        .isPresent();
  }

  /**
   * Whether this library is asked to lend; otherwise the message announces a request of a patron.
   * If the partner's settings leave it open, the records and then the user decide: a known patron
   * means borrowing, and so it does where both sides have a request with the number.
   *
   * @param user the user in the message
   * @param foreign whether another library has numbered the user, so that a patron of this one with
   *     the same number is not meant
   */
  public boolean isWantedFromUs(
      Supplier<Optional<PatronLookupResult>> user, BooleanSupplier foreign) {
    if (partner.request().side() == RequestItemSettings.RequestSide.LENDING) {
      return true;
    }
    return borrowing.get().isEmpty()
        ? lending.get().isPresent() || isAskedToLend(user, foreign)
        : lending.get().isPresent() && isAskedToLend(user, foreign);
  }

  private boolean isAskedToLend(
      Supplier<Optional<PatronLookupResult>> user, BooleanSupplier foreign) {
    return switch (partner.request().side()) {
      case BORROWING -> false;
      case LENDING -> true;
      case AUTO ->
          partner.lendingSupported()
              && (!partner.borrowingSupported()
                  || foreign.getAsBoolean()
                  || user.get().filter(named -> !named.isKnown()).isPresent());
    };
  }

  /**
   * The same for a notification that a request was made, which brokers send to the lender. It is
   * about borrowing only if the request is known as such, or if the partner's settings say so.
   */
  public boolean isAnnouncedToLender() {
    return borrowing.get().isEmpty()
        && (partner.request().side() != RequestItemSettings.RequestSide.BORROWING
            || lending.get().isPresent());
  }

  /** The refusal of a message about an item that is not known, or not lent to the partner. */
  public WorkflowException unknownItem() {
    String number = itemId == null ? requestId : itemId;
    if (!isBorrowing()) {
      return notLent(number);
    }
    return partner.lendingSupported()
        ? new WorkflowException(RequestReason.UNKNOWN_ITEM_NUMBER, number, partner.code())
        : BorrowingRequests.unknownItem(partner, number);
  }

  /** The same for a message that is never about borrowing. */
  public WorkflowException notLent() {
    return notLent(itemId);
  }

  private WorkflowException notLent(String number) {
    return own.get().isPresent()
        ? LendingRequests.notLent(partner, number)
        : LendingRequests.unknownItem(partner, number);
  }

  /** The refusal of a message about a request that is not known. */
  public WorkflowException unknownRequest() {
    if (requestId == null) {
      return isBorrowing()
          ? BorrowingRequests.unknownItem(partner, itemId)
          : LendingRequests.unknownItem(partner, itemId);
    }
    return new WorkflowException(RequestReason.UNKNOWN_NUMBER, requestId, partner.code());
  }
}
