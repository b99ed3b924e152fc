package org.interlend.borrowing.receiving;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.function.Predicate;
import org.interlend.WorkflowException;
import org.interlend.borrowing.request.BorrowingReason;
import org.interlend.catalog.Catalog;
import org.interlend.partners.Partner;

/** Chooses the barcode of a borrowed item: the lender's own wherever possible. */
@ApplicationScoped
public class BarcodeAssignment {

  @Inject private EntityManager em;
  @Inject private Catalog catalog;

  /**
   * @param itemId the lender's barcode, or null
   * @param requestId replaces a missing barcode, with the partner's prefix before it
   * @throws WorkflowException BARCODE_IN_USE when another item has it and the partner's record does
   *     not allow another barcode
   */
  public String choose(Partner partner, String itemId, String requestId) {
    return choose(partner, itemId, requestId, this::isInUse);
  }

  /**
   * A concurrent copy of the message fails on the key or version of its request, not on its own
   * barcode.
   */
  private boolean isInUse(String barcode) {
    boolean inUse = catalog.barcodeInUse(barcode);
    if (inUse) {
      em.flush();
    }
    return inUse;
  }

  static String choose(Partner partner, String itemId, String requestId, Predicate<String> inUse) {
    String preferred = itemId != null ? itemId : partner.accept().barcodePrefix() + requestId;
    if (!inUse.test(preferred)) {
      return preferred;
    }
    String made = partner.code() + "-" + preferred;
    if (partner.accept().generateOnClash() && !inUse.test(made)) {
      return made;
    }
    throw new WorkflowException(BorrowingReason.BARCODE_IN_USE, preferred);
  }
}
