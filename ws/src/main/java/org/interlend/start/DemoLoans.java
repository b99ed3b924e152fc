package org.interlend.start;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.interlend.Actor;
import org.interlend.EndOfDay;
import org.interlend.circulation.CheckInCommand;
import org.interlend.circulation.CheckInResult;
import org.interlend.circulation.DeskWorkflow;
import org.interlend.circulation.LendCommand;
import org.interlend.circulation.account.AccountWorkflow;
import org.interlend.circulation.account.PayCommand;
import org.interlend.circulation.account.PaymentMethod;

/**
 * Past loans for the demonstration: some were returned late, and one is still overdue. They are
 * created today and then backdated.
 */
@ApplicationScoped
class DemoLoans {

  private static final Actor BY = Actor.staff("demonstration");
  private static final String DESK = "MAINDESK";
  private static final String CARD = "P0043192";
  private static final String PATRON = "u88135";
  private static final Duration LOAN = Duration.ofDays(28);

  @Inject private DeskWorkflow desk;
  @Inject private AccountWorkflow accounts;
  @Inject private DemoBackdating backdating;
  @Inject private Clock clock;

  void add() {
    lendLate("30100200303", 6);
    takeBack("30100200303")
        .fine()
        .ifPresent(
            fine ->
                accounts.pay(
                    new PayCommand(PATRON, fine.id(), null, PaymentMethod.CASH, null, BY)));
    lendLate("30100200302", 16);
    takeBack("30100200302");
    lendLate("30100200301", 9);
  }

  private void lendLate(String barcode, int daysLate) {
    desk.lend(new LendCommand(CARD, barcode, DESK, BY));
    Instant due = EndOfDay.of(LocalDate.now(clock).minusDays(daysLate), ZoneId.of("Europe/Paris"));
    backdating.run(
        "update loan set loaned_at = ?, due_at = ?, due_explanation = ?"
            + " where barcode = ? and status = 'OPEN'",
        Timestamp.from(due.minus(LOAN)),
        Timestamp.from(due),
        "BY_TERMS|28|General loans",
        barcode);
  }

  private CheckInResult takeBack(String barcode) {
    return desk.checkIn(new CheckInCommand(barcode, DESK, BY));
  }
}
