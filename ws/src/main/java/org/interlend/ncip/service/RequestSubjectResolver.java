package org.interlend.ncip.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.interlend.borrowing.BorrowedVolume;
import org.interlend.borrowing.BorrowingRequests;
import org.interlend.catalog.Catalog;
import org.interlend.lending.LendingRequest;
import org.interlend.lending.LendingRequests;
import org.interlend.ncip.NcipRequest;
import org.interlend.partners.Partner;
import org.interlend.partners.RequestDefaults;
import org.interlend.patrons.Patrons;

/**
 * Decides whether a message is about borrowing or lending. Both sides use the same services, so the
 * record that the message names decides.
 */
@ApplicationScoped
class RequestSubjectResolver {

  @Inject private BorrowingRequests borrowing;
  @Inject private LendingRequests lending;
  @Inject private Catalog catalog;
  @Inject private Patrons patrons;

  /**
   * Whether the named item or request is one that this library lends. An open record has priority
   * over a closed one, the item over the request, and a borrowed item over an own one with the same
   * number.
   */
  boolean isLent(NcipRequest call) {
    Partner partner = call.partner();
    Optional<String> itemId = call.request().text("ItemId", "ItemIdentifierValue");
    Optional<BorrowedVolume> volume = itemId.flatMap(id -> borrowing.findVolume(partner, id));
    if (volume.filter(found -> !found.closed()).isPresent()) {
      return false;
    }
    Optional<LendingRequest> lent = itemId.flatMap(id -> lending.findByItem(partner, id));
    if (lent.filter(found -> !found.status().isFinal()).isPresent()) {
      return true;
    }
    return call.requestNumber()
        .flatMap(number -> byNumber(partner, number))
        .orElseGet(
            () ->
                volume.isEmpty()
                    && (lent.isPresent()
                        || itemId.flatMap(catalog::findOwnItem).isPresent()
                        || !partner.borrowingSupported()));
  }

  private Optional<Boolean> byNumber(Partner partner, String number) {
    if (borrowing.find(partner, number).isPresent()) {
      return Optional.of(false);
    }
    return lending.find(partner, number).map(found -> true);
  }

  /**
   * Whether this library is asked to lend; otherwise the message announces a request of a patron.
   * If the partner's settings leave it open, the user decides: a known patron means borrowing.
   */
  boolean isWantedFromUs(NcipRequest call) {
    Partner partner = call.partner();
    Optional<String> number = call.requestNumber();
    if (number.flatMap(each -> borrowing.find(partner, each)).isPresent()) {
      return false;
    }
    boolean ours =
        switch (partner.request().side()) {
          case BORROWING -> false;
          case LENDING -> true;
          case AUTO -> partner.lendingSupported() && isForAnother(call);
        };
    return ours || number.flatMap(each -> lending.find(partner, each)).isPresent();
  }

  /**
   * The same for a notification that a request was made, which brokers send to the lender. It is
   * about borrowing only if the request is known as such, or if the partner's settings say so.
   */
  boolean isAnnouncedToLender(NcipRequest call) {
    return call.requestNumber()
        .flatMap(number -> byNumber(call.partner(), number))
        .orElse(call.partner().request().side() != RequestDefaults.Side.BORROWING);
  }

  private boolean isForAnother(NcipRequest call) {
    return !call.partner().borrowingSupported()
        || call.request()
            .text("UserId", "UserIdentifierValue")
            .filter(user -> !patrons.know(user, call.partner().patronIdentifier()))
            .isPresent();
  }
}
