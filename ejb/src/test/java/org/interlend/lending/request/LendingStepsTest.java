package org.interlend.lending.request;

import static org.interlend.lending.request.TestLending.DUE;
import static org.interlend.lending.request.TestLending.EXPIRES;
import static org.interlend.lending.request.TestLending.STEP;
import static org.interlend.lending.request.TestLending.loan;

import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Stream;
import org.interlend.Actor;
import org.interlend.StateTable;
import org.interlend.StateTable.Line;
import org.interlend.catalog.TestItems;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** The transitions of a lending request. */
class LendingStepsTest {

  /** The statuses with a loan to the partner. */
  private static final Set<LendingStatus> WITH_LOAN = EnumSet.copyOf(LendingStatus.outStatuses());

  static {
    WITH_LOAN.add(LendingStatus.REQUEST_COMPLETED);
  }

  @TestFactory
  Stream<DynamicTest> locateAndShip() {
    return request()
        .step("copy found", request -> request.located(TestItems.own("I2"), null, STEP))
        .step("no copy", request -> request.notLocated(STEP))
        .step("shipped", request -> request.shipment().sent(loan(request.partner()), STEP))
        .step("file sent", request -> request.shipment().sentAsFile(STEP))
        .step("not shipped", request -> request.shipment().undone(null, STEP))
        .rows(
            """
                                    | copy found      | no copy       | shipped            | file sent         | not shipped
            CREATED_LENDING_REQUEST | BEING_PROCESSED | LOCATE_FAILED | SHIPPED_PHYSICALLY | SHIPPED_DIGITALLY | -
            LOCATE_FAILED           | BEING_PROCESSED | =             | SHIPPED_PHYSICALLY | SHIPPED_DIGITALLY | -
            BEING_PROCESSED         | =               | LOCATE_FAILED | SHIPPED_PHYSICALLY | SHIPPED_DIGITALLY | -
            CONDITIONAL             | BEING_PROCESSED | LOCATE_FAILED | SHIPPED_PHYSICALLY | SHIPPED_DIGITALLY | -
            CONDITIONAL_ACCEPTED    | BEING_PROCESSED | LOCATE_FAILED | SHIPPED_PHYSICALLY | SHIPPED_DIGITALLY | -
            WILL_SUPPLY             | BEING_PROCESSED | LOCATE_FAILED | SHIPPED_PHYSICALLY | SHIPPED_DIGITALLY | -
            SHIPPED_PHYSICALLY      | -               | -             | -                  | -                 | BEING_PROCESSED
            SHIPPED_DIGITALLY       | -               | -             | -                  | -                 | -
            RECEIVED_BY_PARTNER     | -               | -             | -                  | -                 | -
            RECALLED                | -               | -             | -                  | -                 | -
            OVERDUE_REQUEST         | -               | -             | -                  | -                 | -
            LOST                    | -               | -             | -                  | -                 | -
            RETURNED_BY_PARTNER     | -               | -             | -                  | -                 | -
            REQUEST_COMPLETED       | -               | -             | -                  | -                 | -
            REJECTED                | -               | -             | -                  | -                 | -
            CANCELLED              | -               | -             | -                  | -                 | -
            EXPIRED                 | -               | -             | SHIPPED_PHYSICALLY | SHIPPED_DIGITALLY | -
            """);
  }

  @TestFactory
  Stream<DynamicTest> endOfTheRequest() {
    return request()
        .step("rejected", request -> request.rejected(null, STEP))
        .step("canceled", request -> request.canceled(STEP))
        .step("not processed in time", request -> request.expired(STEP))
        .step("checked in", request -> request.completed(STEP))
        .step(
            "reactivated", request -> request.shipment().reactivated(loan(request.partner()), STEP))
        .rows(
            """
                                    | rejected | canceled | not processed in time | checked in        | reactivated
            CREATED_LENDING_REQUEST | REJECTED | CANCELLED| EXPIRED               | -                 | -
            LOCATE_FAILED           | REJECTED | CANCELLED| EXPIRED               | -                 | -
            BEING_PROCESSED         | REJECTED | CANCELLED| EXPIRED               | -                 | -
            CONDITIONAL             | REJECTED | CANCELLED| EXPIRED               | -                 | -
            CONDITIONAL_ACCEPTED    | REJECTED | CANCELLED| EXPIRED               | -                 | -
            WILL_SUPPLY             | REJECTED | CANCELLED| EXPIRED               | -                 | -
            SHIPPED_PHYSICALLY      | -        | -         | -                     | REQUEST_COMPLETED | -
            SHIPPED_DIGITALLY       | -        | -         | -                     | REQUEST_COMPLETED | -
            RECEIVED_BY_PARTNER     | -        | -         | -                     | REQUEST_COMPLETED | -
            RECALLED                | -        | -         | -                     | REQUEST_COMPLETED | -
            OVERDUE_REQUEST         | -        | -         | -                     | REQUEST_COMPLETED | -
            LOST                    | -        | -         | -                     | REQUEST_COMPLETED | -
            RETURNED_BY_PARTNER     | -        | -         | -                     | REQUEST_COMPLETED | -
            REQUEST_COMPLETED       | -        | -         | -                     | -                 | SHIPPED_PHYSICALLY
            REJECTED                | -        | -         | -                     | -                 | -
            CANCELLED              | -        | -         | -                     | -                 | -
            EXPIRED                 | -        | -         | -                     | -                 | -
            """);
  }

  @TestFactory
  Stream<DynamicTest> receiveAndReturn() {
    return request()
        .step("received", request -> request.shipment().received(STEP))
        .step("sent back", request -> request.shipment().sentBack(STEP))
        .step("at the desk", request -> request.shipment().backAtDesk(STEP))
        .step("lost", request -> request.shipment().lost(STEP))
        .step("overdue", request -> request.shipment().overdue(STEP))
        .rows(
            """
                                    | received            | sent back           | at the desk         | lost | overdue
            CREATED_LENDING_REQUEST | =                   | =                   | =                   | -    | =
            LOCATE_FAILED           | =                   | =                   | =                   | -    | =
            BEING_PROCESSED         | =                   | =                   | =                   | -    | =
            CONDITIONAL             | =                   | =                   | =                   | -    | =
            CONDITIONAL_ACCEPTED    | =                   | =                   | =                   | -    | =
            WILL_SUPPLY             | =                   | =                   | =                   | -    | =
            SHIPPED_PHYSICALLY      | RECEIVED_BY_PARTNER | RETURNED_BY_PARTNER | RETURNED_BY_PARTNER | LOST | OVERDUE_REQUEST
            SHIPPED_DIGITALLY       | REQUEST_COMPLETED   | =                   | =                   | -    | =
            RECEIVED_BY_PARTNER     | =                   | RETURNED_BY_PARTNER | RETURNED_BY_PARTNER | LOST | OVERDUE_REQUEST
            RECALLED                | =                   | RETURNED_BY_PARTNER | RETURNED_BY_PARTNER | LOST | OVERDUE_REQUEST
            OVERDUE_REQUEST         | =                   | RETURNED_BY_PARTNER | RETURNED_BY_PARTNER | LOST | =
            LOST                    | =                   | RETURNED_BY_PARTNER | RETURNED_BY_PARTNER | -    | =
            RETURNED_BY_PARTNER     | =                   | =                   | =                   | LOST | =
            REQUEST_COMPLETED       | =                   | =                   | =                   | -    | =
            REJECTED                | =                   | =                   | =                   | -    | =
            CANCELLED              | =                   | =                   | =                   | -    | =
            EXPIRED                 | =                   | =                   | =                   | -    | =
            """);
  }

  @TestFactory
  Stream<DynamicTest> renewAndRecall() {
    return request()
        .only(WITH_LOAN)
        .step("renewal requested", request -> request.shipment().renewalAsked(DUE, DUE, STEP))
        .step("granted", request -> request.shipment().renewed(DUE, STEP))
        .step("refused", request -> request.shipment().renewalRefused(STEP))
        .step("recalled", request -> request.shipment().recalled(STEP))
        .step("recall withdrawn", request -> request.shipment().recallWithdrawn(STEP))
        .rows(
            """
                                | renewal requested | granted             | refused | recalled | recall withdrawn
            SHIPPED_PHYSICALLY  | =                 | =                   | =       | RECALLED | =
            RECEIVED_BY_PARTNER | =                 | =                   | =       | RECALLED | =
            RECALLED            | =                 | RECEIVED_BY_PARTNER | =       | =        | RECEIVED_BY_PARTNER
            OVERDUE_REQUEST     | =                 | RECEIVED_BY_PARTNER | =       | RECALLED | =
            LOST                | =                 | =                   | =       | =        | =
            RETURNED_BY_PARTNER | =                 | =                   | =       | =        | =
            REQUEST_COMPLETED   | =                 | =                   | =       | =        | =
            """);
  }

  @TestFactory
  Stream<DynamicTest> notesAreRecordedInEveryStatus() {
    return request()
        .step("pick extended", request -> request.lookedForUntil(EXPIRES.plusDays(1), STEP))
        .step("warning resolved", LendingStepsTest::warnAndResolve)
        .step("no warning left", request -> request.dismissWarnings(STEP.at(), Actor.staff("dana")))
        .step("noted", request -> request.note(STEP))
        .rows(
            """
                                    | pick extended     | warning resolved   | no warning left | noted
            CREATED_LENDING_REQUEST | =                 | =                  | -               | =
            LOCATE_FAILED           | =                 | =                  | -               | =
            BEING_PROCESSED         | =                 | =                  | -               | =
            CONDITIONAL             | =                 | =                  | -               | =
            CONDITIONAL_ACCEPTED    | =                 | =                  | -               | =
            WILL_SUPPLY             | =                 | =                  | -               | =
            SHIPPED_PHYSICALLY      | =                 | =                  | -               | =
            SHIPPED_DIGITALLY       | =                 | =                  | -               | =
            RECEIVED_BY_PARTNER     | =                 | =                  | -               | =
            RECALLED                | =                 | =                  | -               | =
            OVERDUE_REQUEST         | =                 | =                  | -               | =
            LOST                    | =                 | =                  | -               | =
            RETURNED_BY_PARTNER     | =                 | =                  | -               | =
            REQUEST_COMPLETED       | =                 | =                  | -               | =
            REJECTED                | =                 | =                  | -               | =
            CANCELLED              | =                 | =                  | -               | =
            EXPIRED                 | =                 | =                  | -               | =
            """);
  }

  private static void warnAndResolve(LendingRequest request) {
    request.warnStaff(TestLending.warning());
    request.dismissWarnings(STEP.at(), Actor.staff("dana"));
  }

  private static StateTable<LendingRequest, LendingStatus> request() {
    return StateTable.of(LendingStatus.class, TestLending::in, LendingRequest::status)
        .history(
            request ->
                request.history().stream()
                    .map(line -> new Line<>(line.from(), line.to()))
                    .toList());
  }
}
