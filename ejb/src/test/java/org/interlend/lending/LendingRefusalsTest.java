package org.interlend.lending;

import java.util.stream.Stream;
import org.interlend.Actor;
import org.interlend.StateTable;
import org.interlend.catalog.TestItems;
import org.interlend.lending.locate.CopyReplacement;
import org.interlend.lending.request.LendingRequest;
import org.interlend.lending.request.LendingStatus;
import org.interlend.lending.request.TestLending;
import org.interlend.lending.shipping.Shipping;
import org.interlend.requests.HistoryEventKind;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * The statuses of a lending request in which a step of brokers or staff is refused, before anything
 * changes. The container tests cover the effect of allowed steps.
 */
class LendingRefusalsTest {

  @TestFactory
  Stream<DynamicTest> aRequestIsEndedOrShippedOnlyInMatchingStatuses() {
    return request()
        .step(
            "canceled",
            request -> new LendingCancellations().cancel(request, null, Actor.staff("desk")))
        .step(
            "rejected",
            request -> new LendingCancellations().reject(request, null, Actor.staff("desk")))
        .step(
            "not processed in time",
            request -> new LendingCancellations().expire(request, Actor.of(new LendingExpiry())))
        .step(
            "copy missing", request -> new CopyReplacement().missing(request, Actor.staff("desk")))
        .step(
            "copy passed over", request -> new CopyReplacement().skip(request, Actor.staff("desk")))
        .step("file sent", request -> new Shipping().sendFile(request, null, Actor.staff("desk")))
        .step(
            "item shipped",
            request -> new Shipping().send(request, TestItems.own("I1"), null, Actor.staff("desk")))
        .rows(
            """
                                    | canceled          | rejected | not processed in time | copy missing | copy passed over | file sent | item shipped
            CREATED_LENDING_REQUEST | .                  | .        | .                     | -            | -                | .         | .
            LOCATE_FAILED           | .                  | .        | .                     | -            | -                | .         | .
            BEING_PROCESSED         | .                  | .        | .                     | .            | .                | .         | .
            CONDITIONAL             | .                  | .        | .                     | -            | -                | .         | .
            CONDITIONAL_ACCEPTED    | .                  | .        | .                     | -            | -                | .         | .
            WILL_SUPPLY             | .                  | .        | .                     | -            | -                | .         | .
            SHIPPED_PHYSICALLY      | TOO_LATE_TO_CANCEL | -        | -                     | -            | -                | -         | -
            SHIPPED_DIGITALLY       | TOO_LATE_TO_CANCEL | -        | -                     | -            | -                | -         | -
            RECEIVED_BY_PARTNER     | TOO_LATE_TO_CANCEL | -        | -                     | -            | -                | -         | -
            RECALLED                | TOO_LATE_TO_CANCEL | -        | -                     | -            | -                | -         | -
            OVERDUE_REQUEST         | TOO_LATE_TO_CANCEL | -        | -                     | -            | -                | -         | -
            LOST                    | TOO_LATE_TO_CANCEL | -        | -                     | -            | -                | -         | -
            RETURNED_BY_PARTNER     | TOO_LATE_TO_CANCEL | -        | -                     | -            | -                | -         | -
            REQUEST_COMPLETED       | TOO_LATE_TO_CANCEL | -        | -                     | -            | -                | -         | -
            REJECTED                | TOO_LATE_TO_CANCEL | -        | -                     | -            | -                | -         | -
            CANCELLED              | TOO_LATE_TO_CANCEL | -        | -                     | -            | -                | -         | -
            EXPIRED                 | TOO_LATE_TO_CANCEL | -        | -                     | -            | -                | .         | .
            """);
  }

  @TestFactory
  Stream<DynamicTest> onlyARejectionIsUndone() {
    return request()
        .step(
            "rejection undone",
            request -> new LendingCancellations().undoRejection(request, Actor.staff("desk")))
        .rows(
            """
                                    | rejection undone
            CREATED_LENDING_REQUEST | -
            LOCATE_FAILED           | -
            BEING_PROCESSED         | -
            CONDITIONAL             | -
            CONDITIONAL_ACCEPTED    | -
            WILL_SUPPLY             | -
            SHIPPED_PHYSICALLY      | -
            SHIPPED_DIGITALLY       | -
            RECEIVED_BY_PARTNER     | -
            RECALLED                | -
            OVERDUE_REQUEST         | -
            LOST                    | -
            RETURNED_BY_PARTNER     | -
            REQUEST_COMPLETED       | -
            REJECTED                | .
            CANCELLED              | -
            EXPIRED                 | -
            """);
  }

  @TestFactory
  Stream<DynamicTest> aLoanIsCorrectedOnlyInMatchingStatuses() {
    return request()
        .step(
            "not shipped", request -> new LendingUndo().undoShipment(request, Actor.staff("desk")))
        .step("lost", request -> new LendingLosses().lost(request, null, Actor.staff("desk")))
        .step(
            "checked in",
            request ->
                new LendingCheckIn()
                    .close(request, HistoryEventKind.CHECKED_IN_BY_BROKER, Actor.staff("desk")))
        .step("reactivated", request -> new LendingUndo().reactivate(request, Actor.staff("desk")))
        .step(
            "renewal granted",
            request -> new LendingRenewals().grant(request, null, Actor.staff("desk")))
        .step(
            "renewal refused",
            request -> new LendingRenewals().refuse(request, null, Actor.staff("desk")))
        .rows(
            """
                                    | not shipped      | lost | checked in       | reactivated | renewal granted | renewal refused
            CREATED_LENDING_REQUEST | ITEM_NOT_ON_LOAN | -    | ITEM_NOT_ON_LOAN | -           | -               | -
            LOCATE_FAILED           | ITEM_NOT_ON_LOAN | -    | ITEM_NOT_ON_LOAN | -           | -               | -
            BEING_PROCESSED         | ITEM_NOT_ON_LOAN | -    | ITEM_NOT_ON_LOAN | -           | -               | -
            CONDITIONAL             | ITEM_NOT_ON_LOAN | -    | ITEM_NOT_ON_LOAN | -           | -               | -
            CONDITIONAL_ACCEPTED    | ITEM_NOT_ON_LOAN | -    | ITEM_NOT_ON_LOAN | -           | -               | -
            WILL_SUPPLY             | ITEM_NOT_ON_LOAN | -    | ITEM_NOT_ON_LOAN | -           | -               | -
            SHIPPED_PHYSICALLY      | .                | .    | .                | -           | -               | -
            SHIPPED_DIGITALLY       | ITEM_NOT_ON_LOAN | -    | .                | -           | -               | -
            RECEIVED_BY_PARTNER     | -                | .    | .                | -           | -               | -
            RECALLED                | -                | .    | .                | -           | -               | -
            OVERDUE_REQUEST         | -                | .    | .                | -           | -               | -
            LOST                    | -                | -    | .                | -           | -               | -
            RETURNED_BY_PARTNER     | -                | .    | .                | -           | -               | -
            REQUEST_COMPLETED       | -                | -    | ITEM_NOT_ON_LOAN | .           | -               | -
            REJECTED                | ITEM_NOT_ON_LOAN | -    | ITEM_NOT_ON_LOAN | -           | -               | -
            CANCELLED              | ITEM_NOT_ON_LOAN | -    | ITEM_NOT_ON_LOAN | -           | -               | -
            EXPIRED                 | ITEM_NOT_ON_LOAN | -    | ITEM_NOT_ON_LOAN | -           | -               | -
            """);
  }

  private static StateTable<LendingRequest, LendingStatus> request() {
    return StateTable.of(LendingStatus.class, TestLending::in, LendingRequest::status);
  }
}
