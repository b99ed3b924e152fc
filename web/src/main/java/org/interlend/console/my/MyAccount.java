package org.interlend.console.my;

import jakarta.enterprise.context.SessionScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.Serializable;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.interlend.ProblemKind;
import org.interlend.WorkflowProblem;
import org.interlend.WorkflowProblem.Subject;
import org.interlend.borrowing.BorrowingFilter;
import org.interlend.borrowing.BorrowingFilter.Activity;
import org.interlend.borrowing.BorrowingRequest;
import org.interlend.borrowing.BorrowingRequests;
import org.interlend.borrowing.BorrowingSort;
import org.interlend.borrowing.BorrowingStatus;
import org.interlend.borrowing.BorrowingWorkflow;
import org.interlend.circulation.DeskWorkflow;
import org.interlend.circulation.Loan;
import org.interlend.circulation.Loans;
import org.interlend.circulation.Renew;
import org.interlend.circulation.Renewed;
import org.interlend.console.Attempt;
import org.interlend.console.InOneTransaction;
import org.interlend.console.Times;
import org.interlend.patrons.Patron;
import org.interlend.patrons.Patrons;

/** The patron's own page: requests and loans, for who knows the card number and its PIN. */
@Named
@SessionScoped
public class MyAccount implements Serializable {
  private static final long serialVersionUID = 1L;
  private static final int SHOWN = 100;

  @Inject private Patrons patrons;
  @Inject private Loans loans;
  @Inject private BorrowingRequests requests;
  @Inject private BorrowingWorkflow borrowing;
  @Inject private DeskWorkflow desk;
  @Inject private PinGuesses guesses;
  @Inject private InOneTransaction transaction;
  @Inject private Attempt attempt;
  @Inject private Times times;
  @Inject private HttpServletRequest http;

  private String card;
  private String pin;
  private String primaryId;
  private String name;

  public void signIn() {
    String given = card == null ? "" : card.strip();
    attempt.at(
        () -> {
          if (guesses.mustWait(given)) {
            throw new WorkflowProblem(
                ProblemKind.PATRON_AUTHENTICATION_FAILED,
                Subject.PIN,
                null,
                "Too many wrong PINs. Try again in ten minutes, or ask at the desk.");
          }
          transaction.run(() -> enter(given));
        });
    pin = null;
  }

  private void enter(String given) {
    try {
      Patron patron = patrons.authenticate(given, null, pin == null ? "" : pin);
      guesses.right(given);
      http.changeSessionId();
      primaryId = patron.primaryId();
      name = patron.fullName();
    } catch (WorkflowProblem refused) {
      guesses.wrong(given);
      throw refused;
    }
  }

  public String signOut() {
    http.getSession().invalidate();
    return "/my/index?faces-redirect=true";
  }

  public boolean signedIn() {
    return primaryId != null;
  }

  public String name() {
    return name;
  }

  /** The patron's running loans, soonest due first. */
  public List<MyLoan> loans() {
    return transaction.get(
        () -> {
          Map<String, BorrowingStatus> borrowed = new HashMap<>();
          for (BorrowingRequest request : own(Activity.ACTIVE)) {
            request.volumes().forEach(volume -> borrowed.put(volume.barcode(), request.status()));
          }
          return loans.running(patrons.get(primaryId)).stream()
              .map(loan -> MyLoan.of(loan, borrowed))
              .toList();
        });
  }

  /** The patron's requests that still matter: running ones that are not on loan, and files. */
  public List<MyRequest> requests() {
    return transaction.get(
        () -> own(Activity.ALL).stream().filter(MyAccount::matters).map(MyRequest::of).toList());
  }

  private static boolean matters(BorrowingRequest request) {
    boolean file =
        request.status() == BorrowingStatus.REQUEST_COMPLETED && request.deliveryLink() != null;
    return file || !request.status().isFinal() && !request.status().isOnLoan();
  }

  private List<BorrowingRequest> own(Activity activity) {
    return requests
        .list(
            new BorrowingFilter(null, null, Set.of(), null, primaryId, null, null, activity),
            BorrowingSort.latestFirst(),
            0,
            SHOWN)
        .rows();
  }

  public void renew(String barcode) {
    attempt.at(
        () -> {
          Renewed done = transaction.get(() -> renewOwn(barcode));
          attempt.done(
              done.decidedElsewhere()
                  ? "You have asked to keep it longer. We shall write to you when there is an answer."
                  : "Renewed until %s.".formatted(times.dayOf(done.loan().dueAt())));
        });
  }

  private Renewed renewOwn(String barcode) {
    boolean own =
        loans.running(patrons.get(primaryId)).stream().map(Loan::barcode).anyMatch(barcode::equals);
    if (!own) {
      throw new WorkflowProblem(
          ProblemKind.ITEM_NOT_ON_LOAN, Subject.ITEM, barcode, "You do not have this on loan");
    }
    return desk.renew(new Renew(barcode, true, primaryId));
  }

  public void cancel(long requestId) {
    attempt.at(
        () -> {
          borrowing.cancelOwn(requestId, primaryId);
          attempt.done("The request is cancelled.");
        });
  }

  public String getCard() {
    return card;
  }

  public void setCard(String card) {
    this.card = card;
  }

  /** Never shown again. */
  public String getPin() {
    return null;
  }

  public void setPin(String pin) {
    this.pin = pin;
  }
}
