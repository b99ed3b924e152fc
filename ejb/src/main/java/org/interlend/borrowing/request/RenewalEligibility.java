package org.interlend.borrowing.request;

import java.util.Optional;
import org.interlend.RefusalReason;
import org.interlend.WorkflowException;
import org.interlend.circulation.terms.CirculationReason;
import org.interlend.partners.Partner;

/** May the lender be asked to renew an item? */
public final class RenewalEligibility {

  private RenewalEligibility() {}

  /** Whether the lender can be asked to renew the item. */
  public static boolean mayBeAsked(BorrowedVolume volume) {
    return volume.onLoan() && obstacle(volume).isEmpty();
  }

  /** Whether the patron has the item, undamaged, and no renewal is pending. */
  static boolean isRenewable(BorrowedVolume volume) {
    return volume.onLoan() && !volume.isDamaged() && !volume.renewal().awaited();
  }

  /** Why the lender cannot be asked to renew any item of the request. */
  public static WorkflowException refusal(BorrowingRequest request) {
    return request.openVolumes().stream()
        .filter(RenewalEligibility::isRenewable)
        .findFirst()
        .flatMap(RenewalEligibility::obstacle)
        .orElseGet(() -> request.illegalMove(BorrowingStatus.RENEW_REQUESTED));
  }

  /**
   * @throws WorkflowException NOT_RENEWABLE; PARTNER_INCOMPLETE without an address of the broker
   */
  public static void require(BorrowedVolume volume) {
    obstacle(volume).ifPresent(WorkflowException::raise);
  }

  /**
   * Staff agree to a renewal that waits for them, but the partner's record has changed meanwhile.
   *
   * @throws WorkflowException NOT_RENEWABLE; PARTNER_INCOMPLETE without an address of the broker
   */
  public static void requireBroker(BorrowedVolume volume) {
    brokerNotAsked(volume).ifPresent(WorkflowException::raise);
  }

  /** Why the lender of an item on loan is not asked to renew it; empty if it may be. */
  private static Optional<WorkflowException> obstacle(BorrowedVolume volume) {
    BorrowingRequest request = volume.request();
    if (volume.item().filter(item -> !item.renewable()).isPresent()) {
      return obstacle(volume, CirculationReason.ITEM_NOT_RENEWABLE);
    }
    if (volume.renewal().forStaff()) {
      return obstacle(volume, BorrowingReason.RENEWAL_WAITS_FOR_STAFF);
    }
    if (volume.renewal().awaited()) {
      return obstacle(volume, BorrowingReason.RENEWAL_ASKED_ALREADY);
    }
    if (volume.isDamaged() || request.status().isLostOrDamaged()) {
      return obstacle(volume, BorrowingReason.LOST_OR_DAMAGED);
    }
    if (request.status() == BorrowingStatus.RECALLED_BY_PARTNER
        || request.openVolumes().stream().anyMatch(BorrowedVolume::isRecalled)) {
      return obstacle(volume, BorrowingReason.ITEM_RECALLED_BY_LENDER);
    }
    return brokerNotAsked(volume);
  }

  /** Why the broker cannot be asked, whatever the state of the item; empty if it can be. */
  private static Optional<WorkflowException> brokerNotAsked(BorrowedVolume volume) {
    Partner partner = volume.request().partner();
    if (partner.takesRenewals()) {
      return Optional.empty();
    }
    return Optional.of(
        partner.lacksAddressForRenewals()
            ? new WorkflowException(BorrowingReason.PARTNER_WITHOUT_NCIP_URL, partner.code())
            : new WorkflowException(
                BorrowingReason.PARTNER_TAKES_NO_RENEWALS, volume.barcode(), partner.name()));
  }

  private static Optional<WorkflowException> obstacle(BorrowedVolume volume, RefusalReason why) {
    return Optional.of(new WorkflowException(why, volume.barcode()));
  }
}
