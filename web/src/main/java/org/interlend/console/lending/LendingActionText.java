package org.interlend.console.lending;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import org.interlend.console.Times;
import org.interlend.console.requests.Bulk.Outcome;
import org.interlend.lending.request.LendingAction;
import org.interlend.lending.request.LendingHistoryLine;
import org.interlend.lending.request.LendingRequest;
import org.interlend.requests.action.ActionResult;

/** The actions on lending requests on the screen: their buttons, and what they did. */
@ApplicationScoped
public class LendingActionText {

  @Inject private Times times;

  static String buttonId(LendingAction action) {
    return switch (action) {
      case MARK_READ -> "read";
      case LOCATE -> "locate";
      case CHOOSE_COPY -> "choose";
      case MARK_MISSING -> "missing";
      case SHIP -> "ship";
      case SEND_FILE -> "fileSent";
      case REJECT -> "reject";
      case CANCEL -> "cancel";
      case GRANT_RENEWAL -> "grant";
      case REFUSE_RENEWAL -> "refuse";
      case UNDO_SHIPMENT -> "undo";
      case TAKE_IN -> "here";
      case REPORT_FOUND -> "found";
      case REPORT_LOST -> "lost";
      case COMPLETE -> "complete";
      case REACTIVATE -> "reactivate";
      case DISMISS_WARNING -> "dismiss";
    };
  }

  static String label(LendingAction action, String desk) {
    return switch (action) {
      case TAKE_IN, REPORT_FOUND -> "%s at %s".formatted(action.label(), desk);
      default -> action.label();
    };
  }

  /**
   * What an action did.
   *
   * @param results for each item; empty when the action concerns the request as a whole
   */
  Outcome outcome(LendingAction action, List<ActionResult> results, LendingRequest request) {
    if (action == LendingAction.LOCATE && request.barcode() == null) {
      List<LendingHistoryLine> history = request.history();
      return new Outcome(
          false,
          "Still no copy. %s.".formatted(history.get(history.size() - 1).note(Locale.ENGLISH)));
    }
    return new Outcome(true, sentence(action, results, request));
  }

  private String sentence(
      LendingAction action, List<ActionResult> results, LendingRequest request) {
    String partner = request.partner().name();
    String tell = "Tell %s in the broker's pages.".formatted(partner);
    String told =
        request.partner().lending().sendItemRenewed() ? "The broker is told by a message." : tell;
    return switch (action) {
      case MARK_READ -> "Marked as read in Libris.";
      case LOCATE -> "Copy %s is set apart for it.".formatted(request.barcode());
      case CHOOSE_COPY -> "Copy %s is set apart for the request.".formatted(request.barcode());
      case MARK_MISSING ->
          request.barcode() == null
              ? "Marked as missing. There is no other copy: choose one by hand, or reject the request."
              : "Marked as missing. Copy %s is taken instead.".formatted(request.barcode());
      case SHIP -> "Shipped to %s.".formatted(partner);
      case SEND_FILE ->
          request.status().isFinal()
              ? "The file counts as sent; the request is completed."
              : "The file counts as sent; %s has yet to confirm it.".formatted(partner);
      case REJECT -> "The request is rejected. " + tell;
      case CANCEL -> "The request is canceled for %s.".formatted(partner);
      case GRANT_RENEWAL -> "Renewed until %s. %s".formatted(times.dayOf(request.dueAt()), told);
      case REFUSE_RENEWAL ->
          "The renewal is refused; it stays due on %s. %s"
              .formatted(times.dayOf(request.dueAt()), told);
      case UNDO_SHIPMENT -> "The shipment is undone; ship the item again.";
      case TAKE_IN, REPORT_FOUND ->
          results.get(0).instruction() + ". The broker has yet to check it in.";
      case REPORT_LOST -> "The item counts as lost. " + tell;
      case COMPLETE -> "The request is completed.";
      case REACTIVATE -> "Request reactivated: %s still has the item.".formatted(partner);
      case DISMISS_WARNING -> "The warning is removed; the timeline still shows it.";
    };
  }
}
