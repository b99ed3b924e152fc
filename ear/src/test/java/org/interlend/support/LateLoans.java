package org.interlend.support;

import static org.assertj.core.api.Assertions.assertThat;
import static org.interlend.support.NcipMessage.fresh;

/** Loans that are returned late. The class moves their due dates in the database. */
public final class LateLoans {

  private final ApiClient admin;
  private final CirculationDesk desk;
  private final Records records;

  public LateLoans(InterlendServer server) {
    admin = new ApiClient(server, "admin", "interlend");
    desk = new CirculationDesk(server);
    records = new Records(server);
  }

  public CirculationDesk desk() {
    return desk;
  }

  /** A new patron; the card number is the primary id after {@code C-}, the PIN is 1234. */
  public String patron(String purpose) {
    var id = fresh(purpose);
    var made =
        admin.put(
            "patrons/" + id,
            """
            {"firstName": "Petra", "lastName": "%s", "barcodes": ["C-%1$s"], "group": "GRADUATE",
             "pin": "1234"}"""
                .formatted(id));
    assertThat(made.status()).as(made.toString()).isEqualTo(201);
    return id;
  }

  /**
   * A new own item with its own terms of use.
   *
   * @param most the maximum fine of a loan, or null
   * @return its barcode
   */
  public String ownItem(long finePerDay, Long most) {
    var barcode = fresh("LATE");
    var terms =
        admin.put(
            "terms-of-use/" + barcode,
            """
            {"name": "Terms of %s", "itemPolicy": "%1$s", "loanDays": 28, "maxRenewals": 2,
             "renewalDays": 28, "recallDays": 7, "holdShelfDays": 7,
             "finePerDay": %d, "maxFine": %s}"""
                .formatted(barcode, finePerDay, most));
    assertThat(terms.status()).as(terms.toString()).isEqualTo(201);
    var item =
        admin.put(
            "items/" + barcode,
            """
            {"title": "Book of %s", "location": "STACKS", "policy": "%1$s"}"""
                .formatted(barcode));
    assertThat(item.status()).as(item.toString()).isEqualTo(201);
    return barcode;
  }

  /** Lends an item and makes it overdue by so many days. */
  public void lend(String patron, String barcode, int daysLate) {
    var lent = desk.lend(patron, barcode);
    assertThat(lent.status()).as(lent.toString()).isEqualTo(201);
    records.execute(
        "update loan set due_at = timestamp with time zone '%s' where barcode = '%s'"
            .formatted(Records.today().minusDays(daysLate) + " 20:00:00+00", barcode));
  }

  public ApiClient.Answer takeBack(String barcode) {
    return desk.takeBack(barcode);
  }
}
