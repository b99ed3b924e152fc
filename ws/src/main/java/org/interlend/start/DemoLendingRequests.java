package org.interlend.start;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import org.interlend.Actor;
import org.interlend.circulation.DeskWorkflow;
import org.interlend.circulation.HoldWorkflow;
import org.interlend.circulation.PlaceHoldCommand;
import org.interlend.circulation.ScanInCommand;
import org.interlend.lending.LendingWorkflow;
import org.interlend.lending.request.LendingAction;
import org.interlend.lending.search.LendingSearch;
import org.interlend.requests.action.ActionCommand;
import org.interlend.requests.search.RequestFilter;

/**
 * Lending requests for the demonstration: one in every state that needs staff, and some completed
 * ones. They arrive as real NCIP messages; past ones are created today and then backdated.
 */
@ApplicationScoped
class DemoLendingRequests {

  private static final Actor BY = Actor.staff("demonstration");
  private static final String DESK = "RSDESK";

  @Inject private DemoBrokerMessages broker;
  @Inject private LendingSearch requests;
  @Inject private LendingWorkflow workflow;
  @Inject private DeskWorkflow desk;
  @Inject private HoldWorkflow holds;
  @Inject private DemoBackdating backdating;
  @Inject private Clock clock;

  /** Past loans: one returned, one overdue, one lost. */
  void addPastLoans() {
    lend(205, 325, 21);
    broker.checkIn(barcode(325));
    backdate(205, 325, 20, 8);
    broker.checkIn(barcode(325));
    lend(206, 321, 28);
    backdate(206, 321, 24, -6);
    lend(207, 326, 28);
    backdate(207, 326, 22, -2);
    workflow.take(
        LendingAction.REPORT_LOST,
        ActionCommand.on(id(207), BY).note("The parcel never arrived; the carrier looks for it"));
  }

  /** Today's requests. */
  void addTodaysRequests() {
    lend(208, 322, 28);
    desk.scanIn(new ScanInCommand(barcode(322), DESK, BY));
    lend(209, 323, 28);
    holds.place(new PlaceHoldCommand("P0043190", barcode(323), null, BY));
    broker.request(number(210), oclc(324), "Digital");
    broker.request(number(211), oclc(327));
    workflow.take(
        LendingAction.REJECT, ActionCommand.on(id(211), BY).note("Under repair until the summer"));
    broker.request(number(212), oclc(328));
    broker.cancel(number(212));
  }

  /** A partner requests a renewal while staff decide about renewals. */
  void askRenewal() {
    lend(213, 320, 6);
    broker.renew(barcode(320), clock.instant().plus(Duration.ofDays(34)));
  }

  private void lend(int request, int item, int days) {
    broker.request(number(request), oclc(item));
    broker.checkOut(number(request), barcode(item), clock.instant().plus(Duration.ofDays(days)));
  }

  private static String barcode(int item) {
    return "30100200" + item;
  }

  /** The items for the lending requests have the last digits of their barcodes in it. */
  private static String oclc(int item) {
    return "50213" + item;
  }

  private static String number(int request) {
    return "BRW-2026-000" + request;
  }

  private long id(int request) {
    return requests.latest(RequestFilter.ALL.externalId(number(request)), 1).get(0).id();
  }

  /**
   * Backdates a request that was just created.
   *
   * @param dueInDays days from today until the item is due
   */
  private void backdate(int request, int item, int days, int dueInDays) {
    Timestamp then = Timestamp.from(clock.instant().minus(Duration.ofDays(days)));
    Timestamp due = Timestamp.from(clock.instant().plus(Duration.ofDays(dueInDays)));
    long id = id(request);
    backdating.run(
        "update lending_request set created_at = ?, shipped_at = ?, updated_at = ?, due_at = ?"
            + " where id = ?",
        then,
        then,
        then,
        due,
        id);
    backdating.run(
        "update move_request set requested_at = ?, closed_at = ? where reference = ?",
        then,
        then,
        number(request));
    backdating.run("update lending_history set happened_at = ? where request_id = ?", then, id);
    backdating.run(
        "update exchange set happened_at = ? where request_id = ?", then, number(request));
    backdating.run(
        "update loan set loaned_at = ?, due_at = ? where barcode = ?", then, due, barcode(item));
  }
}
