package org.interlend.borrowing.request;

import static org.interlend.borrowing.request.TestBorrowing.DUE;
import static org.interlend.borrowing.request.TestBorrowing.STEP;
import static org.interlend.borrowing.request.TestBorrowing.requestedCitation;
import static org.interlend.borrowing.request.TestBorrowing.volume;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.interlend.StateTable;
import org.interlend.StateTable.Line;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * The transitions of a borrowing request with one item. Several items: {@link
 * VolumeStatusSummaryTest}.
 */
class BorrowingStepsTest {

  /** The statuses in which the request has an open item. */
  private static final Set<BorrowingStatus> WITH_ITEM =
      EnumSet.range(BorrowingStatus.SHIPPED_PHYSICALLY, BorrowingStatus.RETURNED_ITEM_TO_PARTNER);

  static {
    WITH_ITEM.remove(BorrowingStatus.SHIPPED_DIGITALLY);
    WITH_ITEM.remove(BorrowingStatus.DIGITALLY_RECEIVED_BY_LIBRARY);
  }

  @TestFactory
  Stream<DynamicTest> announceShipCancelAndExpire() {
    return request()
        .step("shipped", request -> request.shipped(requestedCitation(), STEP))
        .step("file received", request -> request.digitallyReceived(STEP))
        .step(
            "canceled by partner",
            request -> request.ended(BorrowingStatus.CANCELED_BY_PARTNER, STEP))
        .step(
            "canceled by patron",
            request -> request.ended(BorrowingStatus.CANCELED_BY_PATRON, STEP))
        .step(
            "canceled by staff", request -> request.ended(BorrowingStatus.CANCELED_BY_STAFF, STEP))
        .step("expired", request -> request.ended(BorrowingStatus.EXPIRED, STEP))
        .rows(
            """
                                           | shipped            | file received                 | canceled by partner | canceled by patron | canceled by staff | expired
            REQUEST_SENT_TO_PARTNER        | SHIPPED_PHYSICALLY | -                             | CANCELED_BY_PARTNER | CANCELED_BY_PATRON | CANCELED_BY_STAFF | EXPIRED
            CONDITIONAL                    | SHIPPED_PHYSICALLY | -                             | CANCELED_BY_PARTNER | CANCELED_BY_PATRON | CANCELED_BY_STAFF | EXPIRED
            CONDITIONAL_ACCEPTED           | SHIPPED_PHYSICALLY | -                             | CANCELED_BY_PARTNER | CANCELED_BY_PATRON | CANCELED_BY_STAFF | EXPIRED
            WILL_SUPPLY                    | SHIPPED_PHYSICALLY | -                             | CANCELED_BY_PARTNER | CANCELED_BY_PATRON | CANCELED_BY_STAFF | EXPIRED
            REJECTED_BY_PARTNER            | SHIPPED_PHYSICALLY | -                             | CANCELED_BY_PARTNER | CANCELED_BY_PATRON | CANCELED_BY_STAFF | EXPIRED
            SHIPPED_PHYSICALLY             | -                  | -                             | CANCELED_BY_PARTNER | CANCELED_BY_PATRON | CANCELED_BY_STAFF | -
            SHIPPED_DIGITALLY              | -                  | DIGITALLY_RECEIVED_BY_LIBRARY | CANCELED_BY_PARTNER | CANCELED_BY_PATRON | CANCELED_BY_STAFF | -
            PHYSICALLY_RECEIVED_BY_LIBRARY | -                  | -                             | CANCELED_BY_PARTNER | CANCELED_BY_PATRON | CANCELED_BY_STAFF | -
            RECEIVED_NOT_FOR_LOAN          | -                  | -                             | CANCELED_BY_PARTNER | CANCELED_BY_PATRON | CANCELED_BY_STAFF | -
            DIGITALLY_RECEIVED_BY_LIBRARY  | -                  | -                             | CANCELED_BY_PARTNER | CANCELED_BY_PATRON | CANCELED_BY_STAFF | -
            LOANED_ITEM_TO_PATRON          | -                  | -                             | -                   | -                  | -                 | -
            MEDIATED_PATRON_RENEWAL        | -                  | -                             | -                   | -                  | -                 | -
            RENEW_REQUESTED                | -                  | -                             | -                   | -                  | -                 | -
            RENEWED_BY_PARTNER             | -                  | -                             | -                   | -                  | -                 | -
            RENEW_REQUEST_NOT_ACCEPTED     | -                  | -                             | -                   | -                  | -                 | -
            RECALLED_BY_PARTNER            | -                  | -                             | -                   | -                  | -                 | -
            OVERDUE_REQUEST                | -                  | -                             | -                   | -                  | -                 | -
            LOST_COMMUNICATED              | -                  | -                             | -                   | -                  | -                 | -
            DAMAGED_COMMUNICATED           | -                  | -                             | -                   | -                  | -                 | -
            DECLARED_LOST_BY_PARTNER       | -                  | -                             | -                   | -                  | -                 | -
            RETURNED_BY_PATRON             | -                  | -                             | -                   | -                  | -                 | -
            RETURNED_ITEM_TO_PARTNER       | -                  | -                             | -                   | -                  | -                 | -
            REQUEST_COMPLETED              | -                  | -                             | -                   | -                  | -                 | -
            CANCELED_BY_PARTNER            | -                  | -                             | -                   | -                  | -                 | -
            CANCELED_BY_PATRON             | -                  | -                             | -                   | -                  | -                 | -
            CANCELED_BY_STAFF              | -                  | -                             | -                   | -                  | -                 | -
            EXPIRED                        | SHIPPED_PHYSICALLY | -                             | -                   | -                  | -                 | -
            """);
  }

  @TestFactory
  Stream<DynamicTest> completeAndReactivate() {
    return request()
        .step("completed", request -> request.completed(STEP))
        .step("reactivated", request -> TestBorrowing.reactivated(request, STEP))
        .rows(
            """
                                           | completed         | reactivated
            REQUEST_SENT_TO_PARTNER        | REQUEST_COMPLETED | -
            CONDITIONAL                    | REQUEST_COMPLETED | -
            CONDITIONAL_ACCEPTED           | REQUEST_COMPLETED | -
            WILL_SUPPLY                    | REQUEST_COMPLETED | -
            REJECTED_BY_PARTNER            | REQUEST_COMPLETED | -
            SHIPPED_PHYSICALLY             | REQUEST_COMPLETED | -
            SHIPPED_DIGITALLY              | REQUEST_COMPLETED | -
            PHYSICALLY_RECEIVED_BY_LIBRARY | REQUEST_COMPLETED | -
            RECEIVED_NOT_FOR_LOAN          | REQUEST_COMPLETED | -
            DIGITALLY_RECEIVED_BY_LIBRARY  | REQUEST_COMPLETED | -
            LOANED_ITEM_TO_PATRON          | REQUEST_COMPLETED | -
            MEDIATED_PATRON_RENEWAL        | REQUEST_COMPLETED | -
            RENEW_REQUESTED                | REQUEST_COMPLETED | -
            RENEWED_BY_PARTNER             | REQUEST_COMPLETED | -
            RENEW_REQUEST_NOT_ACCEPTED     | REQUEST_COMPLETED | -
            RECALLED_BY_PARTNER            | REQUEST_COMPLETED | -
            OVERDUE_REQUEST                | REQUEST_COMPLETED | -
            LOST_COMMUNICATED              | REQUEST_COMPLETED | -
            DAMAGED_COMMUNICATED           | REQUEST_COMPLETED | -
            DECLARED_LOST_BY_PARTNER       | REQUEST_COMPLETED | -
            RETURNED_BY_PATRON             | REQUEST_COMPLETED | -
            RETURNED_ITEM_TO_PARTNER       | REQUEST_COMPLETED | -
            REQUEST_COMPLETED              | -                 | PHYSICALLY_RECEIVED_BY_LIBRARY
            CANCELED_BY_PARTNER            | -                 | -
            CANCELED_BY_PATRON             | -                 | -
            CANCELED_BY_STAFF              | -                 | -
            EXPIRED                        | -                 | -
            """);
  }

  @TestFactory
  Stream<DynamicTest> notesAreRecordedInEveryStatus() {
    return request()
        .step("corrected", request -> requestedCitation().correct(request, STEP))
        .step("file came", request -> request.fileCame(STEP))
        .step("noted", request -> request.note(STEP))
        .rows(
            """
                                           | corrected      | file came | noted
            REQUEST_SENT_TO_PARTNER        | =              | =         | =
            CONDITIONAL                    | =              | =         | =
            CONDITIONAL_ACCEPTED           | =              | =         | =
            WILL_SUPPLY                    | =              | =         | =
            REJECTED_BY_PARTNER            | =              | =         | =
            SHIPPED_PHYSICALLY             | =              | =         | =
            SHIPPED_DIGITALLY              | =              | =         | =
            PHYSICALLY_RECEIVED_BY_LIBRARY | =              | =         | =
            RECEIVED_NOT_FOR_LOAN          | =              | =         | =
            DIGITALLY_RECEIVED_BY_LIBRARY  | =              | =         | =
            LOANED_ITEM_TO_PATRON          | =              | =         | =
            MEDIATED_PATRON_RENEWAL        | =              | =         | =
            RENEW_REQUESTED                | =              | =         | =
            RENEWED_BY_PARTNER             | =              | =         | =
            RENEW_REQUEST_NOT_ACCEPTED     | =              | =         | =
            RECALLED_BY_PARTNER            | =              | =         | =
            OVERDUE_REQUEST                | =              | =         | =
            LOST_COMMUNICATED              | =              | =         | =
            DAMAGED_COMMUNICATED           | =              | =         | =
            DECLARED_LOST_BY_PARTNER       | =              | =         | =
            RETURNED_BY_PATRON             | =              | =         | =
            RETURNED_ITEM_TO_PARTNER       | =              | =         | =
            REQUEST_COMPLETED              | =              | =         | =
            CANCELED_BY_PARTNER            | =              | =         | =
            CANCELED_BY_PATRON             | =              | =         | =
            CANCELED_BY_STAFF              | =              | =         | =
            EXPIRED                        | =              | =         | =
            """);
  }

  @TestFactory
  Stream<DynamicTest> receiveLendAndReturn() {
    return request()
        .only(WITH_ITEM)
        .step("received", request -> volume(request).received(STEP))
        .step("lent", request -> volume(request).lent(STEP))
        .step("returned", request -> volume(request).returnedByPatron(STEP))
        .step("sent back", request -> volume(request).sentBack(STEP))
        .step("checked in", request -> volume(request).close(STEP))
        .rows(
            """
                                           | received                       | lent                  | returned           | sent back                | checked in
            SHIPPED_PHYSICALLY             | PHYSICALLY_RECEIVED_BY_LIBRARY | LOANED_ITEM_TO_PATRON | -                  | -                        | REQUEST_COMPLETED
            PHYSICALLY_RECEIVED_BY_LIBRARY | -                              | LOANED_ITEM_TO_PATRON | -                  | RETURNED_ITEM_TO_PARTNER | REQUEST_COMPLETED
            RECEIVED_NOT_FOR_LOAN          | -                              | LOANED_ITEM_TO_PATRON | -                  | RETURNED_ITEM_TO_PARTNER | REQUEST_COMPLETED
            LOANED_ITEM_TO_PATRON          | -                              | -                     | RETURNED_BY_PATRON | -                        | REQUEST_COMPLETED
            MEDIATED_PATRON_RENEWAL        | -                              | -                     | RETURNED_BY_PATRON | -                        | REQUEST_COMPLETED
            RENEW_REQUESTED                | -                              | -                     | RETURNED_BY_PATRON | -                        | REQUEST_COMPLETED
            RENEWED_BY_PARTNER             | -                              | -                     | RETURNED_BY_PATRON | -                        | REQUEST_COMPLETED
            RENEW_REQUEST_NOT_ACCEPTED     | -                              | -                     | RETURNED_BY_PATRON | -                        | REQUEST_COMPLETED
            RECALLED_BY_PARTNER            | -                              | -                     | RETURNED_BY_PATRON | -                        | REQUEST_COMPLETED
            OVERDUE_REQUEST                | -                              | -                     | RETURNED_BY_PATRON | -                        | REQUEST_COMPLETED
            LOST_COMMUNICATED              | -                              | -                     | RETURNED_BY_PATRON | -                        | REQUEST_COMPLETED
            DAMAGED_COMMUNICATED           | -                              | -                     | RETURNED_BY_PATRON | -                        | REQUEST_COMPLETED
            DECLARED_LOST_BY_PARTNER       | -                              | -                     | RETURNED_BY_PATRON | -                        | REQUEST_COMPLETED
            RETURNED_BY_PATRON             | -                              | ITEM_NOT_FOR_LOAN     | -                  | RETURNED_ITEM_TO_PARTNER | REQUEST_COMPLETED
            RETURNED_ITEM_TO_PARTNER       | -                              | -                     | -                  | -                        | REQUEST_COMPLETED
            """);
  }

  @TestFactory
  Stream<DynamicTest> lostFoundAndDamaged() {
    return request()
        .only(WITH_ITEM)
        .step("lost", request -> volume(request).lost(STEP))
        .step("found", request -> volume(request).found(STEP))
        .step("declared lost", request -> volume(request).declaredLost(STEP))
        .step("damaged", request -> volume(request).damaged(STEP))
        .rows(
            """
                                           | lost              | found              | declared lost            | damaged
            SHIPPED_PHYSICALLY             | LOST_COMMUNICATED | -                  | -                        | -
            PHYSICALLY_RECEIVED_BY_LIBRARY | LOST_COMMUNICATED | -                  | -                        | DAMAGED_COMMUNICATED
            RECEIVED_NOT_FOR_LOAN          | LOST_COMMUNICATED | -                  | -                        | DAMAGED_COMMUNICATED
            LOANED_ITEM_TO_PATRON          | LOST_COMMUNICATED | RETURNED_BY_PATRON | -                        | DAMAGED_COMMUNICATED
            MEDIATED_PATRON_RENEWAL        | LOST_COMMUNICATED | RETURNED_BY_PATRON | -                        | DAMAGED_COMMUNICATED
            RENEW_REQUESTED                | LOST_COMMUNICATED | RETURNED_BY_PATRON | -                        | DAMAGED_COMMUNICATED
            RENEWED_BY_PARTNER             | LOST_COMMUNICATED | RETURNED_BY_PATRON | -                        | DAMAGED_COMMUNICATED
            RENEW_REQUEST_NOT_ACCEPTED     | LOST_COMMUNICATED | RETURNED_BY_PATRON | -                        | DAMAGED_COMMUNICATED
            RECALLED_BY_PARTNER            | LOST_COMMUNICATED | RETURNED_BY_PATRON | -                        | DAMAGED_COMMUNICATED
            OVERDUE_REQUEST                | LOST_COMMUNICATED | RETURNED_BY_PATRON | -                        | DAMAGED_COMMUNICATED
            LOST_COMMUNICATED              | -                 | RETURNED_BY_PATRON | DECLARED_LOST_BY_PARTNER | -
            DAMAGED_COMMUNICATED           | LOST_COMMUNICATED | RETURNED_BY_PATRON | -                        | =
            DECLARED_LOST_BY_PARTNER       | -                 | RETURNED_BY_PATRON | -                        | -
            RETURNED_BY_PATRON             | LOST_COMMUNICATED | -                  | -                        | DAMAGED_COMMUNICATED
            RETURNED_ITEM_TO_PARTNER       | -                 | -                  | DECLARED_LOST_BY_PARTNER | -
            """);
  }

  @TestFactory
  Stream<DynamicTest> renewRecallAndOverdue() {
    return request()
        .only(WITH_ITEM)
        .step("waits for staff", request -> volume(request).renewalWaitsForStaff(DUE, STEP))
        .step("renewal sent", request -> volume(request).renewalAsked(DUE, STEP))
        .step("pending", request -> volume(request).renewalPending(DUE, STEP))
        .step("granted", request -> volume(request).renewed(DUE, STEP))
        .step("refused", request -> volume(request).renewalRefused(STEP))
        .step("recalled", request -> volume(request).recalled(DUE, STEP))
        .step("overdue", request -> volume(request).overdue(STEP))
        .rows(
            """
                                           | waits for staff         | renewal sent    | pending     | granted            | refused                    | recalled            | overdue
            SHIPPED_PHYSICALLY             | -                       | -               | =           | -                  | -                          | =                   | =
            PHYSICALLY_RECEIVED_BY_LIBRARY | -                       | -               | =           | -                  | -                          | RECALLED_BY_PARTNER | =
            RECEIVED_NOT_FOR_LOAN          | -                       | -               | =           | -                  | -                          | RECALLED_BY_PARTNER | =
            LOANED_ITEM_TO_PATRON          | MEDIATED_PATRON_RENEWAL | RENEW_REQUESTED | =           | RENEWED_BY_PARTNER | -                          | RECALLED_BY_PARTNER | OVERDUE_REQUEST
            MEDIATED_PATRON_RENEWAL        | =                       | RENEW_REQUESTED | =           | RENEWED_BY_PARTNER | RENEW_REQUEST_NOT_ACCEPTED | RECALLED_BY_PARTNER | =
            RENEW_REQUESTED                | MEDIATED_PATRON_RENEWAL | =               | =           | RENEWED_BY_PARTNER | RENEW_REQUEST_NOT_ACCEPTED | RECALLED_BY_PARTNER | =
            RENEWED_BY_PARTNER             | MEDIATED_PATRON_RENEWAL | RENEW_REQUESTED | =           | =                  | -                          | RECALLED_BY_PARTNER | OVERDUE_REQUEST
            RENEW_REQUEST_NOT_ACCEPTED     | MEDIATED_PATRON_RENEWAL | RENEW_REQUESTED | =           | RENEWED_BY_PARTNER | =                          | RECALLED_BY_PARTNER | OVERDUE_REQUEST
            RECALLED_BY_PARTNER            | =                       | =               | =           | RENEWED_BY_PARTNER | =                          | =                   | =
            OVERDUE_REQUEST                | MEDIATED_PATRON_RENEWAL | RENEW_REQUESTED | =           | RENEWED_BY_PARTNER | -                          | RECALLED_BY_PARTNER | =
            LOST_COMMUNICATED              | -                       | -               | =           | -                  | -                          | =                   | =
            DAMAGED_COMMUNICATED           | -                       | -               | =           | -                  | -                          | =                   | =
            DECLARED_LOST_BY_PARTNER       | -                       | -               | =           | -                  | -                          | =                   | =
            RETURNED_BY_PATRON             | -                       | -               | =           | -                  | -                          | =                   | =
            RETURNED_ITEM_TO_PARTNER       | -                       | -               | =           | -                  | -                          | =                   | =
            """);
  }

  private static StateTable<BorrowingRequest, BorrowingStatus> request() {
    return StateTable.of(BorrowingStatus.class, TestBorrowing::in, BorrowingRequest::status)
        .history(BorrowingStepsTest::lines);
  }

  private static List<Line<BorrowingStatus>> lines(BorrowingRequest request) {
    return request.history().stream().map(line -> new Line<>(line.from(), line.to())).toList();
  }
}
