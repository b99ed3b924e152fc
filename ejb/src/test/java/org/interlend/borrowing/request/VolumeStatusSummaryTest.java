package org.interlend.borrowing.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.interlend.borrowing.request.TestBorrowing.DUE;
import static org.interlend.borrowing.request.TestBorrowing.STEP;

import java.util.Arrays;
import java.util.List;
import org.interlend.catalog.TemporaryItem;
import org.interlend.catalog.TestItems;
import org.interlend.institution.TestLibraries;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Status and next action of a request with volumes in different statuses. A volume is written as
 * its status; {@code in the library} means received for use there only, {@code taken off} means
 * received and no longer on hold for the patron.
 */
class VolumeStatusSummaryTest {

  @ParameterizedTest(name = "{0}, was {1}: {2}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          # volumes                 | the request was                | and is
          ON_LOAN                   | PHYSICALLY_RECEIVED_BY_LIBRARY | LOANED_ITEM_TO_PATRON
          ON_LOAN, EXPECTED         | SHIPPED_PHYSICALLY             | LOANED_ITEM_TO_PATRON
          ON_LOAN, RECEIVED         | PHYSICALLY_RECEIVED_BY_LIBRARY | LOANED_ITEM_TO_PATRON
          recalled, RETURNED        | RECALLED_BY_PARTNER            | RECALLED_BY_PARTNER
          ON_LOAN, RETURNED         | RECALLED_BY_PARTNER            | LOANED_ITEM_TO_PATRON
          overdue, RETURNED         | RECALLED_BY_PARTNER            | OVERDUE_REQUEST
          renewal asked, RETURNED   | RECALLED_BY_PARTNER            | MEDIATED_PATRON_RENEWAL
          overdue, RETURNED         | OVERDUE_REQUEST                | OVERDUE_REQUEST
          ON_LOAN, RETURNED         | OVERDUE_REQUEST                | LOANED_ITEM_TO_PATRON
          ON_LOAN, SENT_BACK        | RENEWED_BY_PARTNER             | RENEWED_BY_PARTNER
          ON_LOAN, LOST             | DAMAGED_COMMUNICATED           | DAMAGED_COMMUNICATED
          ON_LOAN, LOST             | LOST_COMMUNICATED              | LOANED_ITEM_TO_PATRON
          ON_LOAN                   | RENEW_REQUESTED                | LOANED_ITEM_TO_PATRON
          ON_LOAN                   | MEDIATED_PATRON_RENEWAL        | LOANED_ITEM_TO_PATRON
          renewal asked, RETURNED   | RENEW_REQUESTED                | RENEW_REQUESTED
          renewal asked, RETURNED   | MEDIATED_PATRON_RENEWAL        | MEDIATED_PATRON_RENEWAL
          RECEIVED, EXPECTED        | SHIPPED_PHYSICALLY             | PHYSICALLY_RECEIVED_BY_LIBRARY
          RECEIVED, RETURNED        | LOANED_ITEM_TO_PATRON          | PHYSICALLY_RECEIVED_BY_LIBRARY
          in the library            | SHIPPED_PHYSICALLY             | RECEIVED_NOT_FOR_LOAN
          in the library, EXPECTED  | SHIPPED_PHYSICALLY             | RECEIVED_NOT_FOR_LOAN
          in the library, RECEIVED  | SHIPPED_PHYSICALLY             | PHYSICALLY_RECEIVED_BY_LIBRARY
          taken off, RETURNED       | LOANED_ITEM_TO_PATRON          | RETURNED_BY_PATRON
          damaged, RETURNED         | LOANED_ITEM_TO_PATRON          | RETURNED_BY_PATRON
          RETURNED, SENT_BACK       | LOANED_ITEM_TO_PATRON          | RETURNED_BY_PATRON
          RETURNED, LOST            | LOST_COMMUNICATED              | RETURNED_BY_PATRON
          RETURNED, EXPECTED        | LOANED_ITEM_TO_PATRON          | RETURNED_BY_PATRON
          taken off                 | RECALLED_BY_PARTNER            | RECALLED_BY_PARTNER
          taken off, SENT_BACK      | RECEIVED_NOT_FOR_LOAN          | RECEIVED_NOT_FOR_LOAN
          damaged, SENT_BACK        | DAMAGED_COMMUNICATED           | DAMAGED_COMMUNICATED
          damaged, SENT_BACK        | RETURNED_BY_PATRON             | PHYSICALLY_RECEIVED_BY_LIBRARY
          LOST, SENT_BACK           | RETURNED_BY_PATRON             | LOST_COMMUNICATED
          LOST, DECLARED_LOST       | LOST_COMMUNICATED              | LOST_COMMUNICATED
          DECLARED_LOST, SENT_BACK  | LOST_COMMUNICATED              | DECLARED_LOST_BY_PARTNER
          SENT_BACK, SENT_BACK      | RETURNED_BY_PATRON             | RETURNED_ITEM_TO_PARTNER
          SENT_BACK, EXPECTED       | RETURNED_BY_PATRON             | RETURNED_ITEM_TO_PARTNER
          EXPECTED, EXPECTED        | SHIPPED_PHYSICALLY             | SHIPPED_PHYSICALLY
          EXPECTED                  | RETURNED_ITEM_TO_PARTNER       | SHIPPED_PHYSICALLY
          EXPECTED                  | RETURNED_BY_PATRON             | SHIPPED_PHYSICALLY
          """)
  void theVolumeThatNeedsTheMostWorkDecidesTheStatus(
      String volumes, BorrowingStatus was, BorrowingStatus is) {
    assertThat(summary(volumes).status(was)).isEqualTo(is);
  }

  @ParameterizedTest(name = "{0}, before the step {1}: {2}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          # volumes               | before the step                | after it is undone
          RECEIVED                | PHYSICALLY_RECEIVED_BY_LIBRARY | PHYSICALLY_RECEIVED_BY_LIBRARY
          RECEIVED                | LOANED_ITEM_TO_PATRON          | PHYSICALLY_RECEIVED_BY_LIBRARY
          RETURNED                | OVERDUE_REQUEST                | RETURNED_BY_PATRON
          taken off               | RENEW_REQUESTED                | PHYSICALLY_RECEIVED_BY_LIBRARY
          taken off               | RECALLED_BY_PARTNER            | RECALLED_BY_PARTNER
          EXPECTED                | SHIPPED_PHYSICALLY             | SHIPPED_PHYSICALLY
          ON_LOAN                 | RENEWED_BY_PARTNER             | RENEWED_BY_PARTNER
          ON_LOAN                 | RENEW_REQUESTED                | LOANED_ITEM_TO_PATRON
          ON_LOAN                 | DAMAGED_COMMUNICATED           | DAMAGED_COMMUNICATED
          overdue                 | OVERDUE_REQUEST                | OVERDUE_REQUEST
          overdue                 | RENEW_REQUESTED                | OVERDUE_REQUEST
          overdue                 | RENEW_REQUEST_NOT_ACCEPTED     | RENEW_REQUEST_NOT_ACCEPTED
          RECEIVED, ON_LOAN       | PHYSICALLY_RECEIVED_BY_LIBRARY | LOANED_ITEM_TO_PATRON
          RECEIVED, overdue       | LOANED_ITEM_TO_PATRON          | OVERDUE_REQUEST
          RECEIVED, recalled      | LOANED_ITEM_TO_PATRON          | RECALLED_BY_PARTNER
          RECEIVED, renewal asked | LOANED_ITEM_TO_PATRON          | MEDIATED_PATRON_RENEWAL
          ON_LOAN, overdue        | RENEWED_BY_PARTNER             | OVERDUE_REQUEST
          """)
  void whatHasComeOfOtherLoansSinceStaysWhenAStepIsUndone(
      String volumes, BorrowingStatus before, BorrowingStatus after) {
    assertThat(summary(volumes).afterUndo(before)).isEqualTo(after);
  }

  @ParameterizedTest(name = "{0}, {1}: {2}")
  @CsvSource(
      delimiter = '|',
      nullValues = "nothing",
      textBlock =
          """
          # volumes                | the request is                 | staff do next
          EXPECTED                 | SHIPPED_PHYSICALLY             | RECEIVE
          RECEIVED                 | PHYSICALLY_RECEIVED_BY_LIBRARY | LEND
          RECEIVED, EXPECTED       | PHYSICALLY_RECEIVED_BY_LIBRARY | LEND
          taken off                | PHYSICALLY_RECEIVED_BY_LIBRARY | SEND_BACK
          damaged                  | PHYSICALLY_RECEIVED_BY_LIBRARY | SEND_BACK
          in the library           | RECEIVED_NOT_FOR_LOAN          | SEND_BACK
          ON_LOAN                  | LOANED_ITEM_TO_PATRON          | TAKE_BACK
          ON_LOAN, RECEIVED        | LOANED_ITEM_TO_PATRON          | TAKE_BACK
          ON_LOAN                  | DAMAGED_COMMUNICATED           | TAKE_BACK
          renewal asked            | MEDIATED_PATRON_RENEWAL        | DECIDE_RENEWAL
          renewal asked, RETURNED  | MEDIATED_PATRON_RENEWAL        | DECIDE_RENEWAL
          renewal asked, RETURNED  | RENEW_REQUESTED                | TAKE_BACK
          RECEIVED                 | RECALLED_BY_PARTNER            | SEND_BACK
          RETURNED                 | RETURNED_BY_PATRON             | SEND_BACK
          RETURNED, LOST           | RETURNED_BY_PATRON             | SEND_BACK
          LOST                     | LOST_COMMUNICATED              | nothing
          LOST, EXPECTED           | LOST_COMMUNICATED              | RECEIVE
          DECLARED_LOST            | DECLARED_LOST_BY_PARTNER       | nothing
          SENT_BACK                | RETURNED_ITEM_TO_PARTNER       | nothing
          SENT_BACK, EXPECTED      | RETURNED_ITEM_TO_PARTNER       | RECEIVE
          """)
  void theVolumesDecideTheNextAction(
      String volumes, BorrowingStatus status, BorrowingNextAction next) {
    assertThat(BorrowingNextAction.of(TestBorrowing.in(status), summary(volumes))).isEqualTo(next);
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          EXPECTED            | true
          RECEIVED, SENT_BACK | true
          taken off           | false
          damaged, LOST       | false
          SENT_BACK           | false
          """)
  void aPatronIsAssignedWhileThereIsSomethingToHandOver(String volumes, boolean awaited) {
    assertThat(summary(volumes).awaitPatron()).isEqualTo(awaited);
    assertThat(VolumeStatusSummary.of(List.of()).awaitPatron()).isTrue();
  }

  private static VolumeStatusSummary summary(String volumes) {
    return VolumeStatusSummary.of(
        Arrays.stream(volumes.split(",\\s*")).map(VolumeStatusSummaryTest::volume).toList());
  }

  private static BorrowedVolume volume(String state) {
    return switch (state) {
      case "in the library" ->
          TestBorrowing.volume(TestBorrowing.in(BorrowingStatus.RECEIVED_NOT_FOR_LOAN));
      case "taken off" -> takenOff();
      case "damaged" -> {
        BorrowedVolume volume = VolumeStepsTest.in(VolumeStatus.RECEIVED);
        volume.damaged(STEP);
        yield volume;
      }
      case "recalled" ->
          TestBorrowing.volume(TestBorrowing.in(BorrowingStatus.RECALLED_BY_PARTNER));
      case "overdue" -> TestBorrowing.volume(TestBorrowing.in(BorrowingStatus.OVERDUE_REQUEST));
      case "renewal asked" -> {
        BorrowedVolume volume = VolumeStepsTest.in(VolumeStatus.ON_LOAN);
        volume.renewalWaitsForStaff(DUE, STEP);
        yield volume;
      }
      default -> VolumeStepsTest.in(VolumeStatus.valueOf(state));
    };
  }

  private static BorrowedVolume takenOff() {
    BorrowingRequest request = TestBorrowing.shipped();
    TemporaryItem item = TestItems.borrowed("B1");
    TestBorrowing.add(request, item);
    TestBorrowing.received(request);
    item.shelvedForHold(TestLibraries.sharing("MAIN"));
    item.markForReturn();
    return TestBorrowing.volume(request);
  }
}
