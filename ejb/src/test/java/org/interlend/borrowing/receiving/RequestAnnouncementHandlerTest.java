package org.interlend.borrowing.receiving;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.interlend.RefusalAssert.assertRefused;
import static org.interlend.borrowing.request.TestBorrowing.DUE;
import static org.interlend.borrowing.request.TestBorrowing.NOW;
import static org.interlend.borrowing.request.TestBorrowing.NUMBER;
import static org.interlend.borrowing.request.TestBorrowing.PATRON;
import static org.interlend.borrowing.request.TestBorrowing.in;
import static org.interlend.borrowing.request.TestBorrowing.requestedCitation;

import java.util.List;
import org.interlend.Actor;
import org.interlend.ProblemKind;
import org.interlend.WorkflowException.Subject;
import org.interlend.borrowing.request.BorrowingRequest;
import org.interlend.borrowing.request.BorrowingStatus;
import org.interlend.borrowing.request.RequestedCitation;
import org.interlend.partners.RequestFormat;
import org.interlend.patrons.Patron;
import org.interlend.patrons.PatronLookupResult;
import org.interlend.patrons.TestPatrons;
import org.interlend.requests.HistoryEvent;
import org.interlend.requests.HistoryEventKind;
import org.interlend.requests.RequestChannel;
import org.interlend.requests.RequestedPart;
import org.interlend.requests.broker.BrokerData;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Whether a repeated announcement is accepted. */
class RequestAnnouncementHandlerTest {

  /** An order that says nothing more, as a message may. */
  private static final BorrowingOrderDetails ORDER =
      new BorrowingOrderDetails(
          RequestChannel.ORDER,
          false,
          false,
          null,
          null,
          false,
          ReportedLender.UNKNOWN,
          BrokerData.NONE);

  @ParameterizedTest
  @EnumSource
  void anAnnouncementMayBeRepeatedWhileTheItemIsExpected(BorrowingStatus status) {
    BorrowingRequest request = in(status);
    AnnounceRequestCommand again =
        announcement(requestedCitation(), null, BorrowingOrderDetails.NONE);
    if (status.isAwaited()) {
      assertThatCode(() -> RequestAnnouncementHandler.refuseAnother(request, again))
          .doesNotThrowAnyException();
    } else {
      assertRefused(
          () -> RequestAnnouncementHandler.refuseAnother(request, again),
          ProblemKind.DUPLICATE_REQUEST,
          Subject.REQUEST,
          NUMBER);
    }
  }

  @ParameterizedTest
  @EnumSource
  void theSameOrderMayBeRepeatedWhateverHasBecomeOfIt(BorrowingStatus status) {
    AnnounceRequestCommand again = announcement(requestedCitation(), named(PATRON), ORDER);
    assertThatCode(() -> RequestAnnouncementHandler.refuseAnother(in(status), again))
        .doesNotThrowAnyException();
  }

  @Test
  void anAnnouncementOfAnotherTitleUnderTheSameNumberIsRefused() {
    for (BorrowingOrderDetails order : List.of(BorrowingOrderDetails.NONE, ORDER)) {
      assertRefused(
          () ->
              RequestAnnouncementHandler.refuseAnother(
                  in(BorrowingStatus.REQUEST_SENT_TO_PARTNER),
                  announcement(requestedCitation("Orlando", DUE), null, order)),
          ProblemKind.DUPLICATE_REQUEST);
    }
  }

  @Test
  void anotherPatronUnderTheSameNumberIsRefused() {
    for (BorrowingOrderDetails order : List.of(BorrowingOrderDetails.NONE, ORDER)) {
      assertRefused(
          () ->
              RequestAnnouncementHandler.refuseAnother(
                  in(BorrowingStatus.REQUEST_SENT_TO_PARTNER),
                  announcement(requestedCitation(), named(TestPatrons.patron("P2")), order)),
          ProblemKind.DUPLICATE_REQUEST);
    }
  }

  @Test
  void aNumberThatNoPatronHasMakesNoDifference() {
    PatronLookupResult former = new PatronLookupResult("FORMER-CARD", List.of());
    for (BorrowingOrderDetails order : List.of(BorrowingOrderDetails.NONE, ORDER)) {
      assertThatCode(
              () ->
                  RequestAnnouncementHandler.refuseAnother(
                      in(BorrowingStatus.REQUEST_SENT_TO_PARTNER),
                      announcement(requestedCitation(), former, order)))
          .doesNotThrowAnyException();
    }
  }

  @Test
  void thePatronWhomStaffHaveAssignedIsNotKnownToTheBroker() {
    BorrowingRequest request = in(BorrowingStatus.REQUEST_SENT_TO_PARTNER);
    request.assigned(
        TestPatrons.patron("P2"),
        HistoryEvent.of(NOW, HistoryEventKind.PATRON_ASSIGNED, Actor.staff("desk")));
    for (BorrowingOrderDetails order : List.of(BorrowingOrderDetails.NONE, ORDER)) {
      assertThatCode(
              () ->
                  RequestAnnouncementHandler.refuseAnother(
                      request, announcement(requestedCitation(), named(PATRON), order)))
          .doesNotThrowAnyException();
    }
  }

  @ParameterizedTest
  @EnumSource
  void withoutANumberTheSameAnnouncementIsThatOfTheAwaitedRequest(BorrowingStatus status) {
    BorrowingRequest known = in(status);
    assertThat(unnumbered(requestedCitation(), PATRON, known.format()).repeats(known))
        .isEqualTo(status.isAwaited());
  }

  @Test
  void withoutANumberAnotherPatronTitleOrFormatIsAnotherRequest() {
    BorrowingRequest known = in(BorrowingStatus.REQUEST_SENT_TO_PARTNER);
    Patron other = TestPatrons.patron("P2");
    RequestedCitation orlando = requestedCitation("Orlando", null);
    assertThat(unnumbered(requestedCitation(), other, RequestFormat.PHYSICAL).repeats(known))
        .isFalse();
    assertThat(unnumbered(orlando, PATRON, RequestFormat.PHYSICAL).repeats(known)).isFalse();
    assertThat(unnumbered(requestedCitation(), PATRON, RequestFormat.DIGITAL).repeats(known))
        .isFalse();
  }

  @Test
  void twoArticlesOfAJournalAreTwoTitles() {
    assertThat(article("1-9").key()).isNotEqualTo(article("10-19").key());
    assertThat(article("1-9").key()).isEqualTo(article("1-9").key());
  }

  private static RequestedCitation article(String pages) {
    return new RequestedCitation(
        requestedCitation().citation(), RequestedPart.of(null, null, "3", pages), null, null);
  }

  private static AnnounceRequestCommand unnumbered(
      RequestedCitation citation, Patron patron, RequestFormat format) {
    return new AnnounceRequestCommand(
        null,
        null,
        null,
        named(patron),
        citation,
        format,
        null,
        null,
        null,
        BorrowingOrderDetails.NONE);
  }

  private static PatronLookupResult named(Patron patron) {
    return new PatronLookupResult(patron.primaryId(), List.of(patron));
  }

  private static AnnounceRequestCommand announcement(
      RequestedCitation citation, PatronLookupResult patron, BorrowingOrderDetails order) {
    return new AnnounceRequestCommand(
        null, null, NUMBER, patron, citation, null, null, null, null, order);
  }
}
