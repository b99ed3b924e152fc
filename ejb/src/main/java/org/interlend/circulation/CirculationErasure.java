package org.interlend.circulation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import org.interlend.catalog.LocalItem;
import org.interlend.circulation.account.PatronAccounts;
import org.interlend.circulation.hold.Holds;
import org.interlend.circulation.loan.LoanedItem;
import org.interlend.circulation.loan.Loans;
import org.interlend.patrons.ErasureObstacle;
import org.interlend.patrons.Patron;
import org.interlend.patrons.PatronErased;
import org.interlend.patrons.PatronErasureAsked;

/**
 * Handles the loans, holds and charges of a patron who is to be erased: ended ones become
 * anonymous, open ones prevent the erasure.
 */
@ApplicationScoped
class CirculationErasure {

  @PersistenceContext private EntityManager em;
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
        accounts.open(patron).stream().map(entry -> entry.amount().toString()).toList());
  }

  void erased(@Observes PatronErased event) {
    forget(
        event.patron(),
        """
        update Loan l set l.patron = null, l.dueExplanation = null, l.dueExplanationBeforeRecall = null,
          l.version = l.version + 1
        where l.patron = :patron
        """);
    forget(
        event.patron(),
        "update Hold h set h.patron = null, h.version = h.version + 1 where h.patron = :patron");
    forget(
        event.patron(),
        """
        update AccountEntry e set e.reason = null, e.explanation = null, e.reference = null
        where e.patron = :patron and e.loan is null
        """);
    forget(
        event.patron(),
        """
        update AccountEntry e set e.patron = null, e.note = null, e.partOf = null, e.version = e.version + 1
        where e.patron = :patron
        """);
  }

  private void forget(Patron patron, String update) {
    em.createQuery(update).setParameter("patron", patron).executeUpdate();
  }
}
