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
 * Which side of resource sharing a message is about. Services are named alike on both sides, so the
 * record that is found decides.
 */
@ApplicationScoped
class RequestSubjectResolver {

  @Inject private BorrowingRequests borrowing;
  @Inject private LendingRequests lending;
  @Inject private Catalog catalog;
  @Inject private Patrons patrons;

  /**
   * Whether the item or request that is named is one we lend. What runs counts before what is done
   * with, the item before the request, and a borrowed item before one of ours with the same number.
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
   * Whether we are asked to lend rather than told what a patron of ours waits for. Where the
   * partner's record leaves it to the message, its user decides: one of our patrons borrows.
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
   * The same for word that a request has been made, which brokers give to the lender: only a known
   * request, or the partner's record, makes it ours to wait for.
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
