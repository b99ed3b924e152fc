package org.interlend.borrowing;

import java.util.function.Predicate;
import org.interlend.partners.BorrowingStep;

/** The actions of staff on one volume of a borrowing request. */
public enum ItemAction {
  SEND_BACK("Send back", null, volume -> volume.status().next().contains(VolumeStatus.SENT_BACK)),
  REPORT_DAMAGED(
      "Report damaged",
      BorrowingStep.REPORT_DAMAGED,
      volume -> volume.withUs() && !volume.isDamaged()),
  REPORT_LOST(
      "Report lost",
      BorrowingStep.REPORT_LOST,
      volume -> volume.status().next().contains(VolumeStatus.LOST)),
  DECLARE_LOST(
      "Record as declared lost",
      null,
      volume -> volume.status().next().contains(VolumeStatus.DECLARED_LOST)),
  REPORT_FOUND("Report found", null, BorrowedVolume::isLost),
  SETTLE(
      "Settle without the broker",
      null,
      volume -> !volume.closed() && volume.status() != VolumeStatus.ON_LOAN);

  private final String label;
  private final BorrowingStep optional;
  private final Predicate<BorrowedVolume> fits;

  /**
   * @param optional the optional step that the partner's record can switch off, or null
   */
  ItemAction(String label, BorrowingStep optional, Predicate<BorrowedVolume> fits) {
    this.label = label;
    this.optional = optional;
    this.fits = fits;
  }

  public String label() {
    return label;
  }

  /** Whether the action is possible in the volume's present status. */
  boolean fits(BorrowedVolume volume) {
    return fits.test(volume);
  }

  /** Whether the record of the request's partner has the action switched on. */
  boolean taken(BorrowingRequest request) {
    return optional == null || request.partner().borrowing().takes(optional);
  }

  /**
   * @throws org.interlend.WorkflowProblem STEP_SWITCHED_OFF
   */
  void require(BorrowingRequest request) {
    if (optional != null) {
      request.partner().borrowing().require(optional, request.externalId());
    }
  }
}
