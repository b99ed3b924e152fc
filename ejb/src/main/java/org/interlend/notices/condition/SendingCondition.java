package org.interlend.notices.condition;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.interlend.circulation.hold.Hold;
import org.interlend.circulation.hold.HoldStatus;
import org.interlend.circulation.loan.Loan;
import org.interlend.circulation.loan.LoanStatus;
import org.interlend.lending.request.LendingRequest;
import org.interlend.requests.file.Delivery;
import org.interlend.requests.file.FileAccessStatus;
import org.interlend.staff.PasswordLink;

/**
 * What a letter says of a record, and must still be so when the letter is sent. What has happened
 * once and for all, such as that a request was canceled, is no condition.
 *
 * @param record key of the record
 * @param time that counts, for a day its beginning in UTC; null if there is none
 */
public record SendingCondition(Kind kind, long record, Instant time) {

  private static final Duration ROUNDING = Duration.ofSeconds(1);

  /** What is said; what each means is said where it is made. */
  public enum Kind {
    LOAN_DUE,
    NOT_RETURNED,
    BILL_OPEN,
    HELD,
    HOLD_WAITS,
    FILE_OPEN,
    LENDING_OPEN,
    PASSWORD_LINK
  }

  /** The loan runs until its present due date. */
  public static SendingCondition due(Loan loan) {
    return new SendingCondition(Kind.LOAN_DUE, loan.id(), loan.dueAt());
  }

  /** The item was not returned by the present due date of the loan, and may be lost. */
  public static SendingCondition notReturned(Loan loan) {
    return new SendingCondition(Kind.NOT_RETURNED, loan.id(), loan.dueAt());
  }

  /** The replacement cost of the loan is owed. */
  public static SendingCondition billed(Loan loan) {
    return new SendingCondition(Kind.BILL_OPEN, loan.id(), null);
  }

  /** The item is on the hold shelf until the present last day, or longer. */
  public static SendingCondition held(Hold hold) {
    return new SendingCondition(Kind.HELD, hold.id(), start(hold.heldUntil()));
  }

  /** The item of the hold is not on the hold shelf yet. */
  public static SendingCondition waits(Hold hold) {
    return new SendingCondition(Kind.HOLD_WAITS, hold.id(), null);
  }

  /** The link that was sent last opens the file. */
  public static SendingCondition opens(Delivery delivery) {
    return new SendingCondition(Kind.FILE_OPEN, delivery.id(), delivery.sentAt());
  }

  /** What the partner asked for last is neither shipped nor ended. */
  public static SendingCondition open(LendingRequest request) {
    return new SendingCondition(Kind.LENDING_OPEN, request.id(), request.askedAt());
  }

  /** The password can be chosen by the link. */
  public static SendingCondition works(PasswordLink link) {
    return new SendingCondition(Kind.PASSWORD_LINK, link.id(), null);
  }

  /** Whether it is about the loan. */
  public boolean isOf(Loan loan) {
    return isOfLoan() && record == loan.id();
  }

  /** Whether it calls the item of the hold ready. */
  public boolean callsReady(Hold hold) {
    return kind == Kind.HELD && record == hold.id();
  }

  boolean isOfLoan() {
    return kind == Kind.LOAN_DUE || kind == Kind.NOT_RETURNED || kind == Kind.BILL_OPEN;
  }

  boolean isTrueOf(Loan loan) {
    boolean lost = kind == Kind.NOT_RETURNED && loan.status() == LoanStatus.LOST;
    return (loan.open() || lost) && says(loan.dueAt());
  }

  boolean isTrueOf(Hold hold) {
    boolean held = hold.status() == HoldStatus.ON_HOLD_SHELF;
    return kind == Kind.HELD
        ? held && !start(hold.heldUntil()).isBefore(time)
        : !held && hold.status().open();
  }

  boolean isTrueOf(Delivery delivery, Instant now) {
    return delivery.access(now) == FileAccessStatus.OPEN && says(delivery.sentAt());
  }

  boolean isTrueOf(LendingRequest request) {
    return request.status().isOpen() && says(request.askedAt());
  }

  /** Whether it says this time; a database may round one that a message has given. */
  private boolean says(Instant other) {
    return Duration.between(time, other).abs().compareTo(ROUNDING) < 0;
  }

  private static Instant start(LocalDate day) {
    return day.atStartOfDay(ZoneOffset.UTC).toInstant();
  }
}
