package org.interlend.borrowing.receiving;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Optional;
import org.interlend.borrowing.request.BorrowedVolume;
import org.interlend.borrowing.request.BorrowingRequest;
import org.interlend.borrowing.request.BorrowingRequests;
import org.interlend.exchange.Exchange;
import org.interlend.exchange.Journal;
import org.interlend.partners.Partners;
import org.interlend.text.ScannedNumber;

/** Finds out what a parcel is about that staff cannot receive, so that they can send it back. */
@ApplicationScoped
@Transactional
public class UnexpectedParcelLookup {

  @Inject private BorrowingRequests requests;
  @Inject private Journal journal;
  @Inject private Partners partners;

  /** The number that staff have scanned, as a request, an item or a refused message has it. */
  public String known(String scanned) {
    return ScannedNumber.known(
        scanned, number -> requests.hasNumber(number) || journal.latestRefusal(number).isPresent());
  }

  /**
   * @param number number of a request, or of an item as barcode or as the lender knows it
   * @return empty when neither an ended request nor a refused message has the number
   */
  public Optional<UnexpectedParcel> find(String number) {
    return ended(number)
        .map(request -> new UnexpectedParcel(request.partner(), request, null))
        .or(() -> journal.latestRefusal(number).flatMap(this::refused));
  }

  private Optional<UnexpectedParcel> refused(Exchange message) {
    return partners
        .find(message.partnerCode())
        .map(partner -> new UnexpectedParcel(partner, null, message));
  }

  private Optional<BorrowingRequest> ended(String number) {
    return requests.numbered(number).stream()
        .findFirst()
        .or(
            () ->
                requests.volumesNumbered(number).stream().findFirst().map(BorrowedVolume::request))
        .filter(request -> request.status().isCanceled());
  }
}
