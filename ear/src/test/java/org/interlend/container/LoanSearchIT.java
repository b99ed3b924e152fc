package org.interlend.container;

import static org.assertj.core.api.Assertions.assertThat;
import static org.interlend.container.Commands.DESK;
import static org.interlend.container.Commands.STAFF;
import static org.interlend.container.Commands.newRequest;

import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.interlend.catalog.Catalog;
import org.interlend.catalog.Citation;
import org.interlend.catalog.LocalItemInput;
import org.interlend.circulation.ChangeDueDateCommand;
import org.interlend.circulation.CheckInCommand;
import org.interlend.circulation.DeskUndo;
import org.interlend.circulation.DeskWorkflow;
import org.interlend.circulation.LendCommand;
import org.interlend.circulation.UndoStepCommand;
import org.interlend.circulation.loan.Loan;
import org.interlend.circulation.loan.LoanFilter;
import org.interlend.circulation.loan.LoanFilter.Borrower;
import org.interlend.circulation.loan.LoanSearch;
import org.interlend.circulation.terms.DueDateByStaff;
import org.interlend.institution.Institutions;
import org.interlend.patrons.Patrons;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The list of running loans: what staff type, and its order from page to page. */
@InContainer
class LoanSearchIT {

  @Inject private BrokerMessages broker;
  @Inject private Catalog catalog;
  @Inject private DeskWorkflow desk;
  @Inject private DeskUndo undo;
  @Inject private LoanSearch loans;
  @Inject private Patrons patrons;
  @Inject private Institutions institutions;

  private String patron;
  private String barcode;

  @BeforeEach
  void aLoan() {
    patron = newRequest();
    patrons.save(Commands.patron(patron, "GRADUATE", List.of("C-" + patron)));
    barcode = broker.ownItem(newRequest());
    desk.lend(new LendCommand(patron, barcode, DESK, STAFF));
  }

  @Test
  void aLoanIsFoundByBarcodeTitlePatronAndCard() {
    assertThat(found(barcode)).containsExactly(barcode);
    assertThat(found("title own " + barcode.toLowerCase())).containsExactly(barcode);
    assertThat(found("petra " + patron)).containsExactly(barcode);
    assertThat(found("C-" + patron)).containsExactly(barcode);
    assertThat(found("c-" + patron.toLowerCase())).containsExactly(barcode);
    assertThat(found(barcode + " unknown")).isEmpty();
    assertThat(found("***")).isEmpty();
  }

  @Test
  void staffWhoMayNotReadPatronsDoNotFindThem() {
    LoanFilter masked = new LoanFilter(null, false, patron, false, null, null, null);
    assertThat(barcodes(masked)).isEmpty();
  }

  @Test
  void dueDatesLibraryAndBorrowerNarrowTheList() {
    LocalDate due =
        institutions.day(loans.list(about(null, null, null, null), 0, 5).rows().get(0).dueAt());

    assertThat(barcodes(about(null, due, due, "MAIN"))).containsExactly(barcode);
    assertThat(barcodes(about(Borrower.PATRON, null, due, null))).containsExactly(barcode);
    assertThat(barcodes(about(null, due.plusDays(1), null, null))).isEmpty();
    assertThat(barcodes(about(null, null, due.minusDays(1), null))).isEmpty();
    assertThat(barcodes(about(null, null, null, "SCIENCE"))).isEmpty();
    assertThat(barcodes(about(Borrower.PARTNER, null, null, null))).isEmpty();
  }

  /** The item is of the main library and not sent to its shelf. */
  @Test
  void theLibraryIsThatOfTheDeskWhichLentTheItem() {
    barcode = broker.ownItem(newRequest());
    desk.lend(new LendCommand(patron, barcode, "SCIDESK", STAFF));

    assertThat(barcodes(about(null, null, null, "SCIENCE"))).containsExactly(barcode);
    assertThat(barcodes(about(null, null, null, "MAIN"))).isEmpty();
  }

  @Test
  void aBarcodeWithABlankIsFoundAsItIsWritten() {
    String written = newRequest() + " 17/4";
    catalog.save(
        new LocalItemInput(
            written,
            new Citation("Untitled", null, null, null, null, null, null, written, null),
            "STACKS",
            null,
            "BOOK"));
    desk.lend(new LendCommand(patron, written, DESK, STAFF));

    assertThat(found(written)).containsExactly(written);
    assertThat(found(written.toLowerCase().replace("/", ""))).containsExactly(written);
  }

  @Test
  void aReturnedItemIsNoLongerListedUntilItsReturnIsUndone() {
    desk.checkIn(new CheckInCommand(barcode, DESK, STAFF));
    assertThat(found(barcode)).isEmpty();
    undo.undoReturn(new UndoStepCommand(barcode, STAFF));
    assertThat(found(barcode)).containsExactly(barcode);
  }

  /** An export reads the list in parts. */
  @Test
  void aLoanWhoseDueDateChangesBetweenTwoPartsOfAListIsReadOnce() {
    List<String> lent = new ArrayList<>(List.of(barcode));
    for (int n = 0; n < 4; n++) {
      lent.add(broker.ownItem(newRequest()));
      desk.lend(new LendCommand(patron, lent.get(lent.size() - 1), DESK, STAFF));
    }
    LoanFilter filter = new LoanFilter(null, false, patron, true, null, null, null);
    List<Loan> part = loans.after(0, filter, 2);
    List<String> read = new ArrayList<>();
    due(lent.get(0), 29); // it would follow all others
    due(lent.get(4), 1); // it would precede all others
    while (!part.isEmpty()) {
      part.forEach(loan -> read.add(loan.barcode()));
      part = loans.after(part.get(part.size() - 1).id(), filter, 2);
    }

    assertThat(read).containsExactlyElementsOf(lent);
  }

  private void due(String lent, int days) {
    DueDateByStaff due = new DueDateByStaff(institutions.today().plusDays(days), "Exhibition");
    desk.changeDueDate(new ChangeDueDateCommand(lent, due, STAFF));
  }

  private List<String> found(String text) {
    return barcodes(new LoanFilter(null, false, text, true, null, null, null));
  }

  private LoanFilter about(Borrower borrower, LocalDate from, LocalDate until, String library) {
    return new LoanFilter(borrower, false, barcode, true, from, until, library);
  }

  private List<String> barcodes(LoanFilter filter) {
    return loans.list(filter, 0, 5).rows().stream().map(Loan::barcode).toList();
  }
}
