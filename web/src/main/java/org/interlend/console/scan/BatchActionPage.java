package org.interlend.console.scan;

import jakarta.inject.Inject;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.interlend.circulation.DeskWorkflow;
import org.interlend.circulation.LoanRenewalResult;
import org.interlend.circulation.LossResult;
import org.interlend.circulation.LossWorkflow;
import org.interlend.circulation.RenewCommand;
import org.interlend.circulation.ReportLostCommand;
import org.interlend.circulation.account.AccountEntry;
import org.interlend.circulation.loan.Loan;
import org.interlend.console.ActionRunner;
import org.interlend.console.ConsoleTexts;
import org.interlend.console.CurrentUser;
import org.interlend.console.PageAddress;
import org.interlend.console.Times;
import org.interlend.persistence.TransactionTemplate;
import org.interlend.security.Permission;
import org.primefaces.PrimeFaces;

/** Runs one step after the other and lists their results. */
public abstract class BatchActionPage implements Serializable {
  private static final long serialVersionUID = 1L;
  private static final int SHOWN = 200;

  /** The field for scans, on every page with such a list. */
  protected static final String SCAN_FIELD = "itemForm:barcode";

  @Inject private ActionRunner actionRunner;
  @Inject private LossWorkflow losses;
  @Inject protected DeskWorkflow desk;
  @Inject protected CurrentUser currentUser;
  @Inject protected ConsoleTexts texts;
  @Inject protected Times times;
  @Inject protected TransactionTemplate transaction;

  private final List<ScanLine> lines = new ArrayList<>();

  /**
   * Takes a step with each selected row; a refusal does not affect the others. Rows stay ticked
   * when nothing was done with any of them.
   *
   * @return whether any of the steps was taken
   */
  protected boolean eachTicked(Permission needed, Function<SelectedRow, ScanLine> step) {
    boolean taken = false;
    for (SelectedRow row : ticked()) {
      taken |= step(needed, row.number(), () -> List.of(step.apply(row)));
    }
    if (taken) {
      showAgain();
    }
    return taken;
  }

  /** The selected rows; when there is none, the page asks for one. */
  protected List<SelectedRow> ticked() {
    List<SelectedRow> ticked = SelectedRow.all(this::isKey);
    if (ticked.isEmpty()) {
      refuse(texts.shell("common.tickFirst"));
    }
    return ticked;
  }

  /** Whether a row can have the text as its key. */
  protected boolean isKey(String text) {
    return PageAddress.recordKey(text).isPresent();
  }

  /** Shows the rows again, none of which is ticked then. */
  protected void showAgain() {
    PrimeFaces.current().ajax().update(list());
  }

  /** The component with the rows. */
  protected String list() {
    return "list";
  }

  /**
   * Takes a step in a transaction of its own.
   *
   * @return whether it was taken, and not refused
   */
  protected boolean step(Permission needed, String number, Supplier<List<ScanLine>> step) {
    Optional<String> refusal = actionRunner.refusal(needed, () -> lines.addAll(0, step.get()));
    refusal.ifPresent(why -> lines.add(0, ScanLine.refused(number, why)));
    if (lines.size() > SHOWN) {
      lines.subList(SHOWN, lines.size()).clear();
    }
    return refusal.isEmpty();
  }

  /** Undoes the step of a line, which then offers it no more; the next scan finds its field. */
  protected void undo(Permission needed, ScanLine line, Supplier<ScanLine> step) {
    step(
        needed,
        line.barcode(),
        () -> {
          ScanLine undone = step.get();
          lines.replaceAll(each -> each == line ? line.settled() : each);
          return List.of(undone);
        });
    PrimeFaces.current().focus(SCAN_FIELD);
  }

  /** Renews the loan of a row, or has its lender decide. */
  protected ScanLine renewed(SelectedRow row) {
    LoanRenewalResult result =
        desk.renew(RenewCommand.byStaff(row.number(), row.id(), currentUser.actor()));
    Loan loan = result.loan();
    return result.decidedElsewhere()
        ? ScanLine.caution(
            loan.barcode(),
            texts.desk("services.lenderAsked", loan.title()),
            texts.desk("services.lenderAsked.until"))
        : done(loan, texts.desk("services.renewed", loan.title(), times.dayOf(loan.dueAt())));
  }

  /** Reports that the patron has lost the own item of a row. */
  protected ScanLine lost(SelectedRow row) {
    LossResult result =
        losses.reportLost(new ReportLostCommand(row.number(), row.id(), currentUser.actor()));
    Loan loan = result.loan();
    return ScanLine.caution(
            loan.barcode(),
            texts.desk("services.lost", loan.title()),
            result
                .bill()
                .map(this::replacementCost)
                .orElseGet(() -> texts.desk("services.lost.noCost")))
        .owedBy(currentUser.sees().primaryId(loan.patron()));
  }

  private String replacementCost(AccountEntry bill) {
    return bill.open()
        ? texts.desk("services.lost.cost", texts.money(bill.amount()))
        : texts.desk("services.lost.settled");
  }

  /** The line of a loan that has another due date. */
  protected ScanLine done(Loan loan, String sentence) {
    return ScanLine.done(
        loan.barcode(),
        sentence,
        texts.desk("services.dueDate", loan.dueExplanation(texts.locale())));
  }

  /** Shows at the top of the page why nothing was done. */
  protected void refuse(String sentence) {
    actionRunner.refuse(sentence);
  }

  /** Results of the steps, latest first. */
  public List<ScanLine> lines() {
    return lines;
  }
}
