package org.interlend.borrowing.receiving;

import java.util.Optional;
import org.interlend.Money;
import org.interlend.borrowing.request.BorrowingRequest;
import org.interlend.borrowing.request.RequestedCitation;
import org.interlend.partners.Partner;
import org.interlend.partners.RequestFormat;
import org.interlend.partners.RequestFormatEvidence;
import org.interlend.requests.RequestWarningKind;
import org.interlend.requests.file.FileInput;
import org.interlend.text.Text;

/**
 * The content of an AcceptItem message: an item, or a file, has been sent for a patron.
 *
 * @param requestId the broker's number of the request
 * @param itemId the broker's number of the item, or null
 * @param patron the patron's identifier, or null when the request is known already
 * @param handOut whether the patron gets the item at once, without the hold shelf
 * @param volume call number and pieces, restrictions
 * @param evidence what in the message indicates a physical item or a file
 * @param pickupLocation the broker's name of the pickup library, or null
 * @param file the file itself, if the message contains it; else null
 * @param cost what this library is charged for it, or null
 */
public record AcceptItemCommand(
    Partner partner,
    String requestId,
    String itemId,
    String patron,
    boolean handOut,
    RequestedCitation citation,
    Volume volume,
    RequestFormatEvidence evidence,
    String pickupLocation,
    FileInput file,
    Money cost) {

  /** The same about a known request: what it does not say of the title is kept. */
  AcceptItemCommand about(BorrowingRequest known) {
    return new AcceptItemCommand(
        partner,
        requestId,
        itemId,
        patron,
        handOut,
        citation.orKnown(known),
        volume,
        evidence,
        pickupLocation,
        file,
        cost);
  }

  /** Whether the patron keeps it, as a copy on paper: it need not be returned, nor until a day. */
  boolean isKeptByPatron() {
    return evidence.nonReturnable() && citation.dueAt() == null;
  }

  /**
   * What staff are to know if the form differs from that of the request. That a medium is usually
   * digital, or that nothing is said of a file, is no proof.
   */
  Optional<RequestWarningKind> otherForm(BorrowingRequest request) {
    boolean item =
        evidence.medium() != null && evidence.format(partner.accept()) == RequestFormat.PHYSICAL;
    if (request.format() == RequestFormat.PHYSICAL) {
      return evidence.isFile()
          ? Optional.of(RequestWarningKind.FILE_SENT_FOR_ITEM)
          : Optional.empty();
    }
    return item ? Optional.of(RequestWarningKind.ITEM_SENT_FOR_FILE) : Optional.empty();
  }

  /** The number under which the item is known; that of the request if it has none of its own. */
  String itemNumber() {
    return itemId != null ? itemId : requestId;
  }

  /**
   * The physical description of the item.
   *
   * @param agency the agency of the broker's number of the item, or null
   * @param callNumber may be null
   * @param pieces may be null
   */
  public record Volume(
      String agency, String callNumber, Integer pieces, boolean libraryUseOnly, boolean renewable) {

    public Volume {
      callNumber = Text.fit(callNumber, ReportedLender.CALL_NUMBER);
    }
  }
}
