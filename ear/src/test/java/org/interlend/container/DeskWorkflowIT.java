package org.interlend.container;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.interlend.container.Commands.DESK;
import static org.interlend.container.Commands.STAFF;
import static org.interlend.container.Commands.barcode;
import static org.interlend.container.Commands.newRequest;
import static org.interlend.container.Commands.refused;

import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.interlend.Actor;
import org.interlend.Automation;
import org.interlend.WorkflowException;
import org.interlend.catalog.Catalog;
import org.interlend.catalog.CatalogReason;
import org.interlend.catalog.Citation;
import org.interlend.catalog.LocalItemInput;
import org.interlend.circulation.ChangeDueDateCommand;
import org.interlend.circulation.CheckInCommand;
import org.interlend.circulation.DeskWorkflow;
import org.interlend.circulation.HoldWorkflow;
import org.interlend.circulation.LendCommand;
import org.interlend.circulation.PlaceHoldCommand;
import org.interlend.circulation.PlaceTitleHoldCommand;
import org.interlend.circulation.RenewCommand;
import org.interlend.circulation.ScanInCommand;
import org.interlend.circulation.TitleHoldWorkflow;
import org.interlend.circulation.hold.Hold;
import org.interlend.circulation.loan.Loan;
import org.interlend.circulation.shelving.NextStep;
import org.interlend.circulation.terms.CirculationReason;
import org.interlend.circulation.terms.DueDateByStaff;
import org.interlend.circulation.terms.FineRule;
import org.interlend.circulation.terms.StoredTerms;
import org.interlend.circulation.terms.TermsSettings;
import org.interlend.institution.Institutions;
import org.interlend.institution.LibraryInput.DeskInput;
import org.interlend.jobs.JobRunOptions;
import org.interlend.jobs.Jobs;
import org.interlend.patrons.BlockKind;
import org.interlend.patrons.PatronInput;
import org.interlend.patrons.Patrons;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a desk does with own copies alone, or with borrowed items alone; and renewals. */
@InContainer
class DeskWorkflowIT {

  private static final String POLICY = "TEST-DESK";
  private static final int RENEWALS = 2;

  @Inject private BrokerMessages broker;
  @Inject private Catalog catalog;
  @Inject private Institutions institutions;
  @Inject private DeskWorkflow desk;
  @Inject private HoldWorkflow holds;
  @Inject private TitleHoldWorkflow titleHolds;
  @Inject private Jobs jobs;
  @Inject private Patrons patrons;
  @Inject private StoredTerms terms;
  @Inject private Tables tables;

  private String patron;

  @BeforeEach
  void aPatron() {
    patron = newRequest();
    patrons.save(Commands.patron(patron, "GRADUATE", List.of("C-" + patron)));
  }

  /** Numbers of the test are in capital letters. */
  @Test
  void aScannedNumberIsFoundWhateverItsCaseAndAsItIsFirst() {
    String capital = broker.ownItem(newRequest());
    String small = capital.toLowerCase(Locale.ROOT);
    String card = "c-" + patron.toLowerCase(Locale.ROOT);
    assertThat(lent(card, small)).isEqualTo(capital);
    desk.checkIn(new CheckInCommand(small, DESK, STAFF));

    catalog.save(new LocalItemInput(small, Commands.citation(small), "STACKS", null, "BOOK"));

    assertThat(lent(card, small)).isEqualTo(small);
    assertThat(lent("C-" + patron, capital)).isEqualTo(capital);
    refused(
        CatalogReason.UNKNOWN_BARCODE,
        () -> desk.checkIn(new CheckInCommand("X-" + capital, DESK, STAFF)));
  }

  private String lent(String card, String number) {
    return desk.lend(new LendCommand(card, number, DESK, STAFF)).barcode();
  }

  /** Of two holds, the one on the title has taken the copy that the other one is on. */
  @Test
  void aPatronWhoBorrowsAnItemWaitsNoLongerForItByAnyHold() {
    String title = newRequest();
    copyOf(title, "A");
    copyOf(title, "B");
    titleHolds.place(new PlaceTitleHoldCommand(patron, bibOf(title), null, null, STAFF));
    holds.place(new PlaceHoldCommand(patron, title + "-B", null, STAFF));
    desk.scanIn(new ScanInCommand(title + "-B", DESK, STAFF));
    assertThat(holdsOf(patron)).containsExactly("ON_HOLD_SHELF -B", "WAITING -B");

    desk.lend(new LendCommand(patron, title + "-B", DESK, STAFF));

    assertThat(holdsOf(patron)).containsExactly("FILLED -B", "FILLED -B");
    desk.renew(RenewCommand.byStaff(title + "-B", STAFF));
    assertThat(tables.texts("select renewals from loan where barcode = ?", title + "-B"))
        .containsExactly("1");
  }

  private void copyOf(String title, String number) {
    Citation citation =
        new Citation("Copies of " + title, null, null, null, null, null, null, title, null);
    catalog.save(new LocalItemInput(title + "-" + number, citation, "STACKS", null, "BOOK"));
  }

  private long bibOf(String title) {
    return Long.parseLong(tables.texts("select id from bib where record_number = ?", title).get(0));
  }

  private List<String> holdsOf(String patron) {
    return tables.texts(
        """
        select h.status || ' ' || right(i.barcode, 2) from hold h
          join item i on i.id = h.item_id join patron p on p.id = h.patron_id
        where p.primary_id = ? order by h.id""",
        patron);
  }

  @Test
  void anItemIsKeptUntilADayOnWhichThePickupLibraryIsOpen() {
    LocalDate tomorrow = institutions.today().plusDays(1);
    String library = newRequest();
    institutions.save(
        Commands.library(
            library,
            "A library",
            Map.of(tomorrow, "Stocktaking"),
            List.of(),
            List.of(new DeskInput(library, "Desk", true))));
    String barcode = broker.ownItem(newRequest());
    Hold hold = holds.place(new PlaceHoldCommand(patron, barcode, library, STAFF));
    desk.scanIn(new ScanInCommand(barcode, DESK, STAFF));
    desk.scanIn(new ScanInCommand(barcode, library, STAFF));

    assertThat(holds.keepUntil(hold.id(), tomorrow, STAFF)).isEqualTo(tomorrow.plusDays(1));
    assertThat(
            tables.texts(
                "select h.held_until from hold h join item i on i.id = h.item_id where i.barcode = ?",
                barcode))
        .containsExactly(tomorrow.plusDays(1).toString());
  }

  /** Two borrowed items were not collected until yesterday, when their library was closed. */
  @Test
  void anItemIsKeptUntilItsLibraryIsOpenUnlessItWouldBeLateAtTheLenders() {
    LocalDate today = institutions.today();
    String library = newRequest();
    institutions.save(
        Commands.library(
            library,
            "A library",
            Map.of(today.minusDays(1), "Storm", today, "Storm"),
            List.of(),
            List.of(new DeskInput(library, "Desk", true))));
    String kept = newRequest();
    broker.acceptItem(kept, "C-" + patron);
    String expired = newRequest();
    broker.acceptItem(expired, "C-" + patron, institutions.endOf(today));
    for (String request : List.of(kept, expired)) {
      tables.execute(
          """
          update hold set held_until = date '%s',
            pickup_library_id = (select id from library where code = '%s')
          where item_id = (select id from item where barcode = '%s')"""
              .formatted(today.minusDays(1), library, barcode(request)));
    }

    assertThat(jobs.runNow("hold-expiry", JobRunOptions.NONE).job().failed()).isFalse();

    assertThat(shelf(kept)).containsExactly("ON_HOLD_SHELF " + today.plusDays(1));
    assertThat(shelf(expired)).containsExactly("EXPIRED " + today.minusDays(1));
    assertThat(lastLine(kept)).containsExactly("HOLD_EXTENDED " + Automation.HOLD_SHELF.labelKey());
    assertThat(lastLine(expired))
        .containsExactly("ITEM_NOT_COLLECTED " + Automation.HOLD_SHELF.labelKey());
  }

  private List<String> shelf(String request) {
    return tables.texts(
        """
        select concat(h.status, ' ', h.held_until) from hold h join item i on i.id = h.item_id
        where i.barcode = ?""",
        barcode(request));
  }

  private List<String> lastLine(String request) {
    return tables.texts(
        """
        select concat(h.event, ' ', h.done_by)
        from borrowing_history h join borrowing_request r on r.id = h.request_id
        where r.external_id = ? order by h.id desc limit 1""",
        request);
  }

  @Test
  void theHoldOfABorrowingRequestIsNotCanceledByItself() {
    String request = newRequest();
    broker.acceptItem(request, "C-" + patron);

    refused(
        CirculationReason.HOLD_OF_BORROWING_REQUEST,
        () -> holds.cancel(patron, barcode(request), STAFF));

    assertThat(
            tables.texts(
                """
                select h.status from hold h join item i on i.id = h.item_id where i.barcode = ?""",
                barcode(request)))
        .containsExactly("ON_HOLD_SHELF");
    assertThat(tables.texts("select status from borrowing_request where external_id = ?", request))
        .containsExactly("PHYSICALLY_RECEIVED_BY_LIBRARY");
  }

  @Test
  void patronsWhoAreBlockedDoNotReadTheWordsOfStaff() {
    String barcode = broker.ownItem(newRequest());
    desk.lend(new LendCommand(patron, barcode, DESK, STAFF));
    PatronInput known = Commands.patron(patron, "GRADUATE", List.of("C-" + patron));
    patrons.save(
        new PatronInput(
            known.numbers(),
            known.firstName(),
            known.lastName(),
            known.group(),
            known.contact(),
            known.language(),
            BlockKind.MANUAL,
            true,
            "Shouted at us",
            null,
            null,
            null));

    assertThat(refusal(() -> desk.renew(RenewCommand.byPatron(barcode)))).doesNotContain("Shouted");
    assertThat(refusal(() -> titleHolds.place(hold(Actor.PATRON)))).doesNotContain("Shouted");
    assertThat(refusal(() -> desk.renew(RenewCommand.byStaff(barcode, STAFF)))).contains("Shouted");
    assertThat(refusal(() -> titleHolds.place(hold(STAFF)))).contains("Shouted");
  }

  private static String refusal(ThrowingCallable step) {
    WorkflowException refused = catchThrowableOfType(WorkflowException.class, step);
    assertThat(refused.reason()).isEqualTo(CirculationReason.PATRON_MAY_NOT_BORROW);
    return refused.sentence(Locale.ENGLISH);
  }

  /** Each hold may recall a partner's loan. */
  @Test
  void patronsPlaceAHundredHoldsAndStaffMore() {
    long latest = 0;
    for (var n = 0; n < 100; n++) {
      latest = titleHolds.place(hold(Actor.PATRON)).id();
    }

    refused(CirculationReason.TOO_MANY_HOLDS, () -> titleHolds.place(hold(Actor.PATRON)));
    titleHolds.cancelOwn(latest, patron);
    refused(CirculationReason.TOO_MANY_HOLDS, () -> titleHolds.place(hold(Actor.PATRON)));

    assertThat(titleHolds.place(hold(STAFF)).patron().primaryId()).isEqualTo(patron);
  }

  /** The hold of the patron on a new title. */
  private PlaceTitleHoldCommand hold(Actor by) {
    var title =
        tables.texts(
            """
            select h.bib_id from holding h join item i on i.holding_id = h.id
            where i.barcode = ?""",
            broker.ownItem(newRequest()));
    return new PlaceTitleHoldCommand(patron, Long.parseLong(title.get(0)), null, null, by);
  }

  /** An item on its way to the former pickup library is kept where it is scanned. */
  @Test
  void anotherPickupLibraryCountsUntilTheItemIsOnTheHoldShelf() {
    String barcode = broker.ownItem(newRequest());
    Hold hold = holds.place(new PlaceHoldCommand(patron, barcode, "MAIN", STAFF));

    titleHolds.changePickup(hold.id(), patron, "SCIENCE");
    assertThat(desk.scanIn(new ScanInCommand(barcode, DESK, STAFF)).kind())
        .isEqualTo(NextStep.Kind.SEND_TO_LIBRARY);
    titleHolds.changePickup(hold.id(), patron, "MAIN");
    assertThat(desk.scanIn(new ScanInCommand(barcode, DESK, STAFF)).kind())
        .isEqualTo(NextStep.Kind.PUT_ON_HOLD_SHELF);

    refused(
        CirculationReason.PICKUP_CANNOT_CHANGE,
        () -> titleHolds.changePickup(hold.id(), patron, "SCIENCE"));
    assertThat(
            tables.texts(
                """
                select l.code from hold h join library l on l.id = h.pickup_library_id
                join item i on i.id = h.item_id where i.barcode = ?""",
                barcode))
        .containsExactly("MAIN");
  }

  @Test
  void anOwnCopyIsNotSentBackToAPartner() {
    String barcode = broker.ownItem(newRequest());

    refused(CirculationReason.ITEM_IS_OWN, () -> desk.sendBack(barcode, STAFF));

    assertThat(tables.texts("select status from item where barcode = ?", barcode))
        .containsExactly("AVAILABLE");
  }

  @Test
  void aBorrowedItemIsSentBackOnlyWhenItIsToGoBack() {
    String request = newRequest();
    broker.acceptItem(request, "C-" + patron);

    refused(
        CirculationReason.ITEM_NOT_TO_BE_SENT_BACK, () -> desk.sendBack(barcode(request), STAFF));
    desk.lend(new LendCommand("C-" + patron, barcode(request), DESK, STAFF));
    refused(CirculationReason.SCANNED_ITEM_ON_LOAN, () -> desk.sendBack(barcode(request), STAFF));
  }

  @Test
  void thePatronsLoanOfAnOwnCopyIsRenewedAsOftenAsTheTermsOfUseSay() {
    terms.save(POLICY, new WithRenewals());
    String barcode = broker.ownItem(newRequest());
    tables.execute("update item set policy = '%s' where barcode = '%s'".formatted(POLICY, barcode));
    desk.lend(new LendCommand(patron, barcode, DESK, STAFF));
    for (int renewal = 1; renewal <= RENEWALS; renewal++) {
      assertThat(desk.renew(RenewCommand.byStaff(barcode, STAFF)).loan().renewals())
          .isEqualTo(renewal);
    }

    refused(
        CirculationReason.NO_RENEWAL_LEFT, () -> desk.renew(RenewCommand.byStaff(barcode, STAFF)));

    assertThat(tables.texts("select renewals from loan where barcode = ?", barcode))
        .containsExactly(Integer.toString(RENEWALS));
  }

  /** Its desk lends an item whose record says that it is at another library. */
  @Test
  void aLoanFollowsTheOpenDaysOfTheLibraryThatLentIt() {
    terms.save(POLICY, new WithRenewals());
    LocalDate today = institutions.today();
    Set<LocalDate> open = Set.of(today.plusDays(100), today.plusDays(200));
    String library = newRequest();
    institutions.save(
        Commands.library(
            library,
            "A library",
            IntStream.rangeClosed(-10, 250)
                .mapToObj(today::plusDays)
                .filter(day -> !open.contains(day))
                .collect(Collectors.toMap(day -> day, day -> "Closed")),
            List.of(),
            List.of(new DeskInput(library, "Desk", true))));
    String barcode = broker.ownItem(newRequest());
    tables.execute("update item set policy = '%s' where barcode = '%s'".formatted(POLICY, barcode));

    assertThat(dueOn(desk.lend(new LendCommand(patron, barcode, library, STAFF))))
        .isEqualTo(today.plusDays(100));
    assertThat(dueOn(desk.renew(RenewCommand.byStaff(barcode, STAFF)).loan()))
        .isEqualTo(today.plusDays(200));

    tables.execute(
        """
        update loan set due_at = timestamp with time zone '%s 12:00:00+00', due_set_at = null
        where barcode = '%s'"""
            .formatted(today.minusDays(9), barcode));
    assertThat(desk.checkIn(new CheckInCommand(barcode, DESK, STAFF)).fine()).isEmpty();
  }

  private LocalDate dueOn(Loan loan) {
    return institutions.day(loan.dueAt());
  }

  @Test
  void aLoanThatHasEndedIsNotTakenForTheNextOneOfItsItem() {
    String barcode = broker.ownItem(newRequest());
    long former = desk.lend(new LendCommand(patron, barcode, DESK, STAFF)).id();
    desk.checkIn(new CheckInCommand(barcode, DESK, STAFF));
    RenewCommand renewal = RenewCommand.byStaff(barcode, former, STAFF);
    refused(CirculationReason.ITEM_NOT_ON_LOAN, () -> desk.renew(renewal));

    Loan running = desk.lend(new LendCommand(patron, barcode, DESK, STAFF));
    DueDateByStaff due = new DueDateByStaff(institutions.today().plusDays(3), "exhibition");
    refused(CirculationReason.LENT_AGAIN_SINCE, () -> desk.renew(renewal));
    refused(
        CirculationReason.LENT_AGAIN_SINCE,
        () -> desk.changeDueDate(new ChangeDueDateCommand(barcode, former, due, STAFF)));

    assertThat(desk.changeDueDate(new ChangeDueDateCommand(barcode, running.id(), due, STAFF)).id())
        .isEqualTo(running.id());
    assertThat(desk.renew(RenewCommand.byStaff(barcode, running.id(), STAFF)).loan().id())
        .isEqualTo(running.id());
  }

  @Test
  void aPartnersLoanIsNotRenewedAtADesk() {
    String request = newRequest();
    String barcode = broker.ownItem(request);
    broker.requestItem(request, barcode);
    broker.checkOutItem(request, barcode);
    refused(
        CirculationReason.RENEWAL_OF_PARTNERS_LOAN,
        () -> desk.renew(RenewCommand.byStaff(barcode, STAFF)));
    broker.checkInLentItem(barcode);
  }

  private static final class WithRenewals extends TermsSettings {

    private static final long serialVersionUID = 1L;

    WithRenewals() {
      super("Renewals", POLICY, null, 28, RENEWALS, 28, 7, 7);
      charge(new FineRule(50, null, 0));
    }
  }
}
