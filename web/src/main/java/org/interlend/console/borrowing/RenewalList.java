package org.interlend.console.borrowing;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.interlend.WorkflowException;
import org.interlend.borrowing.BorrowingWorkflow;
import org.interlend.borrowing.renewal.RenewalQueue;
import org.interlend.borrowing.renewal.RenewalQueue.Stage;
import org.interlend.borrowing.request.BorrowedVolume;
import org.interlend.borrowing.request.BorrowingAction;
import org.interlend.borrowing.request.BorrowingHistoryLine;
import org.interlend.catalog.Item;
import org.interlend.catalog.TemporaryItem;
import org.interlend.circulation.loan.Loan;
import org.interlend.circulation.loan.Loans;
import org.interlend.console.ConsoleReason;
import org.interlend.console.LazyRows;
import org.interlend.console.PageAddress;
import org.interlend.console.Tab;
import org.interlend.console.scan.BatchActionPage;
import org.interlend.console.scan.ScanLine;
import org.interlend.console.scan.SelectedRow;
import org.interlend.persistence.Page;
import org.interlend.requests.action.ActionCommand;
import org.interlend.security.Permission;

/** Renewals that wait for staff or for partners, and recently refused ones. */
@Named
@ViewScoped
public class RenewalList extends BatchActionPage {
  private static final long serialVersionUID = 1L;

  @Inject private RenewalQueue queue;
  @Inject private BorrowingWorkflow workflow;
  @Inject private Loans loans;

  private Stage stage;
  private LazyRows<RenewalRow> rows;
  private String reason;
  private List<Tab> tabs;

  @PostConstruct
  void read() {
    Stage requested = PageAddress.choice(Stage.class, "show");
    stage = requested == null ? Stage.WAITING : requested;
    rows = new LazyRows<>(this::page);
    count();
  }

  private Page<RenewalRow> page(int first, int size) {
    Page<BorrowedVolume> page = queue.list(stage, first, size);
    return new Page<>(rows(page.rows()), page.total());
  }

  private List<RenewalRow> rows(List<BorrowedVolume> volumes) {
    List<TemporaryItem> items = volumes.stream().flatMap(volume -> volume.item().stream()).toList();
    Map<Item, Loan> running =
        loans.running(items).stream().collect(Collectors.toMap(Loan::item, loan -> loan));
    Map<Long, BorrowingHistoryLine> refusals =
        stage == Stage.REFUSED
            ? queue.refusals(volumes.stream().map(volume -> volume.request().id()).toList())
            : Map.of();
    return volumes.stream()
        .map(
            volume ->
                RenewalRow.of(
                    volume,
                    volume.item().map(running::get).orElse(null),
                    refusals.get(volume.request().id()),
                    currentUser.sees(),
                    texts.locale()))
        .toList();
  }

  /** Sends the selected renewals to the lenders. */
  public void agree() {
    eachTicked(
        Permission.RECEIVE,
        row -> {
          workflow.take(BorrowingAction.APPROVE_RENEWAL, command(row, null));
          return ScanLine.done(row.number(), texts.desk("renewals.asked"), null);
        });
    count();
  }

  /** Refuses the selected renewals, with the given reason. */
  public void refuseTicked() {
    if (reason == null || reason.isBlank()) {
      refuse(texts.desk("renewals.sayWhy"));
      return;
    }
    boolean refused =
        eachTicked(
            Permission.RECEIVE,
            row -> {
              workflow.take(BorrowingAction.REFUSE_RENEWAL, command(row, reason.strip()));
              return ScanLine.done(row.number(), texts.desk("renewals.refusedNow"), reason.strip());
            });
    if (refused) {
      reason = null;
    }
    count();
  }

  private ActionCommand command(SelectedRow row, String note) {
    return queue
        .command(row.id(), note, currentUser.actor())
        .orElseThrow(() -> new WorkflowException(ConsoleReason.RENEWAL_GONE, row.number()));
  }

  private void count() {
    tabs =
        Tab.all(stage, each -> queue.backlog(each).count(), "renewals.xhtml?show=", texts.locale());
  }

  public List<Tab> tabs() {
    return tabs;
  }

  public Stage stage() {
    return stage;
  }

  public LazyRows<RenewalRow> rows() {
    return rows;
  }

  /** Why the selected renewals are refused; the patrons read it. */
  public String getReason() {
    return reason;
  }

  public void setReason(String reason) {
    this.reason = reason;
  }
}
