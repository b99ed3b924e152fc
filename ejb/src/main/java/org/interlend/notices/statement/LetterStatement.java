package org.interlend.notices.statement;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.interlend.circulation.hold.Hold;
import org.interlend.circulation.loan.Loan;
import org.interlend.lending.request.LendingRequest;
import org.interlend.requests.file.Delivery;
import org.interlend.staff.PasswordLink;

/**
 * What a letter says of a record that may change before the letter is sent. What has happened once
 * and for all, such as that a request was canceled, needs none.
 *
 * @param record key of the record
 * @param time that counts, or null if there is none
 */
public record LetterStatement(Kind kind, long record, Instant time) {

  private static final Duration ROUNDING = Duration.ofSeconds(1);

  /** What is said. */
  public enum Kind {
    /** The loan runs until the due date. */
    LOAN_DUE,
    /** The replacement cost of the loan is owed. */
    BILL_OPEN,
    /** The item is on the hold shelf until the day, or longer. */
    HELD,
    /** The item of the hold is not on the hold shelf yet. */
    HOLD_WAITS,
    /** The link that was sent at that time opens the file. */
    FILE_OPEN,
    /** Nothing has been shipped for what the partner asked at that time. */
    LENDING_OPEN,
    /** The password can be chosen by the link. */
    PASSWORD_LINK
  }

  /** The loan runs until its present due date. */
  public static LetterStatement due(Loan loan) {
    return new LetterStatement(Kind.LOAN_DUE, loan.id(), loan.dueAt());
  }

  /** The replacement cost of the loan is owed. */
  public static LetterStatement billed(Loan loan) {
    return new LetterStatement(Kind.BILL_OPEN, loan.id(), null);
  }

  /** The item is on the hold shelf. */
  public static LetterStatement held(Hold hold) {
    return new LetterStatement(Kind.HELD, hold.id(), start(hold.heldUntil()));
  }

  /** The item of the hold is not on the hold shelf. */
  public static LetterStatement waits(Hold hold) {
    return new LetterStatement(Kind.HOLD_WAITS, hold.id(), null);
  }

  /** The link that was sent last opens the file. */
  public static LetterStatement opens(Delivery delivery) {
    return new LetterStatement(Kind.FILE_OPEN, delivery.id(), delivery.sentAt());
  }

  /** The request waits for this library. */
  public static LetterStatement open(LendingRequest request) {
    return new LetterStatement(Kind.LENDING_OPEN, request.id(), request.askedAt());
  }

  /** The password can be chosen by the link. */
  public static LetterStatement works(PasswordLink link) {
    return new LetterStatement(Kind.PASSWORD_LINK, link.id(), null);
  }

  /** Whether it says this time; a database may round one that a message has given. */
  boolean says(Instant other) {
    return Duration.between(time, other).abs().compareTo(ROUNDING) < 0;
  }

  static Instant start(LocalDate day) {
    return day.atStartOfDay(ZoneOffset.UTC).toInstant();
  }
}
