package org.interlend.subject;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
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
import org.interlend.requests.HistoryEventKind;
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

  private final NamedRecords named;
  private final MessageSide side;
  private final Partner partner;
  private final String itemId;
  private final String agency;
  private Consumer<ResourceSharingRequest<?>> onFound = request -> {};

  RequestSubjectResolver(NamedRecords named, Optional<String> agency) {
    this.named = named;
    this.agency = agency.orElse(null);
    side = new MessageSide(named);
    partner = named.partner();
    itemId = named.itemId();
  }

  /** Which side the message is about. */
  public MessageSide side() {
    return side;
  }

  /**
   * @param onFound gets the request each time that one is found, before the message is processed
   *     further
   */
  public void onFound(Consumer<ResourceSharingRequest<?>> onFound) {
    this.onFound = onFound;
  }

  private RequestSubject meant(RequestSubject subject) {
    subject.asRequest().ifPresent(onFound);
    return subject;
  }

  /** What a message about an item means; a request without items stands for itself. */
  public RequestSubject ofItem() {
    return meant(side.isBorrowing() ? borrowedItem(volumeOnLoan()) : lentItem(named.lent()));
  }

  /** What the return of an item means: the broker checks in one loan of it after the other. */
  public RequestSubject ofReturn() {
    return meant(side.isBorrowing() ? borrowedItem(returnedVolume()) : returnedItem());
  }

  /** What an undone check-out means. */
  public RequestSubject ofCheckOut() {
    return side.isBorrowing() ? ofItem() : meant(lentItem(named.checkedOut()));
  }

  /** Another item of ours than that of the request, which the partner does not have, is itself. */
  private RequestSubject returnedItem() {
    RequestSubject subject = lentItem(named.returned());
    return subject instanceof Lending lent
            && lent.request().barcode() != null
            && !lent.request().barcode().equals(itemId)
            && named.own().get().isPresent()
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
   * The borrowed item that a message lends to its patron, also a copy that the patron has and
   * keeps; empty when the item is not borrowed. The barcode of an item of ours, or the number of a
   * request to lend, means lending, unless the message names the request for the borrowed item.
   * This is stricter than {@link MessageSide#isBorrowing}: a notification only adds a line to a
   * history, but a loan to the wrong one of two has to be undone.
   */
  public Optional<BorrowedVolume> lentToPatron() {
    boolean ours = named.own().get().isPresent();
    if (ours && (named.requestId() == null || named.lending().get().isPresent())) {
      return Optional.empty();
    }
    return volumeOnLoan()
        .filter(volume -> !volume.closed() || isHandedOutCopy(volume))
        .filter(
            volume ->
                named.isNamed(volume.request().externalId())
                    || !ours && named.lending().get().isEmpty());
  }

  /** A copy that its patron keeps: the loan that ended with it may be reported again. */
  private static boolean isHandedOutCopy(BorrowedVolume volume) {
    BorrowingRequest request = volume.request();
    return request.isCopy()
        && request.past().last(HistoryEventKind.COPY_HANDED_OUT, volume.barcode()) != null;
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
        named.volumes().get().stream()
            .min(
                Comparator.comparing(
                        (BorrowedVolume item) -> !named.isNamed(item.request().externalId()))
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
    if (volume.filter(found -> named.isNamed(found.request().externalId())).isPresent()) {
      return item.get();
    }
    Optional<RequestSubject> withoutItems =
        named.borrowing().get().filter(request -> request.volumes().isEmpty()).map(Borrowing::new);
    return withoutItems
        .or(() -> item)
        .or(() -> named.borrowing().get().map(Borrowing::new))
        .or(this::answeredWithItsNumber)
        .orElseGet(Unknown::new);
  }

  /**
   * A request without items, such as one for a file, whose own number stood for that of an item in
   * our answers: some messages have no place for the number of a request.
   */
  private Optional<RequestSubject> answeredWithItsNumber() {
    return named.requestId() == null
        ? named.answered().get().filter(request -> request.volumes().isEmpty()).map(Borrowing::new)
        : Optional.empty();
  }

  /** The number distinguishes two loans of one item. */
  private RequestSubject lentItem(Supplier<Optional<LendingRequest>> ofItem) {
    return ofItem
        .get()
        .filter(request -> named.isNamed(request.brokerNumber()))
        .or(
            () ->
                named.lending().get().filter(request -> Objects.equals(request.barcode(), itemId)))
        .or(ofItem)
        .or(named.onlyVolume())
        .<RequestSubject>map(Lending::new)
        .orElseGet(this::ownOrUnknown);
  }

  /** What a message about a request means: never a {@link BorrowedItem}, but its request. */
  public RequestSubject ofRequest() {
    return meant(side.isBorrowing() ? borrowingRequest() : lendingRequest());
  }

  private RequestSubject borrowingRequest() {
    Optional<BorrowingRequest> ofItem = volumeOnLoan().map(BorrowedVolume::request);
    return ofItem
        .filter(request -> named.isNamed(request.externalId()))
        .or(named.borrowing())
        .or(() -> ofItem)
        .<RequestSubject>map(Borrowing::new)
        .or(this::answeredWithItsNumber)
        .orElseGet(Unknown::new);
  }

  private RequestSubject lendingRequest() {
    return named
        .lent()
        .get()
        .filter(request -> named.isNamed(request.brokerNumber()))
        .or(named.lending())
        .or(named.lent())
        .<RequestSubject>map(Lending::new)
        .orElseGet(this::ownOrUnknown);
  }

  private RequestSubject ownOrUnknown() {
    return named.own().get().<RequestSubject>map(OwnItem::new).orElseGet(Unknown::new);
  }

  /** The borrowing request with the number in the message. */
  public Optional<BorrowingRequest> numberedBorrowing() {
    named.borrowing().get().map(Borrowing::new).ifPresent(this::meant);
    return named.borrowing().get();
  }

  /** The lending request with the number in the message. */
  public Optional<LendingRequest> numberedLending() {
    named.lending().get().map(Lending::new).ifPresent(this::meant);
    return named.lending().get();
  }

  /** The own item with the number in the message. */
  public Optional<LocalItem> ownItem() {
    return named.own().get();
  }

  /** The refusal of a message about an item that is not known, or not lent to the partner. */
  public WorkflowException unknownItem() {
    String number = itemId == null ? named.requestId() : itemId;
    if (!side.isBorrowing()) {
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
    return named.own().get().isPresent()
        ? LendingRequests.notLent(partner, number)
        : LendingRequests.unknownItem(partner, number);
  }

  /** The refusal of a message about a request that is not known. */
  public WorkflowException unknownRequest() {
    if (named.requestId() == null) {
      return side.isBorrowing()
          ? BorrowingRequests.unknownItem(partner, itemId)
          : LendingRequests.unknownItem(partner, itemId);
    }
    return new WorkflowException(RequestReason.UNKNOWN_NUMBER, named.requestId(), partner.code());
  }
}
