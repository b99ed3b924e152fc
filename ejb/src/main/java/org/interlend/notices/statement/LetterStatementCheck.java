package org.interlend.notices.statement;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Predicate;
import org.interlend.circulation.account.ReplacementCharges;
import org.interlend.circulation.hold.Hold;
import org.interlend.circulation.hold.HoldStatus;
import org.interlend.circulation.letter.WrittenLoanLetters;
import org.interlend.circulation.loan.Loan;
import org.interlend.lending.letter.WrittenDeskLetters;
import org.interlend.lending.request.LendingRequest;
import org.interlend.requests.file.Delivery;
import org.interlend.requests.file.FileAccessStatus;
import org.interlend.staff.PasswordLink;

/** Compares what letters say with the records as they are now. */
@ApplicationScoped
public class LetterStatementCheck {

  @PersistenceContext private EntityManager em;
  @Inject private ReplacementCharges replacementCharges;
  @Inject private WrittenLoanLetters loanLetters;
  @Inject private WrittenDeskLetters deskLetters;

  /** Whether it is still so. */
  public boolean isTrue(LetterStatement said, Instant now) {
    return switch (said.kind()) {
      case LOAN_DUE -> is(Loan.class, said, loan -> loan.open() && said.says(loan.dueAt()));
      case BILL_OPEN -> is(Loan.class, said, replacementCharges::isOpen);
      case HELD ->
          is(
              Hold.class,
              said,
              hold ->
                  hold.status() == HoldStatus.ON_HOLD_SHELF
                      && !LetterStatement.start(hold.heldUntil()).isBefore(said.time()));
      case HOLD_WAITS -> is(Hold.class, said, Hold::allowsOtherPickup);
      case FILE_OPEN ->
          is(
              Delivery.class,
              said,
              delivery ->
                  delivery.access(now) == FileAccessStatus.OPEN && said.says(delivery.sentAt()));
      case LENDING_OPEN ->
          is(
              LendingRequest.class,
              said,
              request -> request.status().isOpen() && said.says(request.askedAt()));
      case PASSWORD_LINK -> is(PasswordLink.class, said, link -> link.isValid(now));
    };
  }

  /** What a letter about several records said, and is still so, is told by another one. */
  public void tellAgain(LetterStatement said) {
    switch (said.kind()) {
      case LOAN_DUE, BILL_OPEN -> find(Loan.class, said).ifPresent(loanLetters::forget);
      case LENDING_OPEN -> find(LendingRequest.class, said).ifPresent(deskLetters::forget);
      case HELD, HOLD_WAITS, FILE_OPEN, PASSWORD_LINK -> {}
    }
  }

  private <T> boolean is(Class<T> type, LetterStatement said, Predicate<T> so) {
    return find(type, said).filter(so).isPresent();
  }

  private <T> Optional<T> find(Class<T> type, LetterStatement said) {
    return Optional.ofNullable(em.find(type, said.record()));
  }
}
