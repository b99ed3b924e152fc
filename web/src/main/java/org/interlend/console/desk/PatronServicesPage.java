package org.interlend.console.desk;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import org.interlend.ProblemKind;
import org.interlend.WorkflowException;
import org.interlend.circulation.ChangeDueDateCommand;
import org.interlend.circulation.DeskUndo;
import org.interlend.circulation.LendCommand;
import org.interlend.circulation.LendOptions;
import org.interlend.circulation.UndoStepCommand;
import org.interlend.circulation.loan.Loan;
import org.interlend.circulation.loan.LoanStatus;
import org.interlend.circulation.terms.DueDateByStaff;
import org.interlend.console.ConsoleReason;
import org.interlend.console.CurrentDesk;
import org.interlend.console.PageAddress;
import org.interlend.console.scan.BatchActionPage;
import org.interlend.console.scan.ScanLine;
import org.interlend.console.scan.SelectedRow;
import org.interlend.patrons.Patron;
import org.interlend.patrons.PatronFilter;
import org.interlend.patrons.PatronReason;
import org.interlend.patrons.Patrons;
import org.interlend.security.Permission;
import org.interlend.settings.SettingsGroup;
import org.primefaces.PrimeFaces;

/**
 * The services for one patron at the desk: staff scan the patron's card or find the name, lend one
 * item after the other, and renew the loans or change their due dates.
 */
@Named
@ViewScoped
public class PatronServicesPage extends BatchActionPage {
  private static final long serialVersionUID = 1L;
  private static final int OFFERED = 10;

  /** What the form for scans asks for; the field stays, with what is typed into it meanwhile. */
  private static final String[] ASKED = {"itemForm:prompt", "itemForm:scan", "itemForm:options"};

  /** What staff set for one patron; it does not count for the next. */
  public static final class Fields implements SettingsGroup {
    private static final long serialVersionUID = 1L;

    /** The due date that staff set for the next items, or null to apply the terms of use. */
    private LocalDate dueDay;

    /** Why that day; required for a day after the lender's due date. */
    private String dueReason;

    /** Why staff lend to a patron who may not borrow; null if they do not. */
    private String despiteBlock;

    /** The new due date of the ticked loans. */
    private LocalDate changedDay;

    /** Why their due date is changed. */
    private String changeReason;
  }

  /** A patron who was found by name, before the card is opened. */
  public record Candidate(String primaryId, String name, String card, String group)
      implements Serializable {

    private static Candidate of(Patron patron) {
      return new Candidate(
          patron.primaryId(), patron.shelfName(), patron.cardNumber(), patron.group());
    }
  }

  @Inject private DeskUndo deskUndo;
  @Inject private Patrons patrons;
  @Inject private PatronSummaryBuilder cards;
  @Inject private RequestNoteReader notes;
  @Inject private CurrentDesk currentDesk;

  private String barcode;
  private PatronSummary patron;
  private List<Candidate> offered = List.of();
  private Fields fields = new Fields();

  @PostConstruct
  void read() {
    barcode = PageAddress.text("patron");
    scan();
  }

  /**
   * Opens the card that was scanned. Then checks out each item that is scanned, or opens the card
   * if it was another patron's.
   */
  public void scan() {
    String scanned = barcode;
    barcode = null;
    if (scanned == null || scanned.isEmpty()) {
      return;
    }
    PatronSummary before = patron;
    offered = List.of();
    step(
        Permission.LEND,
        scanned,
        () -> before == null ? openOrOffer(scanned) : lendOrSwitch(scanned));
    if (patron == null) {
      PrimeFaces.current().ajax().addCallbackParam("again", scanned);
      return;
    }
    if (patron == before) {
      patron = card(patron.primaryId());
    }
    if (!patron.hasSameOptions(before)) {
      PrimeFaces.current().ajax().update(ASKED);
    }
  }

  /** Opens the card, or offers the patrons whose names begin with the text. */
  private List<ScanLine> openOrOffer(String scanned) {
    try {
      open(scanned);
    } catch (WorkflowException refused) {
      if (refused.reason() != PatronReason.UNKNOWN_PATRON
          || !currentUser.may(Permission.READ_PATRONS)) {
        throw refused;
      }
      offered = named(scanned);
      if (offered.isEmpty()) {
        throw new WorkflowException(ConsoleReason.NO_PATRON_FOUND, scanned);
      }
    }
    return List.of();
  }

  private void open(String identifier) {
    PatronSummary opened = card(identifier);
    if (patron != null) {
      lines().clear();
    }
    patron = opened;
    fields = new Fields();
  }

  private List<Candidate> named(String name) {
    return transaction.required(
        () ->
            patrons.list(PatronFilter.of(name), 0, OFFERED).rows().stream()
                .map(Candidate::of)
                .toList());
  }

  private List<ScanLine> lendOrSwitch(String scanned) {
    try {
      return List.of(lend(scanned));
    } catch (WorkflowException unknown) {
      if (unknown.kind() != ProblemKind.UNKNOWN_ITEM) {
        throw unknown;
      }
      try {
        open(scanned);
      } catch (WorkflowException noCardEither) {
        throw unknown;
      }
      return List.of(ScanLine.done(scanned, texts.desk("services.switched"), patron.name()));
    }
  }

  private ScanLine lend(String scanned) {
    Loan loan =
        desk.lend(
            new LendCommand(
                patron.primaryId(),
                scanned,
                new LendOptions(
                    currentDesk.getDesk(),
                    fields.dueDay == null
                        ? null
                        : new DueDateByStaff(fields.dueDay, fields.dueReason),
                    fields.despiteBlock,
                    currentUser.actor())));
    ScanLine line = lent(loan).noted(notes.about(loan.barcode()));
    return loan.open() ? line.undoable(loan.id()) : line;
  }

  private ScanLine lent(Loan loan) {
    return loan.status() == LoanStatus.KEPT
        ? ScanLine.done(loan.barcode(), texts.desk("services.kept", loan.title()), null)
        : done(loan, texts.desk("services.lent", loan.title(), times.dayOf(loan.dueAt())));
  }

  /** Undoes the loan of a line: the item is where it was. */
  public void undo(ScanLine line) {
    undo(
        Permission.LEND,
        line,
        () -> {
          deskUndo.undoLoan(
              new UndoStepCommand(line.barcode(), line.follow().undo(), currentUser.actor()));
          return ScanLine.caution(line.barcode(), texts.desk("services.undone"), line.says());
        });
    patron = card(patron.primaryId());
  }

  /** Renews the ticked loans. */
  public void renew() {
    withTicked(this::renewed);
  }

  /** Sets another due date for the ticked loans. */
  public void changeDueDate() {
    if (fields.changedDay == null) {
      refuse(texts.desk("services.change.dayFirst"));
      return;
    }
    boolean changed =
        withTicked(
            row -> {
              Loan loan =
                  desk.changeDueDate(
                      new ChangeDueDateCommand(
                          row.number(),
                          row.id(),
                          new DueDateByStaff(fields.changedDay, fields.changeReason),
                          currentUser.actor()));
              return done(
                  loan, texts.desk("services.changed", loan.title(), times.dayOf(loan.dueAt())));
            });
    if (changed) {
      fields.changedDay = null;
      fields.changeReason = null;
    }
  }

  /** Reports that the patrons have lost the ticked items. */
  public void reportLost() {
    withTicked(this::lost);
  }

  private boolean withTicked(Function<SelectedRow, ScanLine> step) {
    boolean done = eachTicked(Permission.LEND, step);
    if (done) {
      patron = card(patron.primaryId());
      PrimeFaces.current().focus(SCAN_FIELD);
    }
    return done;
  }

  @Override
  protected String list() {
    return "account";
  }

  /** Closes the card, for the next patron. */
  public void close() {
    patron = null;
    lines().clear();
    fields = new Fields();
    PrimeFaces.current().ajax().update(ASKED);
    PrimeFaces.current().focus(SCAN_FIELD);
  }

  private PatronSummary card(String identifier) {
    return transaction.required(() -> cards.of(patrons.identify(identifier)));
  }

  /** The patron whose card is open, or null. */
  public PatronSummary patron() {
    return patron;
  }

  /** The patrons with the name that was typed. */
  public List<Candidate> offered() {
    return offered;
  }

  public String getBarcode() {
    return barcode;
  }

  public void setBarcode(String barcode) {
    this.barcode = barcode == null ? null : barcode.strip();
  }

  public Fields getFields() {
    return fields;
  }
}
