package org.interlend.borrowing.returning;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.interlend.borrowing.request.BorrowedVolume;
import org.interlend.borrowing.request.BorrowingReason;
import org.interlend.borrowing.request.BorrowingRequest;
import org.interlend.borrowing.request.BorrowingRequests;
import org.interlend.borrowing.request.BorrowingStatus;
import org.interlend.catalog.Catalog;
import org.interlend.exchange.Exchange;
import org.interlend.exchange.Journal;
import org.interlend.partners.Partners;
import org.interlend.partners.RequestFormat;
import org.interlend.text.ScannedNumberSpellings;

/** Finds out what a parcel is about that staff cannot receive, so that they can send it back. */
@ApplicationScoped
@Transactional
public class UnexpectedParcelLookup {

  @Inject private BorrowingRequests requests;
  @Inject private Catalog catalog;
  @Inject private Journal journal;
  @Inject private Partners partners;

  /** The number that staff have scanned, as a request, an item or a refused message has it. */
  public String known(String scanned) {
    return ScannedNumberSpellings.known(
        scanned, number -> requests.hasNumber(number) || journal.latestRefusal(number).isPresent());
  }

  /**
   * What has arrived from a partner.
   *
   * @param number number of a request, or of an item as barcode or as the lender knows it
   * @return empty when neither an ended request nor a refused message has the number, or the item
   *     is known
   */
  public Optional<UnexpectedParcel> find(String number) {
    return findEnded(number).or(() -> refusedArrival(number).flatMap(this::refused));
  }

  /**
   * What may be an own item as well: a refused message about its number can be one about lending.
   *
   * @param number as above
   * @return empty when no ended request has the number, or the item is known
   */
  public Optional<UnexpectedParcel> findEnded(String number) {
    return ended(number).map(request -> new UnexpectedParcel(request.partner(), request, null));
  }

  /**
   * A message about an item that is known is about its loan, and not about its arrival, unless it
   * was refused because another item has the barcode.
   */
  private Optional<Exchange> refusedArrival(String number) {
    return journal
        .latestRefusal(number)
        .filter(message -> isOfUsedBarcode(message) || !isOfKnownItem(message));
  }

  /** Its sender names the item by its own number, or by the request alone. */
  private boolean isOfKnownItem(Exchange message) {
    String item = message.itemId();
    return item == null
        ? requests.numbered(message.requestId()).stream()
            .anyMatch(request -> isSender(request, message) && !request.openVolumes().isEmpty())
        : catalog.findItem(item).isPresent()
            || requests.volumesNumbered(item).stream()
                .anyMatch(volume -> isSender(volume.request(), message) && !volume.closed());
  }

  private static boolean isSender(BorrowingRequest request, Exchange message) {
    return request.partner().code().equals(message.partnerCode());
  }

  private static boolean isOfUsedBarcode(Exchange message) {
    return message.reasons().list().stream()
        .anyMatch(reason -> reason.kind().equals(BorrowingReason.BARCODE_IN_USE.name()));
  }

  private Optional<UnexpectedParcel> refused(Exchange message) {
    return partners
        .find(message.partnerCode())
        .map(partner -> new UnexpectedParcel(partner, null, message));
  }

  /** The same number may be that of an item that is here, and copies stay with the patron. */
  private Optional<BorrowingRequest> ended(String number) {
    List<BorrowingRequest> named = requests.numbered(number);
    List<BorrowedVolume> volumes = requests.volumesNumbered(number);
    boolean open =
        named.stream().anyMatch(request -> !hasEnded(request))
            || volumes.stream().anyMatch(volume -> !volume.closed() && !hasEnded(volume.request()));
    return open || catalog.findItem(number).isPresent()
        ? Optional.empty()
        : Stream.concat(named.stream(), volumes.stream().map(BorrowedVolume::request))
            .filter(request -> request.format() == RequestFormat.PHYSICAL && !request.isCopy())
            .findFirst();
  }

  /** An expired request may still get its item. */
  private static boolean hasEnded(BorrowingRequest request) {
    return request.status().isCanceled() || request.status() == BorrowingStatus.REQUEST_COMPLETED;
  }
}
