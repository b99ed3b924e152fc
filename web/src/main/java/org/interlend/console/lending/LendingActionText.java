package org.interlend.console.lending;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.interlend.catalog.ItemStatus;
import org.interlend.catalog.LocalItem;
import org.interlend.console.ConsoleTexts;
import org.interlend.console.Times;
import org.interlend.console.requests.BulkActions.Outcome;
import org.interlend.exchange.outbox.OutgoingKind;
import org.interlend.lending.request.LendingAction;
import org.interlend.lending.request.LendingHistoryLine;
import org.interlend.lending.request.LendingRequest;
import org.interlend.lending.request.LendingRequests;
import org.interlend.requests.action.ActionResult;

/** The actions on lending requests on the screen: their buttons, and what they did. */
@ApplicationScoped
public class LendingActionText {

  @Inject private Times times;
  @Inject private ConsoleTexts texts;
  @Inject private LendingRequests requests;

  String label(LendingAction action, String desk) {
    return switch (action) {
      case TAKE_IN, REPORT_FOUND -> texts.lending("label.at", action.label(texts.locale()), desk);
      default -> action.label(texts.locale());
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
          texts.lending("done.stillNoCopy", history.get(history.size() - 1).note(texts.locale())));
    }
    return Outcome.done(sentence(action, results, request));
  }

  private String sentence(
      LendingAction action, List<ActionResult> results, LendingRequest request) {
    String partner = request.partner().name();
    String tell = texts.lending("done.tell", partner);
    String told =
        OutgoingKind.ITEM_RENEWED.isAskedFor(request.partner()) ? texts.lending("done.told") : tell;
    return switch (action) {
      case MARK_READ -> texts.lending("done.read");
      case LOCATE -> texts.lending("done.located", request.barcode());
      case CHOOSE_COPY -> texts.lending("done.chosen", request.barcode());
      case MARK_MISSING ->
          request.barcode() == null
              ? texts.lending("done.missing")
              : texts.lending("done.missingOther", request.barcode());
      case SHIP -> texts.lending("done.shipped", partner);
      case SEND_FILE ->
          request.status().isFinal()
              ? texts.lending("done.fileCompleted")
              : texts.lending("done.fileSent", partner);
      case REJECT -> texts.lending("done.rejected", tell);
      case UNDO_REJECTION -> texts.lending("done.rejectionUndone", partner);
      case CANCEL -> texts.lending("done.canceled", partner);
      case GRANT_RENEWAL -> texts.lending("done.renewed", times.dayOf(request.dueAt()), told);
      case REFUSE_RENEWAL -> texts.lending("done.refused", times.dayOf(request.dueAt()), told);
      case UNDO_SHIPMENT -> texts.lending("done.undone", partner);
      case TAKE_IN, REPORT_FOUND ->
          texts.lending("done.takenIn", results.get(0).instruction(texts.locale()));
      case REPORT_LOST -> texts.lending("done.lost", tell);
      case REPORT_DAMAGED -> damaged(request.item(), tell);
      case COMPLETE -> texts.lending("done.completed");
      case REACTIVATE -> texts.lending("done.reactivated", partner);
      case DISMISS_WARNING -> texts.lending("done.dismissed");
    };
  }

  private String damaged(LocalItem item, String tell) {
    Optional<LendingRequest> other = Optional.ofNullable(item).flatMap(requests::claiming);
    if (other.isPresent()) {
      return texts.lending("done.damagedChosen", tell, other.get().externalId());
    }
    return item != null && item.status() == ItemStatus.IN_PROCESS
        ? texts.lending("done.damagedKept", tell)
        : texts.lending("done.damaged", tell);
  }
}
