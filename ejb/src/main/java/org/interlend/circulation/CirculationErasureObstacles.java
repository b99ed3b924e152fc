package org.interlend.circulation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import org.interlend.catalog.LocalItem;
import org.interlend.circulation.account.AccountEntry;
import org.interlend.circulation.account.PatronAccounts;
import org.interlend.circulation.hold.Holds;
import org.interlend.circulation.loan.LoanedItem;
import org.interlend.circulation.loan.Loans;
import org.interlend.patrons.ErasureObstacle;
import org.interlend.patrons.Patron;
import org.interlend.patrons.PatronErasureAsked;

/**
 * Prevents the erasure of a patron with open loans, holds or charges. The jobs that anonymize ended
 * ones do that for an erased patron too.
 */
@ApplicationScoped
class CirculationErasureObstacles {

  @Inject private Loans loans;
  @Inject private Holds holds;
  @Inject private PatronAccounts accounts;

  void asked(@Observes PatronErasureAsked erasure) {
    Patron patron = erasure.patron();
    erasure.prevent(
        ErasureObstacle.Kind.OPEN_LOAN,
        loans.itemsOf(patron).stream().map(LoanedItem::barcode).toList());
    // A borrowed item's hold ends with its request, which is not finished.
    erasure.prevent(
        ErasureObstacle.Kind.OPEN_HOLD,
        holds.open(patron).stream()
            .filter(hold -> hold.item() instanceof LocalItem)
            .map(hold -> hold.item().barcode())
            .toList());
    erasure.prevent(
        ErasureObstacle.Kind.OPEN_CHARGE,
        accounts.open(patron).stream().map(AccountEntry::amount).toList());
  }
}
