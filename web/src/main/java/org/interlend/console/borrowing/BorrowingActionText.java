package org.interlend.console.borrowing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.interlend.borrowing.request.BorrowedVolume;
import org.interlend.borrowing.request.BorrowingAction;
import org.interlend.borrowing.request.BorrowingRequest;
import org.interlend.console.ConsoleTexts;
import org.interlend.console.Times;
import org.interlend.console.requests.BulkActions.Outcome;
import org.interlend.requests.action.ActionResult;

/** The actions on borrowing requests on the screen: their buttons, and what they did. */
@ApplicationScoped
public class BorrowingActionText {

  @Inject private Times times;
  @Inject private ConsoleTexts texts;

  /** The label for the request as a whole. */
  String label(BorrowingAction action, BorrowingRequestView view, String desk) {
    String partner = view.summary().partner().name();
    return switch (action) {
      case RECEIVE -> texts.borrowing("label.receive", desk);
      case LEND -> texts.borrowing("label.lend", view.patron() == null ? "" : view.patron().name());
      case SEND_BACK -> texts.borrowing("label.sendBack", partner);
      case APPROVE_RENEWAL, RENEW -> texts.borrowing("label.renew", partner);
      case DECLARE_LOST -> texts.borrowing("label.declareLost", action.label(texts.locale()));
      default -> action.label(texts.locale());
    };
  }

  /** The label for one of several items. */
  String itemLabel(BorrowingAction action) {
    return switch (action) {
      case COMPLETE -> texts.borrowing("label.settle");
      case REACTIVATE -> texts.borrowing("label.reactivate");
      case REACTIVATE_ON_LOAN -> texts.borrowing("label.reactivateOnLoan");
      default -> action.label(texts.locale());
    };
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
              ? done(texts.borrowing("done.received"))
              : each(
                  results,
                  item -> texts.borrowing("done.receivedNext", item.instruction(texts.locale())));
      case ASSIGN_PATRON ->
          results.isEmpty()
              ? done(texts.borrowing("done.assigned"))
              : each(
                  results,
                  item -> texts.borrowing("done.assignedNext", item.instruction(texts.locale())));
      case LEND ->
          each(
              results,
              item ->
                  texts.borrowing(
                      "done.lent",
                      item.barcode(),
                      times.dayOf(item.dueAt()),
                      item.dueExplanation(texts.locale())));
      case TAKE_BACK ->
          each(
              results,
              item ->
                  texts.borrowing(
                      "done.takenBack", item.barcode(), item.instruction(texts.locale())));
      case UNDO_RECEIPT -> done(texts.borrowing("done.receiptUndone"));
      case UNDO_LOAN -> done(texts.borrowing("done.loanUndone"));
      case UNDO_RETURN -> done(texts.borrowing("done.returnUndone"));
      case RENEW ->
          each(results, item -> texts.borrowing("done.renewalAsked", partner, item.barcode()));
      case EXTEND -> done(texts.borrowing("done.extended"));
      case APPROVE_RENEWAL -> done(texts.borrowing("done.approved", partner));
      case REFUSE_RENEWAL -> done(texts.borrowing("done.refused"));
      case SEND_BACK -> done(texts.borrowing("done.sentBack", partner));
      case UNDO_SEND_BACK -> done(texts.borrowing("done.sendBackUndone"));
      case REPORT_DAMAGED -> done(texts.borrowing("done.damaged", partner));
      case REPORT_LOST -> done(texts.borrowing("done.lost", partner));
      case DECLARE_LOST -> done(texts.borrowing("done.declaredLost", partner));
      case REPORT_FOUND -> done(texts.borrowing("done.found", partner));
      case CANCEL, CANCEL_OWN -> done(texts.borrowing("done.canceled"));
      case COMPLETE -> done(texts.borrowing("done.completed"));
      case DISMISS_WARNING -> done(texts.borrowing("done.dismissed"));
      case REACTIVATE, REACTIVATE_ON_LOAN ->
          done(texts.borrowing("done.reactivated", barcodes(request.openVolumes())));
    };
  }

  private static String barcodes(List<BorrowedVolume> volumes) {
    return volumes.stream().map(BorrowedVolume::barcode).collect(Collectors.joining(", "));
  }

  static List<Outcome> done(String sentence) {
    return List.of(Outcome.done(sentence));
  }

  private static List<Outcome> each(
      List<ActionResult> results, Function<ActionResult, String> sentence) {
    return results.stream().map(item -> Outcome.done(sentence.apply(item))).toList();
  }
}
