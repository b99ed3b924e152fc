package org.interlend.container;

import static org.assertj.core.api.Assertions.assertThat;
import static org.interlend.container.Commands.STAFF;
import static org.interlend.container.Commands.newRequest;
import static org.interlend.container.Commands.refused;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.List;
import org.interlend.catalog.Catalog;
import org.interlend.catalog.Citation;
import org.interlend.catalog.LocalItemInput;
import org.interlend.circulation.DeskUndo;
import org.interlend.circulation.DeskWorkflow;
import org.interlend.circulation.HoldWorkflow;
import org.interlend.circulation.LendCommand;
import org.interlend.circulation.PlaceHoldCommand;
import org.interlend.circulation.ScanInCommand;
import org.interlend.circulation.UndoStepCommand;
import org.interlend.circulation.pick.Pick;
import org.interlend.circulation.pick.Pick.Purpose;
import org.interlend.circulation.pick.PickFilter;
import org.interlend.circulation.pick.PickList;
import org.interlend.circulation.pick.PickWorkflow;
import org.interlend.circulation.terms.CirculationReason;
import org.interlend.institution.Institutions;
import org.interlend.institution.Library;
import org.interlend.institution.ShelfSearchPeriod;
import org.interlend.jobs.JobRunOptions;
import org.interlend.jobs.Jobs;
import org.interlend.lending.LendingWorkflow;
import org.interlend.lending.request.LendingAction;
import org.interlend.lending.request.LendingRequest;
import org.interlend.lending.request.LendingRequests;
import org.interlend.partners.protocol.BrokerProtocol;
import org.interlend.patrons.Patrons;
import org.interlend.requests.action.ActionCommand;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Items that staff have not fetched by their last day, at a library where they count as missing
 * then. The tests move the dates in the database.
 */
@InContainer
class OverduePicksIT {

  private static final String LIBRARY = "SCIENCE";
  private static final String LOCATION = "SCIOPEN";
  private static final String SCIENCE_DESK = "SCIDESK";
  private static final int DAYS = 2;

  @Inject private BrokerMessages broker;
  @Inject private BrokerOrders orders;
  @Inject private Catalog catalog;
  @Inject private DeskWorkflow desk;
  @Inject private DeskUndo undo;
  @Inject private HoldWorkflow holds;
  @Inject private PickWorkflow picks;
  @Inject private PickList pickList;
  @Inject private LendingWorkflow lending;
  @Inject private Patrons patrons;
  @Inject private Institutions institutions;
  @Inject private Jobs jobs;
  @Inject private LendingRequests lendingRequests;
  @Inject private EntityManager em;
  @Inject private Tables tables;

  private String title;
  private ShelfSearchPeriod forPartners;
  private ShelfSearchPeriod forPatrons;

  @BeforeEach
  void aTitleOfALibraryWithLastDays() {
    Library library = institutions.library(LIBRARY);
    forPartners = library.partnerPicks();
    forPatrons = library.patronPicks();
    ShelfSearchPeriod days = new ShelfSearchPeriod(DAYS, false, true);
    institutions.setPickTimes(LIBRARY, days, days);
    title = newRequest();
    copy("X");
  }

  @AfterEach
  void theLibraryIsAsBefore() {
    institutions.setPickTimes(LIBRARY, forPartners, forPatrons);
  }

  @Test
  void anItemThatGoesToAPartnerFirstIsNotMissingForAPatron() {
    String request = newRequest();
    broker.requestItem(request, title + "-X");
    long hold = hold("P");
    overdue();

    run();

    assertThat(item("X")).isEqualTo("AVAILABLE");
    assertThat(lendingStatus(request)).isEqualTo("BEING_PROCESSED");
    refused(CirculationReason.PICK_COMES_LATER, () -> picks.markMissing(hold));

    long id =
        Long.parseLong(
            tables.texts("select id from lending_request where external_id = ?", request).get(0));
    lending.take(LendingAction.REJECT, ActionCommand.on(id, STAFF));

    assertThat(lastDay(hold)).isEqualTo(soon());
    run();
    assertThat(item("X")).isEqualTo("AVAILABLE");
  }

  @Test
  void aPickIsFoundByTheBeginningOfItsTitleWithoutAccentsAndPunctuation() {
    long hold = hold("P");

    for (String typed : List.of("recoltes picks of ", "RÉCOLTES: picks of ")) {
      assertThat(pickList.list(new PickFilter(LIBRARY, null, typed + title, false), 0, 5).rows())
          .extracting(pick -> pick.hold().id())
          .containsExactly(hold);
    }
    assertThat(pickList.count(new PickFilter(LIBRARY, null, "picks of " + title, false))).isZero();
  }

  @Test
  void theLibrariesBehindTheBrokerAreReadWithTheRequestsOfPicks() {
    String code = "IC-BEHIND";
    orders.partner(code, BrokerProtocol.NCIP);
    String request = newRequest();
    broker.requestItem(request, title + "-X");
    tables.execute(
        """
        update lending_request set remote_partner_id = (select id from partner where code = '%s')
        where external_id = '%s'"""
            .formatted(code, request));
    long move =
        Long.parseLong(
            tables
                .texts("select move_request_id from lending_request where external_id = ?", request)
                .get(0));

    LendingRequest read = lendingRequests.ofMoves(List.of(move)).get(move);

    rename(code, "Renamed since");
    String name = read.remote().library().orElseThrow().name();
    rename(code, code);
    assertThat(name).as("not read by a question of its own").isEqualTo(code);
  }

  private void rename(String partner, String name) {
    tables.execute("update partner set name = '%s' where code = '%s'".formatted(name, partner));
    em.getEntityManagerFactory().getCache().evictAll();
  }

  @Test
  void theLastDayOfTheFirstPatronCounts() {
    long first = hold("P");
    long second = hold("Q");
    overdue();
    picks.lookUntil(first, institutions.today().plusDays(5));

    run();

    assertThat(item("X")).isEqualTo("AVAILABLE");
    refused(CirculationReason.PICK_COMES_LATER, () -> picks.markMissing(second));

    picks.cancel(first, STAFF);

    assertThat(lastDay(second)).isEqualTo(soon());
  }

  @Test
  void aPatronBehindAnotherWhoGivesUpChangesNoLastDay() {
    long first = hold("P");
    hold("Q");
    overdue();

    holds.cancel(title + "Q", title + "-X", STAFF);

    assertThat(lastDay(first)).isEqualTo("2026-01-02");
  }

  @Test
  void aRunMarksOnlyTheItemThatWasSearchedFor() {
    long first = hold("P");
    long second = hold("Q");
    copy("Y");
    copy("Z");
    overdue();

    run();

    assertThat(item("X")).isEqualTo("MISSING");
    assertThat(item("Y")).isEqualTo("AVAILABLE");
    assertThat(item("Z")).isEqualTo("AVAILABLE");
    assertThat(lastDay(first)).isEqualTo(soon());
    assertThat(lastDay(second)).isEqualTo(soon());
  }

  @Test
  void theDaysToSearchBeginOnceALoanIsUndone() {
    String borrower = patron("B");
    desk.lend(new LendCommand(borrower, title + "-X", SCIENCE_DESK, STAFF));
    long hold = hold("P");
    assertThat(lastDay(hold)).as("it is on loan").isNull();

    undo.undoLoan(new UndoStepCommand(title + "-X", STAFF));

    assertThat(item("X")).isEqualTo("AVAILABLE");
    assertThat(lastDay(hold)).isEqualTo(soon());
  }

  @Test
  void aLoanThatIsUndoneChangesNoLastDayOfThePatronWhoHadIt() {
    long hold = hold("P");
    overdue();
    desk.lend(new LendCommand(title + "P", title + "-X", SCIENCE_DESK, STAFF));

    undo.undoLoan(new UndoStepCommand(title + "-X", STAFF));

    assertThat(lastDay(hold)).isEqualTo("2026-01-02");
  }

  /** The page may still show what has been fetched or missed meanwhile. */
  @Test
  void noSlipIsPrintedOfAnItemThatIsNoLongerOnItsShelf() {
    long hold = hold("P");
    picks.markMissing(hold);
    copy("Y");
    String request = newRequest();
    broker.requestItem(request, title + "-Y");
    desk.scanIn(new ScanInCommand(title + "-Y", SCIENCE_DESK, STAFF));
    assertThat(item("Y")).as("on its way to the desk that packs it").isEqualTo("IN_TRANSIT");
    long move =
        Long.parseLong(
            tables
                .texts("select move_request_id from lending_request where external_id = ?", request)
                .get(0));

    List<Pick> printed =
        picks.print(
            List.of(new Pick.Key(Purpose.PATRON, hold), new Pick.Key(Purpose.PARTNER, move)),
            STAFF);

    assertThat(printed).isEmpty();
    assertThat(tables.texts("select id from hold where printed_at is not null and id = " + hold))
        .isEmpty();
  }

  private void copy(String number) {
    Citation citation =
        new Citation(
            "Récoltes: picks of " + title, null, null, null, null, null, null, title, null);
    catalog.save(new LocalItemInput(title + "-" + number, citation, LOCATION, null, "BOOK"));
  }

  private long hold(String number) {
    return holds.place(new PlaceHoldCommand(patron(number), title + "-X", null, STAFF)).id();
  }

  private String patron(String number) {
    String id = title + number;
    patrons.save(Commands.patron(id, "GRADUATE", List.of("C-" + id)));
    return id;
  }

  private void overdue() {
    tables.execute(
        """
        update hold set pick_by = date '2026-01-02'
        where item_id = (select id from item where barcode = '%s-X')"""
            .formatted(title));
  }

  private void run() {
    assertThat(jobs.runNow("pick-expiry", JobRunOptions.NONE).job().failed()).isFalse();
  }

  private String soon() {
    LocalDate day = institutions.today().plusDays(DAYS);
    return day.toString();
  }

  private String lastDay(long hold) {
    return tables.texts("select cast(pick_by as varchar(10)) from hold where id = " + hold).get(0);
  }

  private String item(String number) {
    return tables.texts("select status from item where barcode = ?", title + "-" + number).get(0);
  }

  private String lendingStatus(String request) {
    return tables.texts("select status from lending_request where external_id = ?", request).get(0);
  }
}
