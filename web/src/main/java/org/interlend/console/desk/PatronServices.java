package org.interlend.console.desk;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.interlend.WorkflowProblem.Subject;
import org.interlend.circulation.DeskWorkflow;
import org.interlend.circulation.Lend;
import org.interlend.circulation.loan.Loan;
import org.interlend.circulation.terms.DueDateByStaff;
import org.interlend.console.ActionRunner;
import org.interlend.console.Address;
import org.interlend.console.ConsoleTexts;
import org.interlend.console.CurrentDesk;
import org.interlend.console.CurrentUser;
import org.interlend.console.InOneTransaction;
import org.interlend.console.Permission;
import org.interlend.console.Times;
import org.interlend.patrons.Patrons;
import org.primefaces.PrimeFaces;

/** Check-out at the desk: staff scan the patron's card once, then one item after the other. */
@Named
@ViewScoped
public class PatronServices implements Serializable {
  private static final long serialVersionUID = 1L;

  @Inject private DeskWorkflow desk;
  @Inject private Patrons patrons;
  @Inject private PatronCards cards;
  @Inject private ItemNotes notes;
  @Inject private InOneTransaction transaction;
  @Inject private ActionRunner actionRunner;
  @Inject private ConsoleTexts texts;
  @Inject private CurrentUser currentUser;
  @Inject private CurrentDesk currentDesk;
  @Inject private Times times;

  private final List<ScanLine> lines = new ArrayList<>();
  private String card;
  private String barcode;
  private PatronCard patron;
  private LocalDate dueDay;
  private String dueReason;

  @PostConstruct
  void read() {
    String known = Address.text("patron");
    if (known != null) {
      card = known;
      openCard();
    }
  }

  /** Opens the card that was scanned. */
  public void openCard() {
    actionRunner.at(
        () -> {
          patron = card(card);
          lines.clear();
          card = null;
        },
        Map.of(Subject.PATRON, "cardForm:card"));
    PrimeFaces.current().focus(patron == null ? "cardForm:card" : "itemForm:barcode");
  }

  /** Checks out the item that was scanned. */
  public void lend() {
    String scanned = barcode;
    barcode = null;
    if (scanned == null || patron == null) {
      return;
    }
    actionRunner
        .refusal(() -> lines.add(0, lend(scanned)))
        .ifPresent(why -> lines.add(0, ScanLine.refused(scanned, why)));
    patron = card(patron.primaryId());
  }

  private ScanLine lend(String scanned) {
    currentUser.require(Permission.LEND);
    Loan loan =
        desk.lend(
            new Lend(
                patron.primaryId(),
                scanned,
                currentDesk.getDesk(),
                otherDueDate(),
                currentUser.username()));
    return ScanLine.done(
            scanned,
            texts.desk("services.lent", loan.title(), times.dayOf(loan.dueAt())),
            texts.desk("services.dueDate", loan.dueExplanation(texts.locale())))
        .noted(notes.about(scanned));
  }

  private DueDateByStaff otherDueDate() {
    return dueDay == null ? null : new DueDateByStaff(dueDay, dueReason);
  }

  /** Closes the card, for the next patron. */
  public void close() {
    patron = null;
    dueDay = null;
    dueReason = null;
    lines.clear();
    PrimeFaces.current().focus("cardForm:card");
  }

  private PatronCard card(String identifier) {
    return transaction.get(() -> cards.of(patrons.identify(identifier, null)));
  }

  /** The patron whose card is open, or null. */
  public PatronCard patron() {
    return patron;
  }

  /** Items scanned for this patron, latest first. */
  public List<ScanLine> lines() {
    return lines;
  }

  public String getCard() {
    return card;
  }

  public void setCard(String card) {
    this.card = card == null ? null : card.strip();
  }

  /** The due date that staff set for the next items, or null to apply the terms of use. */
  public LocalDate getDueDay() {
    return dueDay;
  }

  public void setDueDay(LocalDate dueDay) {
    this.dueDay = dueDay;
  }

  /** Why that day; required for a day after the lender's due date. */
  public String getDueReason() {
    return dueReason;
  }

  public void setDueReason(String dueReason) {
    this.dueReason = dueReason;
  }

  public String getBarcode() {
    return barcode;
  }

  public void setBarcode(String barcode) {
    this.barcode = barcode == null ? null : barcode.strip();
  }
}
