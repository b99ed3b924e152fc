package org.interlend.endurance;

import static org.interlend.support.NcipMessage.checkInItem;
import static org.interlend.support.NcipMessage.checkOutItem;
import static org.interlend.support.NcipMessage.requestItem;

import org.interlend.support.ApiClient;

/** A partner that borrows own items of the library, each with a title of its own. */
final class LendingWork extends Worker {

  private static final int STAYS_OPEN = 20;

  private int turns;

  LendingWork(Site site, Ledger ledger) {
    super(site, ledger);
  }

  @Override
  void turn() {
    String request = "NIGHT-L-" + ++turns;
    String oclc = Integer.toString(770_000_000 + turns);
    String item =
        """
        {"title": "Tides of %s", "oclc": "%s", "location": "STACKS", "callNumber": "551 TID", "policy": "BOOK"}
        """
            .formatted(request, oclc);
    call(
        "item",
        server -> new ApiClient(server, "admin", "interlend").put("items/" + request, item));
    send("RequestItem", requestItem(request, oclc)).succeeds("RequestItem");
    ledger().lending(request, "BEING_PROCESSED");
    if (turns % STAYS_OPEN == 0) {
      return;
    }
    send("CheckOutItem", checkOutItem(request, request)).succeeds("CheckOutItem");
    ledger().lending(request, "CHECKING_IN");
    send("CheckInItem", checkInItem(request)).succeeds("CheckInItem");
    ledger().lending(request, "REQUEST_COMPLETED");
  }
}
