package org.interlend.borrowing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.interlend.ProblemKind;
import org.interlend.WorkflowProblem;
import org.interlend.WorkflowProblem.Subject;
import org.interlend.catalog.Catalog;
import org.interlend.partners.Partner;

/** Which barcode a borrowed item gets: the lender's own wherever possible. */
@ApplicationScoped
class Barcodes {

  @Inject private Catalog catalog;

  /**
   * @param itemId the lender's barcode, or null
   * @param requestId stands in for a missing barcode, behind the partner's prefix
   * @throws WorkflowProblem BARCODE_IN_USE when another item has it and the partner wants no other
   */
  String choose(Partner partner, String itemId, String requestId) {
    String wished = itemId != null ? itemId : partner.accept().barcodePrefix() + requestId;
    if (!catalog.barcodeInUse(wished)) {
      return wished;
    }
    String made = partner.code() + "-" + wished;
    if (partner.accept().generateOnClash() && !catalog.barcodeInUse(made)) {
      return made;
    }
    throw new WorkflowProblem(
        ProblemKind.BARCODE_IN_USE,
        Subject.ITEM,
        wished,
        "The barcode %s already belongs to another item here".formatted(wished));
  }
}
