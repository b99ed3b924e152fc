package org.interlend.console.patrons;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.interlend.audit.AuditEntry;
import org.interlend.audit.AuditLog;
import org.interlend.audit.AuditRecorder;
import org.interlend.audit.AuditSubject;
import org.interlend.borrowing.request.BorrowingStatus;
import org.interlend.borrowing.search.BorrowingSearch;
import org.interlend.circulation.HoldWorkflow;
import org.interlend.circulation.TitleHoldWorkflow;
import org.interlend.console.ActionRunner;
import org.interlend.console.ConsoleTexts;
import org.interlend.console.CurrentUser;
import org.interlend.console.PageAddress;
import org.interlend.console.desk.HoldRow;
import org.interlend.console.desk.PatronSummary;
import org.interlend.console.desk.PatronSummaryBuilder;
import org.interlend.console.requests.ListedRequest;
import org.interlend.institution.Library;
import org.interlend.patrons.Patron;
import org.interlend.patrons.PatronErasure;
import org.interlend.patrons.Patrons;
import org.interlend.persistence.TransactionTemplate;
import org.interlend.requests.search.RequestFilter;
import org.interlend.security.Permission;

/** One patron with loans, holds and requests. */
@Named
@ViewScoped
public class PatronPage implements Serializable {
  private static final long serialVersionUID = 1L;
  private static final int LATEST = 20;

  @Inject private ConsoleTexts texts;
  @Inject private Patrons patrons;
  @Inject private PatronErasure erasure;
  @Inject private PatronSummaryBuilder patronSummaryBuilder;
  @Inject private BorrowingSearch requests;
  @Inject private AuditRecorder audit;
  @Inject private AuditLog auditLog;
  @Inject private TransactionTemplate transaction;
  @Inject private HoldWorkflow holds;
  @Inject private TitleHoldWorkflow titleHolds;
  @Inject private ActionRunner actionRunner;
  @Inject private CurrentUser currentUser;

  private PatronSummary card;
  private ContactView contact;
  private List<ListedRequest<BorrowingStatus>> borrowing;
  private List<BlockRow> blocks;
  private boolean confirmed;
  private Map<Long, String> pickups;

  @PostConstruct
  void read() {
    currentUser.enter(Permission.READ_PATRONS);
    String id = PageAddress.text("id");
    actionRunner.open(() -> read(patrons.get(id)));
  }

  private void read(Patron patron) {
    card = patronSummaryBuilder.of(patron);
    pickups =
        card.holds().stream()
            .filter(hold -> hold.pickup() != null)
            .collect(Collectors.toMap(HoldRow::id, HoldRow::pickup));
    contact = ContactView.of(patron, texts.locale());
    blocks = patron.blocks().stream().map(block -> BlockRow.of(block, texts)).sorted().toList();
    borrowing =
        requests.latest(RequestFilter.ALL.patron(patron.primaryId()), LATEST).stream()
            .map(request -> ListedRequest.of(request, currentUser.sees(), texts.locale()))
            .toList();
  }

  /** Cancels the patron's hold on an own item. */
  public void cancelHold(String barcode) {
    change(
        () -> {
          holds.cancel(card.primaryId(), barcode, currentUser.actor());
          return texts.patrons("hold.canceled", barcode);
        });
  }

  /** The patron collects the item of the hold at the chosen library. */
  public void changePickup(HoldRow hold) {
    change(
        () -> {
          Library pickup =
              titleHolds.changePickup(hold.id(), card.primaryId(), pickups.get(hold.id()));
          return texts.patrons("hold.pickup.changed", hold.barcode(), pickup.name());
        });
  }

  /**
   * @param step returns what it did
   */
  private void change(Supplier<String> step) {
    boolean done = actionRunner.run(Permission.LEND, () -> actionRunner.done(step.get()));
    if (done) {
      transaction.required(() -> read(patrons.get(card.primaryId())));
    }
  }

  /** The chosen pickup library of each hold that allows another one: codes by the keys of holds. */
  public Map<Long, String> pickups() {
    return pickups;
  }

  /** Erases the patron everywhere, after confirmation. */
  public void erase() {
    if (!confirmed) {
      actionRunner.refuse(texts.patrons("erase.confirm"));
      return;
    }
    boolean done =
        actionRunner.change(
            Permission.KEEP_PATRONS,
            () -> {
              erasure.erase(card.primaryId());
              audit.noteErasure();
            });
    if (done) {
      actionRunner.leave(texts.patrons("erased"), "patrons.xhtml");
    }
  }

  /** Whether the user has confirmed the erasure. */
  public boolean isConfirmed() {
    return confirmed;
  }

  public void setConfirmed(boolean confirmed) {
    this.confirmed = confirmed;
  }

  public PatronSummary card() {
    return card;
  }

  public ContactView contact() {
    return contact;
  }

  /** The patron's blocks, besides an expired card. */
  public List<BlockRow> blocks() {
    return blocks;
  }

  /** The latest requests. */
  public List<ListedRequest<BorrowingStatus>> borrowing() {
    return borrowing;
  }

  /** Changes of the record, latest first. */
  public List<AuditEntry> changes() {
    return auditLog.latest(AuditSubject.patron(card.primaryId()));
  }
}
