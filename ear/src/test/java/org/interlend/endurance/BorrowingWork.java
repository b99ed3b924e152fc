package org.interlend.endurance;

import static org.interlend.support.NcipMessage.acceptItem;
import static org.interlend.support.NcipMessage.checkInItem;
import static org.interlend.support.NcipMessage.lookupUser;

import org.interlend.endurance.Ledger.Borrowing;
import org.interlend.support.CirculationDesk;

/**
 * A broker and a desk that take borrowing requests through their lives. Every twentieth request
 * stays open.
 */
final class BorrowingWork extends Worker {

  private static final String PATRON = "P0043188";
  private static final int STAYS_OPEN = 20;

  private final int number;
  private int turns;

  BorrowingWork(Site site, Ledger ledger, int number) {
    super(site, ledger);
    this.number = number;
  }

  @Override
  void turn() {
    String request = "NIGHT-%d-%d".formatted(number, ++turns);
    send("LookupUser", lookupUser(PATRON)).succeeds("LookupUser");
    send("AcceptItem", acceptItem(request, request)).succeeds("AcceptItem");
    ledger().borrowing(request, Borrowing.ACCEPTED);
    if (turns % STAYS_OPEN == 0) {
      return;
    }
    if (turns % 2 == 0) {
      lend(request);
    }
    ledger().borrowing(request, Borrowing.CHECKING_IN);
    send("CheckInItem", checkInItem(request)).succeeds("CheckInItem");
    ledger().borrowing(request, Borrowing.CHECKED_IN);
  }

  private void lend(String item) {
    call("loan", server -> new CirculationDesk(server).lend(PATRON, item));
    ledger().borrowing(item, Borrowing.LENT);
    call("return", server -> new CirculationDesk(server).takeBack(item));
  }
}
