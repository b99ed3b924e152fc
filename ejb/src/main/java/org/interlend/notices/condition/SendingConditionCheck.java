package org.interlend.notices.condition;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.Optional;
import org.interlend.circulation.account.ReplacementCharges;
import org.interlend.circulation.hold.Hold;
import org.interlend.circulation.letter.WrittenLoanLetters;
import org.interlend.circulation.loan.Loan;
import org.interlend.lending.request.LendingRequest;
import org.interlend.requests.file.Delivery;
import org.interlend.staff.PasswordLink;

/** Compares what letters say with the records as they are now. */
@ApplicationScoped
public class SendingConditionCheck {

  @Inject private EntityManager em;
  @Inject private ReplacementCharges replacementCharges;
  @Inject private WrittenLoanLetters loanLetters;

  /** Whether it is still so. */
  public boolean isTrue(SendingCondition said, Instant now) {
    return switch (said.kind()) {
      case LOAN_DUE, NOT_RETURNED -> find(Loan.class, said).filter(said::isTrueOf).isPresent();
      case BILL_OPEN -> find(Loan.class, said).filter(replacementCharges::isOpen).isPresent();
      case HELD, HOLD_WAITS -> find(Hold.class, said).filter(said::isTrueOf).isPresent();
      case FILE_OPEN ->
          find(Delivery.class, said).filter(file -> said.isTrueOf(file, now)).isPresent();
      case LENDING_OPEN -> find(LendingRequest.class, said).filter(said::isTrueOf).isPresent();
      case PASSWORD_LINK ->
          find(PasswordLink.class, said).filter(link -> link.isValid(now)).isPresent();
    };
  }

  /** Whether a job can tell it by another letter. */
  public boolean canBeToldAgain(SendingCondition said) {
    return loan(said).filter(Loan::open).isPresent();
  }

  /** A job tells it by another letter if it is so; the one of that time is not sent. */
  public void tellAgain(SendingCondition said, Instant written) {
    loan(said).ifPresent(loan -> loanLetters.forget(loan, written));
  }

  private Optional<Loan> loan(SendingCondition said) {
    return said.isOfLoan() ? find(Loan.class, said) : Optional.empty();
  }

  private <T> Optional<T> find(Class<T> type, SendingCondition said) {
    return Optional.ofNullable(em.find(type, said.record()));
  }
}
