package org.interlend.lending.file;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import org.interlend.Actor;
import org.interlend.WorkflowException;
import org.interlend.exchange.outbox.OutgoingKind;
import org.interlend.lending.request.LendingAction;
import org.interlend.lending.request.LendingReason;
import org.interlend.lending.request.LendingRequest;
import org.interlend.lending.request.LendingRequests;
import org.interlend.lending.shipping.Shipping;
import org.interlend.partners.Partner;
import org.interlend.partners.profile.LendingProfile;
import org.interlend.requests.HistoryEvent;
import org.interlend.requests.HistoryEventKind;
import org.interlend.requests.file.FileInput;
import org.interlend.requests.file.FileLinks;
import org.interlend.requests.file.StoredFiles;

/** Sends scans to partners. Each method is one step in one transaction. */
@Stateless
public class DigitalLendingWorkflow {

  private static final String PDF_TYPE = "application/pdf";

  @Inject private LendingRequests requests;
  @Inject private PartnerDeliveries deliveries;
  @Inject private FileLinks links;
  @Inject private StoredFiles files;
  @Inject private Shipping shipping;
  @Inject private Event<PartnerFileReady> ready;
  @Inject private Clock clock;

  /**
   * Staff upload the scan of a digital request. The partner gets a link to it, and the request
   * counts as sent. A later upload replaces the scan.
   *
   * @return the link, which staff pass on themselves where the partner's record says so; it cannot
   *     be read again
   * @throws WorkflowException UNKNOWN_REQUEST; ILLEGAL_MOVE when the request takes no scan;
   *     MISSING_DATA for an empty file; INVALID_DATA for another file than a PDF; FILE_TOO_LARGE;
   *     PARTNER_INCOMPLETE when the partner cannot be told the link
   */
  public String send(long requestId, ScanToSend scan, Actor by) {
    LendingRequest request = requests.getForChange(requestId);
    FileInput file = scan.file();
    ScanEligibility.requireTakes(request, file);
    PartnerDelivery delivery = deliveries.deliveryOf(request);
    String stored =
        files.store(
            delivery, new FileInput(file.name(), PDF_TYPE, file.bytes()), request.requestedTitle());
    delivery.hasCoverPage(scan.coverPage());
    request.note(HistoryEvent.of(clock.instant(), HistoryEventKind.FILE_UPLOADED, by).note(stored));
    return tell(request, delivery, by);
  }

  /**
   * Staff send a new link; the old one stops working.
   *
   * @return the link, as in {@link #send}
   * @throws WorkflowException UNKNOWN_REQUEST; MISSING_DATA when there is no scan;
   *     PARTNER_INCOMPLETE
   */
  public String sendAgain(long requestId, Actor by) {
    LendingRequest request = requests.getForChange(requestId);
    String link = tell(request, deliveries.deliveryOf(request), by);
    request.note(HistoryEvent.of(clock.instant(), HistoryEventKind.FILE_LINK_SENT, by));
    return link;
  }

  private String tell(LendingRequest request, PartnerDelivery delivery, Actor by) {
    LendingProfile terms = request.partner().lending();
    requireTold(request, terms.scanLink());
    Instant endsAt = files.endAfter(terms.scanDays());
    String link = links.newLink(delivery, endsAt, terms.scanViews());
    if (LendingAction.SEND_FILE.allows(request)) {
      boolean inMessage = terms.scanLink() == LendingProfile.ScanLink.MESSAGE;
      shipping.sendFile(request, inMessage ? link : null, by);
    }
    if (terms.scanLink() == LendingProfile.ScanLink.MAIL) {
      ready.fire(new PartnerFileReady(delivery, link));
    }
    return link;
  }

  private static void requireTold(LendingRequest request, LendingProfile.ScanLink way) {
    Partner partner = request.partner();
    if (way == LendingProfile.ScanLink.MAIL && request.writesTo().email() == null) {
      throw new WorkflowException(LendingReason.NO_ADDRESS_FOR_LINK, request.writesTo().code());
    }
    if (way == LendingProfile.ScanLink.MESSAGE
        && !(partner.managesLoans() && OutgoingKind.SHIPPED.isAskedFor(partner))) {
      throw new WorkflowException(LendingReason.NO_MESSAGE_FOR_LINK, partner.code());
    }
  }

  /**
   * Staff withdraw the link.
   *
   * @throws WorkflowException UNKNOWN_REQUEST; ILLEGAL_MOVE when there is none to withdraw
   */
  public void withdraw(long requestId, Actor by) {
    LendingRequest request = requests.getForChange(requestId);
    deliveries.deliveryOf(request).withdrawn(clock.instant());
    request.note(HistoryEvent.of(clock.instant(), HistoryEventKind.FILE_LINK_WITHDRAWN, by));
  }
}
