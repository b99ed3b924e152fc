package org.interlend.container;

import static org.assertj.core.api.Assertions.assertThat;
import static org.interlend.container.Commands.DESK;
import static org.interlend.container.Commands.STAFF;
import static org.interlend.container.Commands.newRequest;
import static org.interlend.container.Commands.refused;

import jakarta.inject.Inject;
import java.util.List;
import org.interlend.Automation;
import org.interlend.Money;
import org.interlend.catalog.Catalog;
import org.interlend.catalog.Citation;
import org.interlend.catalog.LocalItemInput;
import org.interlend.circulation.DeskWorkflow;
import org.interlend.circulation.HoldWorkflow;
import org.interlend.circulation.LendCommand;
import org.interlend.circulation.LossResult;
import org.interlend.circulation.LossWorkflow;
import org.interlend.circulation.PlaceHoldCommand;
import org.interlend.circulation.ReportLostCommand;
import org.interlend.circulation.ScanInCommand;
import org.interlend.circulation.account.AccountEntry;
import org.interlend.circulation.account.AccountWorkflow;
import org.interlend.circulation.account.EntryStatus;
import org.interlend.circulation.account.PayCommand;
import org.interlend.circulation.account.PaymentMethod;
import org.interlend.circulation.terms.CirculationReason;
import org.interlend.circulation.terms.FineRule;
import org.interlend.circulation.terms.LetterDays;
import org.interlend.circulation.terms.StoredTerms;
import org.interlend.circulation.terms.TermsSettings;
import org.interlend.institution.Institutions;
import org.interlend.jobs.JobRunOptions;
import org.interlend.jobs.Jobs;
import org.interlend.patrons.Patrons;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Own items that patrons have lost. */
@InContainer
class LostLoansIT {

  private static final String POLICY = "TEST-LOST";
  private static final String FREE = "TEST-LOST-FREE";
  private static final int BILL_AFTER = 30;
  private static final String BILLS = Automation.BILLS.labelKey();

  @Inject private Catalog catalog;
  @Inject private DeskWorkflow desk;
  @Inject private LossWorkflow losses;
  @Inject private HoldWorkflow holds;
  @Inject private BrokerMessages broker;
  @Inject private AccountWorkflow accounts;
  @Inject private Jobs jobs;
  @Inject private StoredTerms terms;
  @Inject private Institutions institutions;
  @Inject private Patrons patrons;
  @Inject private Tables tables;

  private String title;
  private String barcode;

  @BeforeEach
  void anItemThatAPatronHas() {
    title = newRequest();
    barcode = copy("A");
    terms.save(POLICY, new Terms(POLICY, 4500L));
    terms.save(FREE, new Terms(FREE, null));
    patron("P");
    desk.lend(new LendCommand("C-" + title + "P", barcode, DESK, STAFF));
  }

  @Test
  void theLoanEndsAndThePatronOwesTheReplacementCost() {
    assertThat(lose().bill()).map(AccountEntry::amount).map(Money::minor).contains(4500L);

    assertThat(status()).containsExactly("MISSING");
    assertThat(tables.texts("select status from loan where barcode = ?", barcode))
        .containsExactly("LOST");
    assertThat(entries()).containsExactly("REPLACEMENT OPEN admin");
  }

  @Test
  void theBillIsWithdrawnWhenTheItemIsFound() {
    lose();

    desk.scanIn(new ScanInCommand(barcode, DESK, STAFF));

    assertThat(status()).containsExactly("AVAILABLE");
    assertThat(entries()).containsExactly("REPLACEMENT WAIVED admin");
  }

  @Test
  void aBillThatIsPaidStaysWhenTheItemIsFound() {
    lose();
    pay();

    desk.scanIn(new ScanInCommand(barcode, DESK, STAFF));

    assertThat(status()).containsExactly("AVAILABLE");
    assertThat(entries()).containsExactly("REPLACEMENT PAID admin");
  }

  @Test
  void whatWasBilledAndPaidBeforeTheLossIsNotChargedOnceMore() {
    makeLate();
    jobs.runNow("loan-letters", JobRunOptions.NONE);
    pay();

    assertThat(lose().bill()).map(AccountEntry::status).contains(EntryStatus.PAID);

    assertThat(entries())
        .containsExactlyInAnyOrder("OVERDUE_FINE OPEN admin", "REPLACEMENT PAID " + BILLS);
  }

  @Test
  void anEarlierBillCountsAlsoWhenTheTermsChargeNothingAnyMore() {
    makeLate();
    jobs.runNow("loan-letters", JobRunOptions.NONE);
    tables.execute("update item set policy = '%s' where barcode = '%s'".formatted(FREE, barcode));

    assertThat(lose().bill()).map(AccountEntry::status).contains(EntryStatus.OPEN);
  }

  @Test
  void aLateLoanCostsTheFineAsWell() {
    makeLate();

    lose();

    assertThat(entries())
        .containsExactlyInAnyOrder("OVERDUE_FINE OPEN admin", "REPLACEMENT OPEN admin");
  }

  @Test
  void withoutReplacementCostNothingIsCharged() {
    tables.execute("update item set policy = '%s' where barcode = '%s'".formatted(FREE, barcode));

    assertThat(lose().bill()).isEmpty();

    assertThat(status()).containsExactly("MISSING");
    assertThat(entries()).isEmpty();
  }

  @Test
  void aPatronWhoWaitsGetsAnotherCopy() {
    String second = patron("Q");
    holds.place(new PlaceHoldCommand(second, barcode, null, STAFF));
    copy("B");

    lose();

    assertThat(holdOf(second)).containsExactly("WAITING " + title + "-B");
  }

  @Test
  void aPatronWhoWaitsForTheOnlyCopyWaitsUntilItIsFound() {
    String second = patron("Q");
    holds.place(new PlaceHoldCommand(second, barcode, null, STAFF));

    lose();
    assertThat(holdOf(second)).containsExactly("WAITING " + barcode);

    desk.scanIn(new ScanInCommand(barcode, DESK, STAFF));
    assertThat(holdOf(second)).containsExactly("ON_HOLD_SHELF " + barcode);
  }

  @Test
  void itemsOfRequestsAreReportedThere() {
    String request = newRequest();
    broker.acceptItemAndHandItOut(request);
    refused(
        CirculationReason.LOSS_OF_BORROWED_ITEM,
        () -> losses.reportLost(new ReportLostCommand(Commands.barcode(request), null, STAFF)));

    String other = newRequest();
    String lent = broker.ownItem(other);
    broker.requestItem(other, lent);
    broker.checkOutItem(other, lent);
    refused(
        CirculationReason.LOSS_OF_PARTNERS_LOAN,
        () -> losses.reportLost(new ReportLostCommand(lent, null, STAFF)));
  }

  private LossResult lose() {
    return losses.reportLost(new ReportLostCommand(barcode, null, STAFF));
  }

  /** As long as it takes to a bill. */
  private void makeLate() {
    tables.execute(
        """
        update loan set loaned_at = timestamp with time zone '2020-01-01 00:00:00+00',
          due_at = timestamp with time zone '%s 12:00:00+00'
        where barcode = '%s'"""
            .formatted(institutions.today().minusDays(BILL_AFTER), barcode));
  }

  private void pay() {
    long bill =
        Long.parseLong(
            tables.texts("select id from account_entry where barcode = ?", barcode).get(0));
    accounts.pay(new PayCommand(title + "P", bill, null, PaymentMethod.CASH, null, STAFF));
  }

  private List<String> holdOf(String patron) {
    return tables.texts(
        """
        select h.status || ' ' || i.barcode from hold h
          join item i on i.id = h.item_id join patron p on p.id = h.patron_id
        where p.primary_id = ?""",
        patron);
  }

  private List<String> status() {
    return tables.texts("select status from item where barcode = ?", barcode);
  }

  private List<String> entries() {
    return tables.texts(
        "select kind || ' ' || status || ' ' || entered_by from account_entry where barcode = ?",
        barcode);
  }

  private String copy(String number) {
    Citation citation =
        new Citation("Copies of " + title, null, null, null, null, null, null, title, null);
    String copy = title + "-" + number;
    catalog.save(new LocalItemInput(copy, citation, "STACKS", null, POLICY));
    return copy;
  }

  private String patron(String number) {
    String id = title + number;
    patrons.save(Commands.patron(id, "GRADUATE", List.of("C-" + id)));
    return id;
  }

  private static final class Terms extends TermsSettings {

    private static final long serialVersionUID = 1L;

    Terms(String policy, Long cost) {
      super(policy, policy, null, 28, 2, 28, 7, 7);
      charge(new FineRule(20, 500L, 0));
      remind(new LetterDays(null, null, null, null, BILL_AFTER));
      bill(cost);
    }
  }
}
