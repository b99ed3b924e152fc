package org.interlend.notices.condition;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.Set;
import org.interlend.catalog.TestItems;
import org.interlend.circulation.hold.Hold;
import org.interlend.circulation.hold.TestHolds;
import org.interlend.circulation.loan.Loan;
import org.interlend.circulation.loan.LoanStatus;
import org.interlend.circulation.loan.TestLoans;
import org.interlend.institution.TestLibraries;
import org.interlend.lending.request.LendingRequest;
import org.interlend.lending.request.LendingStatus;
import org.interlend.lending.request.TestLending;
import org.interlend.notices.condition.SendingCondition.Kind;
import org.interlend.patrons.TestPatrons;
import org.interlend.requests.file.Delivery;
import org.interlend.requests.file.TestDeliveries;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SendingConditionTest {

  private static final Instant DUE = Instant.parse("2026-06-01T21:59:59Z");
  private static final Instant SENT = Instant.parse("2026-05-04T08:00:00Z");
  private static final Instant NOW = SENT.plus(Duration.ofHours(1));
  private static final LocalDate LAST_DAY = LocalDate.of(2026, 5, 11);

  private final Loan loan =
      TestLoans.toPatron(TestItems.own("I1"), TestPatrons.patron("lily"), DUE);
  private final Hold hold =
      TestHolds.hold(
          TestItems.own("I1"), TestPatrons.patron("lily"), TestLibraries.sharing("MAIN"));

  /** One whose link the other library has sent. */
  private final Delivery delivery = TestDeliveries.unopened(true);

  @ParameterizedTest
  @EnumSource(
      value = Kind.class,
      names = {"LOAN_DUE", "NOT_RETURNED"})
  void aLoanIsDueOnTheDayThatIsSaid(Kind kind) {
    assertThat(said(kind, DUE).isTrueOf(loan)).isTrue();
    assertThat(said(kind, DUE.plusMillis(999)).isTrueOf(loan)).as("rounded").isTrue();
    assertThat(said(kind, DUE.minusMillis(999)).isTrueOf(loan)).as("rounded").isTrue();
    assertThat(said(kind, DUE.plusSeconds(1)).isTrueOf(loan)).isFalse();

    TestLoans.renew(loan, DUE.plus(Duration.ofDays(7)));
    assertThat(said(kind, DUE).isTrueOf(loan)).isFalse();
  }

  @ParameterizedTest
  @EnumSource(LoanStatus.class)
  void aLostItemIsNotReturnedThoughItsLoanHasEnded(LoanStatus status) {
    TestLoans.end(loan, status, NOW);

    assertThat(said(Kind.LOAN_DUE, DUE).isTrueOf(loan)).isEqualTo(status == LoanStatus.OPEN);
    assertThat(said(Kind.NOT_RETURNED, DUE).isTrueOf(loan))
        .isEqualTo(status == LoanStatus.OPEN || status == LoanStatus.LOST);
  }

  @Test
  void anItemIsHeldUntilTheDayThatIsSaidOrLonger() {
    TestHolds.putOnShelf(hold, LAST_DAY);

    assertThat(said(Kind.HELD, midnight(LAST_DAY)).isTrueOf(hold)).isTrue();
    assertThat(said(Kind.HELD, midnight(LAST_DAY.minusDays(1))).isTrueOf(hold)).isTrue();
    assertThat(said(Kind.HELD, midnight(LAST_DAY.plusDays(1))).isTrueOf(hold)).isFalse();

    hold.canceled(NOW);
    assertThat(said(Kind.HELD, midnight(LAST_DAY)).isTrueOf(hold)).isFalse();
  }

  @Test
  void aHoldWaitsUntilItsItemIsOnTheHoldShelf() {
    assertThat(said(Kind.HOLD_WAITS, null).isTrueOf(hold)).isTrue();
    assertThat(said(Kind.HELD, midnight(LAST_DAY)).isTrueOf(hold)).isFalse();

    TestHolds.putOnShelf(hold, LAST_DAY);
    assertThat(said(Kind.HOLD_WAITS, null).isTrueOf(hold)).isFalse();

    hold.canceled(NOW);
    assertThat(said(Kind.HOLD_WAITS, null).isTrueOf(hold)).isFalse();
  }

  @Test
  void aFileIsOpenedByTheLinkThatWasSentLast() {
    delivery.sent("first", SENT, null, null);
    assertThat(said(Kind.FILE_OPEN, SENT).isTrueOf(delivery, NOW)).isTrue();

    delivery.sent("second", NOW, null, null);
    assertThat(said(Kind.FILE_OPEN, SENT).isTrueOf(delivery, NOW)).isFalse();
    assertThat(said(Kind.FILE_OPEN, NOW).isTrueOf(delivery, NOW)).isTrue();

    delivery.withdrawn(NOW);
    assertThat(said(Kind.FILE_OPEN, NOW).isTrueOf(delivery, NOW)).isFalse();
  }

  @ParameterizedTest
  @EnumSource(LendingStatus.class)
  void aLendingRequestIsOpenUntilItIsShippedOrEnds(LendingStatus status) {
    assertThat(said(Kind.LENDING_OPEN, TestLending.BEFORE).isTrueOf(TestLending.in(status)))
        .isEqualTo(LendingStatus.openStatuses().contains(status));
  }

  @Test
  void whatIsAskedAgainIsAnotherRequestForTheDesk() {
    LendingRequest request = TestLending.in(LendingStatus.REJECTED);
    request.askedAgain(null, TestLending.STEP);
    request.setAskedAt(TestLending.NOW);

    assertThat(said(Kind.LENDING_OPEN, TestLending.BEFORE).isTrueOf(request)).isFalse();
    assertThat(said(Kind.LENDING_OPEN, TestLending.NOW).isTrueOf(request)).isTrue();
  }

  @ParameterizedTest
  @EnumSource(Kind.class)
  void dueDatesAndBillsAreAboutLoans(Kind kind) {
    Set<Kind> ofLoans = EnumSet.of(Kind.LOAN_DUE, Kind.NOT_RETURNED, Kind.BILL_OPEN);
    assertThat(said(kind, DUE).isOfLoan()).isEqualTo(ofLoans.contains(kind));
  }

  private static SendingCondition said(Kind kind, Instant time) {
    return new SendingCondition(kind, 1, time);
  }

  private static Instant midnight(LocalDate day) {
    return day.atStartOfDay(ZoneOffset.UTC).toInstant();
  }
}
