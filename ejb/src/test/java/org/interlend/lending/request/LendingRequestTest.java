package org.interlend.lending.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.interlend.RefusalAssert.assertRefused;
import static org.interlend.lending.request.TestLending.BARCODE;
import static org.interlend.lending.request.TestLending.BEFORE;
import static org.interlend.lending.request.TestLending.DUE;
import static org.interlend.lending.request.TestLending.EXPIRES;
import static org.interlend.lending.request.TestLending.NOW;
import static org.interlend.lending.request.TestLending.NUMBER;
import static org.interlend.lending.request.TestLending.STEP;
import static org.interlend.lending.request.TestLending.in;
import static org.interlend.lending.request.TestLending.loan;

import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;
import org.interlend.Actor;
import org.interlend.ProblemKind;
import org.interlend.WorkflowException.Subject;
import org.interlend.catalog.LocalBib;
import org.interlend.catalog.LocalItem;
import org.interlend.catalog.TestItems;
import org.interlend.circulation.loan.ItemStatusSnapshot;
import org.interlend.circulation.loan.Loan;
import org.interlend.circulation.loan.LoanStatus;
import org.interlend.circulation.loan.TestLoans;
import org.interlend.circulation.shelving.MoveStatus;
import org.interlend.circulation.shelving.TestMoves;
import org.interlend.institution.TestLibraries;
import org.interlend.partners.Partner;
import org.interlend.partners.RequestFormat;
import org.interlend.partners.TestPartner;
import org.interlend.requests.HistoryEvent;
import org.interlend.requests.HistoryEventKind;
import org.interlend.requests.RequestWarning;
import org.interlend.requests.RequestWarningKind;
import org.interlend.requests.broker.RemoteLibrary;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * The data that a lending request keeps at each step; the allowed steps are in {@link
 * LendingStepsTest}.
 */
class LendingRequestTest {

  private static final Instant LATER = Instant.parse("2026-06-22T21:59:59Z");
  private static final RequestWarning NOT_WRITTEN =
      RequestWarning.of(RequestWarningKind.NO_ADDRESS_FOR_OVERDUE, BEFORE);

  @Nested
  class Beginning {

    @Test
    void aRequestKeepsThePartnersCitation() {
      LendingRequest request = TestLending.created();
      assertThat(request.externalId()).isEqualTo(NUMBER);
      assertThat(request.partner().code()).isEqualTo("BROKER");
      assertThat(request.format()).isEqualTo(RequestFormat.PHYSICAL);
      assertThat(request.title()).isEqualTo("The lighthouse");
      assertThat(request.author()).isEqualTo("Woolf");
      assertThat(request.requester()).isEqualTo("A reader");
      assertThat(request.requested().named().isNamedAs(TestLending.requestedMaterial(null)))
          .isTrue();
      assertThat(request.expiresOn()).isEqualTo(EXPIRES);
      assertThat(request.createdAt()).isEqualTo(BEFORE);
      assertThat(request.updatedAt()).isEqualTo(BEFORE);
      request.setNeededBefore(LATER);
      assertThat(request.neededBefore()).isEqualTo(LATER);
    }

    @Test
    void lettersGoToTheLibraryThatBorrowsUnlessTheBrokerAloneHasAnAddress() {
      Partner reachable = TestPartner.called("LIBRARY").email("ill@library.example").make();
      Partner unreachable = TestPartner.called("LIBRARY").make();
      Partner broker = TestPartner.called("BROKER").email("ill@broker.example").make();
      Partner mute = TestPartner.called("BROKER").make();
      assertThat(of(broker, null).writesTo()).isSameAs(broker);
      assertThat(of(broker, RemoteLibrary.of(reachable)).writesTo()).isSameAs(reachable);
      assertThat(of(broker, RemoteLibrary.of(unreachable)).writesTo()).isSameAs(broker);
      assertThat(of(mute, RemoteLibrary.of(unreachable)).writesTo()).isSameAs(unreachable);
      assertThat(of(broker, RemoteLibrary.named("DE-1", "A library", null)).writesTo())
          .isSameAs(broker);
    }

    private static LendingRequest of(Partner broker, RemoteLibrary borrower) {
      LendingRequest request =
          new LendingRequest(
              broker,
              NUMBER,
              RequestFormat.PHYSICAL,
              RequestedMaterial.item(BARCODE),
              null,
              null,
              STEP);
      if (borrower != null) {
        request.borrowedBy(borrower);
      }
      return request;
    }

    @Test
    void withoutATitleTheNumberIsShown() {
      LendingRequest request =
          new LendingRequest(
              TestLending.created().partner(),
              NUMBER,
              RequestFormat.PHYSICAL,
              RequestedMaterial.item(BARCODE),
              null,
              null,
              STEP);
      assertThat(request.title()).contains(NUMBER);
      assertThat(request.expiresOn()).isNull();
    }

    @ParameterizedTest
    @EnumSource
    void itIsFilledOnceAnItemOrFileIsShipped(LendingStatus status) {
      LendingRequest request = TestLending.in(status);
      if (status.isSupplied()) {
        assertThat(request.filledAt()).isNotNull();
      }
      if (status.isOpen()) {
        assertThat(request.filledAt()).isNull();
      }
    }

    @Test
    void theHistoryBeginsWithTheFirstStatus() {
      LendingHistoryLine first = TestLending.created().history().get(0);
      assertThat(first.from()).isNull();
      assertThat(first.to()).isEqualTo(LendingStatus.CREATED_LENDING_REQUEST);
      assertThat(first.happenedAt()).isEqualTo(BEFORE);
      assertThat(first.doneBy().name()).isEqualTo("BROKER");
    }

    @Test
    void theCatalogDescriptionReplacesThePartnersCitation() {
      LendingRequest request = TestLending.created();
      LocalBib bib = (LocalBib) TestItems.own("I9").holding().bib();
      request.setBib(bib);
      assertThat(request.requested().bib()).isSameAs(bib);
      assertThat(request.title()).isEqualTo("To the lighthouse");
      assertThat(request.author()).isEqualTo("Woolf, Virginia");
    }
  }

  @Nested
  class CopySearch {

    @Test
    void theChosenCopyIsKeptWithItsCallNumber() {
      LendingRequest request = in(LendingStatus.BEING_PROCESSED);
      assertThat(request.item().barcode()).isEqualTo(BARCODE);
      assertThat(request.barcode()).isEqualTo(BARCODE);
      assertThat(request.requested().callNumber()).isEqualTo("PR 6045");
      assertThat(request.title()).isEqualTo("To the lighthouse");
      assertThat(request.supply().openMove()).containsSame(request.supply().moveRequest());
    }

    @Test
    void withoutACopyThereIsNoMoveRequest() {
      LendingRequest request = in(LendingStatus.BEING_PROCESSED);
      request.notLocated(STEP);
      assertThat(request.item()).isNull();
      assertThat(request.barcode()).isNull();
      assertThat(request.supply().moveRequest()).isNull();
      assertThat(request.supply().openMove()).isEmpty();
    }

    @Test
    void aMoveRequestThatHasEndedIsNotOpen() {
      LendingRequest request = in(LendingStatus.BEING_PROCESSED);
      TestMoves.end(request.supply().moveRequest(), MoveStatus.SKIPPED, NOW);
      assertThat(request.supply().openMove()).isEmpty();
      assertThat(request.supply().moveRequest()).isNotNull();
    }

    @Test
    void whyNoCopyWasFoundIsSaidUntilOneIs() {
      LendingRequest request = TestLending.created();
      assertThat(LendingHistoryLine.failedSearch(request)).isEmpty();
      request.notLocated(searched());
      request.notLocated(searched());
      request.note(STEP);
      assertThat(LendingHistoryLine.failedSearch(request)).containsSame(request.history().get(2));
      TestLending.located(request);
      assertThat(LendingHistoryLine.failedSearch(request)).isEmpty();
      request.note(HistoryEvent.of(NOW, HistoryEventKind.ITEM_CHOSEN, Actor.staff("desk")));
      request.answered(LendingStatus.WILL_SUPPLY, STEP);
      assertThat(LendingHistoryLine.failedSearch(request)).as("a copy was found since").isEmpty();
    }

    private static HistoryEvent searched() {
      return HistoryEvent.of(NOW, HistoryEventKind.NO_COPY_FOUND, Actor.staff("desk"));
    }

    @Test
    void extendingThePickExtendsTheRequest() {
      LendingRequest request = TestLending.created();
      request.lookedForUntil(EXPIRES.plusDays(3), STEP);
      assertThat(request.expiresOn()).isEqualTo(EXPIRES.plusDays(3));
      request.lookedForUntil(EXPIRES, STEP);
      assertThat(request.expiresOn()).isEqualTo(EXPIRES.plusDays(3));
    }

    @Test
    void itIsNotProcessedAfterItsLastDayWhileItIsOpen() {
      LendingRequest request = TestLending.created();
      assertThat(request.isNotProcessed(EXPIRES)).isFalse();
      assertThat(request.isNotProcessed(EXPIRES.plusDays(1))).isTrue();
      request.lookedForUntil(EXPIRES.plusDays(1), STEP);
      assertThat(request.isNotProcessed(EXPIRES.plusDays(1))).isFalse();
      assertThat(in(LendingStatus.WILL_SUPPLY).isNotProcessed(EXPIRES.plusDays(1))).isFalse();
      assertThat(in(LendingStatus.SHIPPED_PHYSICALLY).isNotProcessed(EXPIRES.plusDays(1)))
          .isFalse();
    }

    @Test
    void extendingThePickSetsNoExpiryOnARequestWithoutOne() {
      LendingRequest request =
          new LendingRequest(
              TestLending.created().partner(),
              NUMBER,
              RequestFormat.PHYSICAL,
              RequestedMaterial.item(BARCODE),
              null,
              null,
              STEP);
      request.lookedForUntil(EXPIRES, STEP);
      assertThat(request.expiresOn()).isNull();
    }
  }

  @Nested
  class Shipping {

    @Test
    void theLoanToThePartnerSetsTheDueDate() {
      LendingRequest request = TestLending.created();
      Loan loan = loan(request.partner());
      request.shipment().sent(loan, STEP);
      assertThat(request.supply().loan()).isSameAs(loan);
      assertThat(request.supply().openLoan()).containsSame(loan);
      assertThat(request.item()).isSameAs(loan.item());
      assertThat(request.dueAt()).isEqualTo(DUE);
      assertThat(request.supply().shipping().shippedAt()).isEqualTo(NOW);
      assertThat(request.supply().shipping().format()).isEqualTo(RequestFormat.PHYSICAL);
      assertThat(request.updatedAt()).isEqualTo(NOW);
    }

    @Test
    void aFileIsShippedWithoutALoan() {
      LendingRequest request = TestLending.created();
      request.shipment().sentAsFile(STEP);
      assertThat(request.supply().shipping().format()).isEqualTo(RequestFormat.DIGITAL);
      assertThat(request.supply().shipping().shippedAt()).isEqualTo(NOW);
      assertThat(request.supply().openLoan()).isEmpty();
    }

    @Test
    void shippingReopensAnExpiredRequest() {
      LendingRequest book = in(LendingStatus.EXPIRED);
      assertThat(book.closedAt()).isEqualTo(BEFORE);
      book.shipment().sent(loan(book.partner()), STEP);
      assertThat(book.closedAt()).isNull();
      LendingRequest file = in(LendingStatus.EXPIRED);
      file.shipment().sentAsFile(STEP);
      assertThat(file.closedAt()).isNull();
    }

    @Test
    void anUndoneShipmentHasNeitherLoanNorDueDate() {
      LendingRequest request = in(LendingStatus.SHIPPED_PHYSICALLY);
      request.shipment().renewalAsked(LATER, NOW, STEP);
      request.shipment().undone(EXPIRES, STEP);
      assertThat(request.supply().loan()).isNull();
      assertThat(request.supply().renewal().waits()).isFalse();
      assertThat(request.supply().shipping().shippedAt()).isNull();
      assertThat(request.supply().shipping().format()).isNull();
      assertThat(request.dueAt()).isNull();
      assertThat(request.item()).isNotNull();
    }

    @Test
    void anUndoneShipmentHasItsDaysAgain() {
      LendingRequest request = in(LendingStatus.SHIPPED_PHYSICALLY);
      request.shipment().undone(EXPIRES.plusDays(9), STEP);
      assertThat(request.expiresOn()).isEqualTo(EXPIRES.plusDays(9));
      LendingRequest extended = in(LendingStatus.SHIPPED_PHYSICALLY);
      extended.shipment().undone(EXPIRES.minusDays(1), STEP);
      assertThat(extended.expiresOn()).isEqualTo(EXPIRES);
      LendingRequest endless = in(LendingStatus.SHIPPED_PHYSICALLY);
      endless.shipment().undone(null, STEP);
      assertThat(endless.expiresOn()).isNull();
    }

    @Test
    void aLoanThatHasEndedIsNotOpen() {
      LendingRequest request = in(LendingStatus.SHIPPED_PHYSICALLY);
      TestLoans.end(request.supply().loan(), LoanStatus.RELEASED, NOW);
      assertThat(request.supply().openLoan()).isEmpty();
      assertThat(request.supply().loan()).isNotNull();
    }
  }

  @Nested
  class Renewing {

    @Test
    void aRenewalWaitsForStaffWithItsDates() {
      LendingRequest request = in(LendingStatus.RECEIVED_BY_PARTNER);
      request.shipment().renewalAsked(LATER, NOW, STEP);
      PartnerRenewal asked = request.supply().renewal();
      assertThat(asked.waits()).isTrue();
      assertThat(asked.requestedAt()).isEqualTo(NOW);
      assertThat(asked.desiredDueAt()).isEqualTo(LATER);
      assertThat(asked.replyExpectedAt()).isEqualTo(NOW);
    }

    @Test
    void aGrantedRenewalTakesTheLoansDueDateAndEndsARecall() {
      LendingRequest request = in(LendingStatus.RECALLED);
      TestLoans.renew(request.supply().loan(), LATER);
      request.shipment().renewed(LATER, STEP);
      assertThat(request.dueAt()).isEqualTo(LATER);
      assertThat(request.supply().shipping().recalledAt()).isNull();
      assertThat(request.supply().renewal().waits()).isFalse();
      assertThat(request.supply().renewal().desiredDueAt()).isEqualTo(LATER);
    }

    @Test
    void aRenewalEndsTheWarningThatNoLetterAboutTheOverdueItemWasSent() {
      LendingRequest request = in(LendingStatus.OVERDUE_REQUEST);
      request.warnStaff(NOT_WRITTEN);
      request.shipment().renewed(null, STEP);
      assertThat(request.warnings()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(RenewalEnds.class)
    void aPendingRenewalEndsWith(RenewalEnds end) {
      LendingRequest request = in(LendingStatus.RECEIVED_BY_PARTNER);
      request.shipment().renewalAsked(LATER, NOW, STEP);
      switch (end) {
        case REFUSAL -> request.shipment().renewalRefused(STEP);
        case GRANT -> request.shipment().renewed(null, STEP);
        case RETURN -> request.shipment().backAtDesk(STEP);
        case LOSS -> request.shipment().lost(STEP);
        case CHECK_IN -> request.completed(STEP);
      }
      assertThat(request.supply().renewal().waits()).isFalse();
      assertThat(request.supply().renewal().requestedAt()).isNull();
    }

    enum RenewalEnds {
      REFUSAL,
      GRANT,
      RETURN,
      LOSS,
      CHECK_IN
    }
  }

  @Nested
  class Recalling {

    @Test
    void aRecallTakesTheLoansDueDate() {
      LendingRequest request = in(LendingStatus.RECEIVED_BY_PARTNER);
      TestLoans.recall(request.supply().loan(), NOW, NOW);
      request.shipment().recalled(STEP);
      assertThat(request.supply().shipping().recalledAt()).isEqualTo(NOW);
      assertThat(request.dueAt()).isEqualTo(NOW);
    }

    @ParameterizedTest
    @EnumSource(names = {"SHIPPED_PHYSICALLY", "RECEIVED_BY_PARTNER", "OVERDUE_REQUEST"})
    void withdrawingARecallRestoresTheStatusBeforeIt(LendingStatus before) {
      LendingRequest request = in(before);
      request.shipment().recalled(STEP);
      request.shipment().recallWithdrawn(STEP);
      assertThat(request.status()).isEqualTo(before);
      assertThat(request.supply().shipping().recalledAt()).isNull();
      assertThat(request.dueAt()).isEqualTo(request.supply().loan().dueAt());
    }

    @Test
    void withdrawingAnOverdueRecallRestoresTheStatusBeforeTheRecall() {
      LendingRequest request = in(LendingStatus.SHIPPED_PHYSICALLY);
      request.shipment().recalled(STEP);
      request.shipment().overdue(STEP);
      request.shipment().recallWithdrawn(STEP);
      assertThat(request.status()).isEqualTo(LendingStatus.SHIPPED_PHYSICALLY);
    }

    @Test
    void aRecallThatARenewalHasEndedIsNotWithdrawn() {
      LendingRequest request = in(LendingStatus.SHIPPED_PHYSICALLY);
      request.shipment().recalled(STEP);
      request.shipment().renewed(null, STEP);
      request.shipment().overdue(STEP);
      request.shipment().recallWithdrawn(STEP);
      assertThat(request.status()).isEqualTo(LendingStatus.OVERDUE_REQUEST);
    }

    @Test
    void anItemThatIsNotOverdueAfterItsRecallNeedsNoLetter() {
      LendingRequest dueEarlierByRecall = in(LendingStatus.SHIPPED_PHYSICALLY);
      dueEarlierByRecall.shipment().recalled(STEP);
      dueEarlierByRecall.shipment().overdue(STEP);
      dueEarlierByRecall.warnStaff(NOT_WRITTEN);
      dueEarlierByRecall.shipment().recallWithdrawn(STEP);
      assertThat(dueEarlierByRecall.warnings()).isEmpty();

      LendingRequest overdueBefore = in(LendingStatus.OVERDUE_REQUEST);
      overdueBefore.warnStaff(NOT_WRITTEN);
      overdueBefore.shipment().recalled(STEP);
      overdueBefore.shipment().recallWithdrawn(STEP);
      assertThat(overdueBefore.warnings()).containsExactly(NOT_WRITTEN);
    }

    @Test
    void whatIsNotedDuringARecallDoesNotHideTheStatusBeforeIt() {
      LendingRequest request = in(LendingStatus.RECEIVED_BY_PARTNER);
      request.shipment().recalled(STEP);
      request.note(STEP);
      request.shipment().recallWithdrawn(STEP);
      assertThat(request.status()).isEqualTo(LendingStatus.RECEIVED_BY_PARTNER);
    }

    @Test
    void theLatestRecallApplies() {
      LendingRequest request = in(LendingStatus.SHIPPED_PHYSICALLY);
      request.shipment().recalled(STEP);
      request.shipment().recallWithdrawn(STEP);
      request.shipment().received(STEP);
      request.shipment().recalled(STEP);
      request.shipment().recallWithdrawn(STEP);
      assertThat(request.status()).isEqualTo(LendingStatus.RECEIVED_BY_PARTNER);
    }
  }

  @Nested
  class Ending {

    @ParameterizedTest
    @EnumSource(names = {"REQUEST_COMPLETED", "REJECTED", "CANCELLED", "EXPIRED"})
    void aFinalStatusSetsTheClosingTime(LendingStatus last) {
      assertThat(in(last).closedAt()).isEqualTo(BEFORE);
    }

    @Test
    void anItemBackAtTheDeskHasItsReturnTime() {
      LendingRequest request = in(LendingStatus.RECEIVED_BY_PARTNER);
      request.shipment().backAtDesk(STEP);
      assertThat(request.supply().shipping().returnedAt()).isEqualTo(NOW);
    }

    @Test
    void theNumberOfTheBrokersCheckOutStaysWhenTheRequestIsReactivated() {
      LendingRequest request = in(LendingStatus.SHIPPED_PHYSICALLY);
      request.shipment().checkedOutAs("ILL@Example-7");
      request.completed(STEP);
      request.shipment().reactivated(loan(request.partner()), STEP);
      assertThat(request.supply().shipping().checkedOutAs()).isEqualTo("ILL@Example-7");
      request.shipment().undone(null, STEP);
      assertThat(request.supply().shipping().checkedOutAs()).isNull();
    }

    @Test
    void whereTheCopyWasIsKeptUntilTheRejectionIsUndoneOrTheBrokerAsksAgain() {
      HistoryEvent rejected =
          HistoryEvent.of(BEFORE, HistoryEventKind.REQUEST_REJECTED, Actor.staff("desk"));
      LendingRequest undone = in(LendingStatus.BEING_PROCESSED);
      ItemStatusSnapshot place = ItemStatusSnapshot.of(undone.item());
      undone.rejected(place, rejected);
      assertThat(undone.supply().releasedFrom()).containsSame(place);
      assertThat(undone.supply().openMove()).isPresent();
      undone.rejectionUndone(UndoableRejection.of(undone).orElseThrow(), STEP);
      assertThat(undone.supply().releasedFrom()).isEmpty();
      assertThat(undone.item()).isNotNull();

      LendingRequest again = in(LendingStatus.BEING_PROCESSED);
      again.rejected(place, rejected);
      again.askedAgain(null, STEP);
      assertThat(again.supply().releasedFrom()).isEmpty();
      assertThat(again.supply().openMove()).isEmpty();
      assertThat(again.item()).isNull();
    }

    @Test
    void aRequestCompletedByMistakeIsReactivatedWithItsLoan() {
      LendingRequest request = in(LendingStatus.RECALLED);
      request.shipment().backAtDesk(STEP);
      request.completed(STEP);
      Loan again = loan(request.partner());
      request.shipment().reactivated(again, STEP);
      assertThat(request.supply().loan()).isSameAs(again);
      assertThat(request.supply().shipping().returnedAt()).isNull();
      assertThat(request.supply().shipping().recalledAt()).isNull();
      assertThat(request.closedAt()).isNull();
    }
  }

  @Nested
  class Warnings {

    @Test
    void aWarningIsKeptUntilStaffResolveIt() {
      LendingRequest request = in(LendingStatus.OVERDUE_REQUEST);
      request.warnStaff(TestLending.warning());
      assertThat(request.staffWarning())
          .isEqualTo(
              "The broker refuses to recall item %s. Too late.".formatted(TestLending.BARCODE));
      request.dismissWarnings(STEP.at(), Actor.staff("dana"));
      assertThat(request.staffWarning()).isNull();
      assertRefused(
          () -> request.dismissWarnings(STEP.at(), Actor.staff("dana")),
          ProblemKind.ILLEGAL_MOVE,
          Subject.REQUEST,
          NUMBER);
    }

    @Test
    void aReturnedOrCompletedRequestHasNoWarning() {
      LendingRequest back = in(LendingStatus.OVERDUE_REQUEST);
      back.warnStaff(TestLending.warning());
      back.shipment().backAtDesk(STEP);
      assertThat(back.staffWarning()).isNull();
      LendingRequest completed = in(LendingStatus.OVERDUE_REQUEST);
      completed.warnStaff(TestLending.warning());
      completed.completed(STEP);
      assertThat(completed.staffWarning()).isNull();
    }

    @Test
    void aWarningAboutAMessageEndsWhenTheMessageIsWithdrawn() {
      LendingRequest recalled = in(LendingStatus.RECALLED);
      recalled.warnStaff(TestLending.warning());
      recalled.shipment().recallWithdrawn(STEP);
      assertThat(recalled.warnings()).isEmpty();
      LendingRequest undone = in(LendingStatus.SHIPPED_PHYSICALLY);
      undone.warnStaff(notTold());
      undone.shipment().undone(null, STEP);
      assertThat(undone.warnings()).isEmpty();
      LendingRequest expired = in(LendingStatus.EXPIRED);
      expired.warnStaff(notTold());
      expired.shipment().sent(loan(expired.partner()), STEP);
      assertThat(expired.warnings()).isEmpty();
    }

    private RequestWarning notTold() {
      return RequestWarning.of(RequestWarningKind.BROKER_NOT_TOLD, BEFORE);
    }
  }

  @Nested
  class WarningsOfTheBrokersStatus {

    @Test
    void theWarningToShipEndsWithTheShipment() {
      LendingRequest item = shippedAtBroker(RequestFormat.PHYSICAL);
      item.shipment().sent(loan(item.partner()), STEP);
      assertThat(item.warnings()).isEmpty();
      LendingRequest file = shippedAtBroker(RequestFormat.DIGITAL);
      file.shipment().sentAsFile(STEP);
      assertThat(file.warnings()).isEmpty();
      LendingRequest copy = shippedAtBroker(RequestFormat.PHYSICAL);
      copy.shipment().sentAsCopy(STEP);
      assertThat(copy.warnings()).isEmpty();
    }

    @Test
    void theWarningOfADamagedCopyEndsWhenItIsShippedOrNoLongerChosen() {
      LendingRequest shipped = damaged();
      shipped.shipment().sent(loan(shipped.partner()), STEP);
      assertThat(shipped.warnings()).isEmpty();
      LendingRequest without = damaged();
      without.notLocated(STEP);
      assertThat(without.warnings()).isEmpty();
      LendingRequest another = damaged();
      another.located(TestItems.own("B2"), null, STEP);
      assertThat(another.warnings()).isEmpty();
    }

    private LendingRequest damaged() {
      LendingRequest request = in(LendingStatus.BEING_PROCESSED);
      request.warnStaff(
          RequestWarning.of(RequestWarningKind.ITEM_DAMAGED, BEFORE).item(BARCODE).detail("A-1"));
      return request;
    }

    private LendingRequest shippedAtBroker(RequestFormat format) {
      LendingRequest request = in(LendingStatus.LOCATE_FAILED, format);
      request.warnStaff(RequestWarning.of(RequestWarningKind.SHIPPED_AT_BROKER, BEFORE));
      return request;
    }
  }

  @Nested
  class NextActions {

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(
        delimiter = '|',
        nullValues = "nothing",
        textBlock =
            """
            CREATED_LENDING_REQUEST | LOCATE
            LOCATE_FAILED           | LOCATE
            BEING_PROCESSED         | FETCH
            CONDITIONAL             | nothing
            CONDITIONAL_ACCEPTED    | LOCATE
            WILL_SUPPLY             | LOCATE
            SHIPPED_PHYSICALLY      | nothing
            SHIPPED_DIGITALLY       | nothing
            RECEIVED_BY_PARTNER     | nothing
            RECALLED                | nothing
            OVERDUE_REQUEST         | nothing
            LOST                    | nothing
            RETURNED_BY_PARTNER     | TAKE_IN
            REQUEST_COMPLETED       | nothing
            REJECTED                | nothing
            CANCELLED              | nothing
            EXPIRED                 | nothing
            """)
    void eachStatusHasItsNextAction(LendingStatus status, LendingNextAction next) {
      assertThat(in(status).nextAction()).isEqualTo(next);
    }

    @ParameterizedTest
    @EnumSource(
        names = {"SHIPPED_PHYSICALLY", "RECEIVED_BY_PARTNER", "RECALLED", "OVERDUE_REQUEST"})
    void aPendingRenewalIsTheNextAction(LendingStatus status) {
      LendingRequest request = in(status);
      request.shipment().renewalAsked(LATER, null, STEP);
      assertThat(request.nextAction()).isEqualTo(LendingNextAction.DECIDE_RENEWAL);
    }

    @Test
    void anItemBackAtTheDeskIsNextCheckedInAtTheBroker() {
      LendingRequest request = in(LendingStatus.RECEIVED_BY_PARTNER);
      request.shipment().backAtDesk(STEP);
      assertThat(request.nextAction()).isEqualTo(LendingNextAction.CHECK_IN_AT_BROKER);
    }

    @Test
    void aCopyWithoutMoveRequestIsShipped() {
      LendingRequest request = TestLending.created();
      request.located(TestItems.own(BARCODE), null, STEP);
      assertThat(request.nextAction()).isEqualTo(LendingNextAction.SHIP);
    }

    @Test
    void aCopyThatHasArrivedAtTheDeskIsShipped() {
      LendingRequest request = in(LendingStatus.BEING_PROCESSED);
      TestMoves.arrive(request.supply().moveRequest());
      assertThat(request.nextAction()).isEqualTo(LendingNextAction.SHIP);
    }

    @Test
    void aCopyThatIsInProcessAlreadyIsShipped() {
      LendingRequest request = in(LendingStatus.BEING_PROCESSED);
      LocalItem item = request.item();
      item.inProcessAt(TestLibraries.sharing("MAIN"));
      assertThat(request.nextAction()).isEqualTo(LendingNextAction.SHIP);
    }

    @Test
    void aCopyThatHasLeftItsShelfIsNotFetchedAgain() {
      LendingRequest request = in(LendingStatus.BEING_PROCESSED);
      assertThat(request.nextAction()).isEqualTo(LendingNextAction.FETCH);
      request.item().sentTo(TestLibraries.sharing("MAIN"));
      assertThat(request.nextAction()).isEqualTo(LendingNextAction.SHIP);
    }

    @Test
    void aCopyAtTheDeskIsNotFetchedAgain() {
      LendingRequest request = in(LendingStatus.BEING_PROCESSED);
      TestMoves.arrive(request.supply().moveRequest());
      assertThat(request.nextAction()).isEqualTo(LendingNextAction.SHIP);
    }
  }

  @ParameterizedTest(name = "{0} open={1}, out={2}, final={3}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          # status                | open  | out   | final
          CREATED_LENDING_REQUEST | true  | false | false
          LOCATE_FAILED           | true  | false | false
          BEING_PROCESSED         | true  | false | false
          CONDITIONAL             | true  | false | false
          CONDITIONAL_ACCEPTED    | true  | false | false
          WILL_SUPPLY             | true  | false | false
          SHIPPED_PHYSICALLY      | false | true  | false
          SHIPPED_DIGITALLY       | false | false | false
          RECEIVED_BY_PARTNER     | false | true  | false
          RECALLED                | false | true  | false
          OVERDUE_REQUEST         | false | true  | false
          LOST                    | false | true  | false
          RETURNED_BY_PARTNER     | false | true  | false
          REQUEST_COMPLETED       | false | false | true
          REJECTED                | false | false | true
          CANCELLED              | false | false | true
          EXPIRED                 | false | false | true
          """)
  void eachStatusHasItsPhase(LendingStatus status, boolean open, boolean out, boolean ended) {
    assertThat(status.isOpen()).as("open").isEqualTo(open);
    assertThat(status.isOut()).as("out").isEqualTo(out);
    assertThat(status.isFinal()).as("final").isEqualTo(ended);
    assertThat(LendingStatus.openStatuses().contains(status)).isEqualTo(open);
    assertThat(LendingStatus.outStatuses().contains(status)).isEqualTo(out);
  }

  @Test
  void whatIsReservedDoesNotExpire() {
    Set<LendingStatus> open = LendingStatus.openStatuses();
    open.removeAll(LendingStatus.expiringStatuses());
    assertThat(open)
        .containsExactlyInAnyOrder(LendingStatus.CONDITIONAL_ACCEPTED, LendingStatus.WILL_SUPPLY);
  }

  @Test
  void aCopyIsLookedForWhileThePartnerWaitsForIt() {
    assertThat(LendingStatus.withoutCopy())
        .isEqualTo(
            EnumSet.of(
                LendingStatus.CREATED_LENDING_REQUEST,
                LendingStatus.LOCATE_FAILED,
                LendingStatus.CONDITIONAL_ACCEPTED,
                LendingStatus.WILL_SUPPLY));
  }
}
