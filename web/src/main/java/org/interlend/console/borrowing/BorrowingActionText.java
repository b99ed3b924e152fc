package org.interlend.console.borrowing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.function.Function;
import org.interlend.borrowing.request.BorrowingAction;
import org.interlend.borrowing.request.BorrowingRequest;
import org.interlend.console.Times;
import org.interlend.console.requests.Bulk.Outcome;
import org.interlend.requests.action.ActionResult;

/** The actions on borrowing requests on the screen: their buttons, and what they did. */
@ApplicationScoped
public class BorrowingActionText {

  @Inject private Times times;

  static String buttonId(BorrowingAction action) {
    return switch (action) {
      case RECEIVE -> "receive";
      case ASSIGN_PATRON -> "assignPatron";
      case LEND -> "lend";
      case TAKE_BACK -> "takeBack";
      case RENEW -> "renew";
      case EXTEND -> "extend";
      case APPROVE_RENEWAL -> "approve";
      case REFUSE_RENEWAL -> "reject";
      case SEND_BACK -> "sendBack";
      case REPORT_DAMAGED -> "damaged";
      case REPORT_LOST -> "lost";
      case DECLARE_LOST -> "declaredLost";
      case REPORT_FOUND -> "found";
      case CANCEL, CANCEL_OWN -> "cancel";
      case COMPLETE -> "complete";
      case REACTIVATE -> "reactivate";
      case REACTIVATE_ON_LOAN -> "reactivateLoan";
      case DISMISS_WARNING -> "dismiss";
    };
  }

  /** The label for the request as a whole. */
  static String label(BorrowingAction action, RequestView view, String desk) {
    return switch (action) {
      case RECEIVE -> "Receive at " + desk;
      case LEND -> "Lend to " + (view.patron() == null ? "" : view.patron().name());
      case SEND_BACK -> "Send back to " + view.partner();
      case APPROVE_RENEWAL, RENEW -> "Ask %s to renew".formatted(view.partner());
      case DECLARE_LOST -> action.label() + " by the partner";
      default -> action.label();
    };
  }

  /** The label for one of several items. */
  static String itemLabel(BorrowingAction action) {
    return action == BorrowingAction.COMPLETE ? "Settle without the broker" : action.label();
  }

  /**
   * What an action did.
   *
   * @param results for each item; empty when the action concerns the request as a whole
   */
  List<Outcome> outcomes(
      BorrowingAction action, List<ActionResult> results, BorrowingRequest request) {
    String partner = request.partner().name();
    return switch (action) {
      case RECEIVE ->
          results.isEmpty()
              ? done("Received; the request is completed.")
              : each(results, item -> "Received. %s.".formatted(item.instruction()));
      case ASSIGN_PATRON ->
          results.isEmpty()
              ? done("Patron assigned.")
              : each(results, item -> "Patron assigned. %s.".formatted(item.instruction()));
      case LEND ->
          each(
              results,
              item ->
                  "Lent %s, due %s (%s)."
                      .formatted(item.barcode(), times.dayOf(item.dueAt()), item.dueExplanation()));
      case TAKE_BACK ->
          each(results, item -> "Taken back %s. %s.".formatted(item.barcode(), item.instruction()));
      case RENEW ->
          each(
              results,
              item ->
                  "%s is asked to renew %s. The due date stands until it answers."
                      .formatted(partner, item.barcode()));
      case EXTEND -> done("The loan is extended.");
      case APPROVE_RENEWAL -> done(partner + " is asked to renew.");
      case REFUSE_RENEWAL -> done("The renewal is refused.");
      case SEND_BACK -> done("Marked as sent back to %s.".formatted(partner));
      case REPORT_DAMAGED -> done("Reported damaged. " + tell(partner));
      case REPORT_LOST -> done("Reported lost. " + tell(partner));
      case DECLARE_LOST -> done("Marked as declared lost by %s.".formatted(partner));
      case REPORT_FOUND -> done("Found again. It goes back to %s.".formatted(partner));
      case CANCEL, CANCEL_OWN -> done("The request is canceled.");
      case COMPLETE -> done("The request is completed; its temporary records are deleted.");
      case DISMISS_WARNING -> done("Warning dismissed.");
      case REACTIVATE, REACTIVATE_ON_LOAN ->
          done("Request reactivated, with new temporary records.");
    };
  }

  private static String tell(String partner) {
    return "Tell %s in the broker's pages.".formatted(partner);
  }

  static List<Outcome> done(String sentence) {
    return List.of(new Outcome(true, sentence));
  }

  private static List<Outcome> each(
      List<ActionResult> results, Function<ActionResult, String> sentence) {
    return results.stream().map(item -> new Outcome(true, sentence.apply(item))).toList();
  }
}
