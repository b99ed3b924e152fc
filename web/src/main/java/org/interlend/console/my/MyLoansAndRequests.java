package org.interlend.console.my;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.interlend.Actor;
import org.interlend.WorkflowException;
import org.interlend.borrowing.BorrowingWorkflow;
import org.interlend.borrowing.file.PatronDeliveries;
import org.interlend.borrowing.file.PatronDelivery;
import org.interlend.borrowing.request.BorrowedVolume;
import org.interlend.borrowing.request.BorrowingAction;
import org.interlend.borrowing.request.BorrowingRequest;
import org.interlend.borrowing.search.BorrowingSearch;
import org.interlend.catalog.Item;
import org.interlend.circulation.DeskWorkflow;
import org.interlend.circulation.LoanRenewalResult;
import org.interlend.circulation.RenewCommand;
import org.interlend.circulation.hold.Hold;
import org.interlend.circulation.hold.Holds;
import org.interlend.circulation.loan.Loan;
import org.interlend.circulation.loan.Loans;
import org.interlend.console.ConsoleReason;
import org.interlend.patrons.Patron;
import org.interlend.patrons.Patrons;
import org.interlend.persistence.Page;
import org.interlend.persistence.TransactionTemplate;
import org.interlend.requests.action.ActionCommand;
import org.interlend.requests.file.FileAccessStatus;
import org.interlend.requests.search.RequestFilter;
import org.interlend.requests.search.RequestPhase;

/** The signed-in patron's requests and loans, with the patron's actions. */
@Named
@ViewScoped
public class MyLoansAndRequests implements Serializable {
  private static final long serialVersionUID = 1L;

  @Inject private CurrentPatron account;
  @Inject private Patrons patrons;
  @Inject private Loans loans;
  @Inject private Holds holds;
  @Inject private BorrowingSearch requests;
  @Inject private PatronDeliveries deliveries;
  @Inject private BorrowingWorkflow borrowing;
  @Inject private DeskWorkflow desk;
  @Inject private MyDebts debts;
  @Inject private TransactionTemplate transaction;
  @Inject private PatronActionRunner actionRunner;
  @Inject private MyLanguage language;
  @Inject private Clock clock;

  private List<MyLoanRow> running;
  private List<MyRequestRow> openRequests;

  @PostConstruct
  void read() {
    transaction.required(
        () -> {
          Patron patron = patrons.get(account.primaryId());
          List<BorrowingRequest> open = open();
          Map<String, BorrowedVolume> borrowed = new HashMap<>();
          open.forEach(
              request ->
                  request.volumes().forEach(volume -> borrowed.put(volume.barcode(), volume)));
          List<Loan> current = loans.running(patron);
          debts.read(patron, current);
          running =
              current.stream()
                  .map(loan -> MyLoanRow.of(loan, borrowed, clock.instant(), language))
                  .toList();
          openRequests = rows(open, patron);
        });
  }

  /** The open requests that matter to the patron, and those with a file to be opened. */
  private List<MyRequestRow> rows(List<BorrowingRequest> open, Patron patron) {
    Map<BorrowingRequest, PatronDelivery> files = openable(patron);
    Map<Item, LocalDate> held = held(patron);
    return Stream.concat(open.stream().filter(MyLoansAndRequests::matters), files.keySet().stream())
        .distinct()
        .sorted(Comparator.comparing(BorrowingRequest::updatedAt).reversed())
        .map(
            request ->
                MyRequestRow.of(
                    request,
                    Optional.ofNullable(files.get(request)),
                    heldUntil(request, held),
                    language))
        .toList();
  }

  /** The last day of each item that is on a hold shelf for the patron. */
  private Map<Item, LocalDate> held(Patron patron) {
    return holds.open(patron).stream()
        .filter(hold -> hold.heldUntil() != null)
        .collect(Collectors.toMap(Hold::item, Hold::heldUntil, (one, other) -> one));
  }

  private static LocalDate heldUntil(BorrowingRequest request, Map<Item, LocalDate> held) {
    return MyRequestRow.openVolumes(request).stream()
        .flatMap(volume -> volume.item().stream())
        .map(held::get)
        .filter(Objects::nonNull)
        .min(Comparator.naturalOrder())
        .orElse(null);
  }

  private List<BorrowingRequest> open() {
    return requests.latest(
        RequestFilter.ALL.patron(account.primaryId()).phase(RequestPhase.ACTIVE), Page.MAX_ROWS);
  }

  private Map<BorrowingRequest, PatronDelivery> openable(Patron patron) {
    return deliveries.latest(patron).stream()
        .filter(file -> file.access(clock.instant()) == FileAccessStatus.OPEN)
        .collect(Collectors.toMap(PatronDelivery::request, Function.identity()));
  }

  private static boolean matters(BorrowingRequest request) {
    return !request.status().isOnLoan() || MyRequestRow.isToBeCollected(request);
  }

  /** What the patron owes, calculated from the same loans. */
  public MyDebts debts() {
    return debts;
  }

  /** The patron's running loans, earliest due date first. */
  public List<MyLoanRow> loans() {
    return running;
  }

  /** The patron's current requests: open ones of which not everything is lent, and files. */
  public List<MyRequestRow> requests() {
    return openRequests;
  }

  boolean shows(BorrowingRequest request) {
    return openRequests.stream().anyMatch(row -> row.id() == request.id());
  }

  public void renew(String barcode) {
    actionRunner.runAndLeave(
        () -> {
          LoanRenewalResult done = transaction.required(() -> renewOwn(barcode));
          if (done.decidedElsewhere()) {
            actionRunner.done("renewed.asked");
          } else {
            actionRunner.done("renewed.until", language.day(done.loan().dueAt()));
          }
        });
  }

  private LoanRenewalResult renewOwn(String barcode) {
    boolean own =
        loans.running(patrons.get(account.primaryId())).stream()
            .map(Loan::barcode)
            .anyMatch(barcode::equals);
    if (!own) {
      throw new WorkflowException(ConsoleReason.NO_LOAN_OF_PATRON, barcode);
    }
    return desk.renew(RenewCommand.byPatron(barcode));
  }

  public void cancel(long requestId) {
    actionRunner.runAndLeave(
        "canceled",
        () ->
            borrowing.take(
                BorrowingAction.CANCEL_OWN,
                ActionCommand.on(requestId, Actor.PATRON).patron(account.primaryId())));
  }
}
