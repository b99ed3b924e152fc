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
    String told = texts.lending("done.told");
    return switch (action) {
      case MARK_MISSING ->
          taken(request.barcode() == null ? action : action + ".other", request.barcode());
      case SEND_FILE -> sent(request, partner);
      case GRANT_RENEWAL, REFUSE_RENEWAL, EXTEND ->
          taken(
              action,
              times.dayOf(request.dueAt()),
              OutgoingKind.ITEM_RENEWED.isAskedFor(request.partner()) ? told : tell);
      case REJECT ->
          taken(action, OutgoingKind.NOT_AVAILABLE.isAskedFor(request.partner()) ? told : tell);
      case TAKE_IN, REPORT_FOUND ->
          taken(
              request.status().isFinal() ? action + ".completed" : action,
              results.get(0).instruction(texts.locale()));
      case REPORT_DAMAGED -> damaged(request.item(), tell);
      default -> taken(action, partner, request.barcode(), tell);
    };
  }

  private String sent(LendingRequest request, String partner) {
    String end = request.status().isFinal() ? ".completed" : "";
    return taken(LendingAction.SEND_FILE + (request.isCopy() ? ".copy" : end), partner);
  }

  private String damaged(LocalItem item, String tell) {
    Optional<LendingRequest> other = Optional.ofNullable(item).flatMap(requests::claiming);
    if (other.isPresent()) {
      return taken(LendingAction.REPORT_DAMAGED + ".chosen", tell, other.get().externalId());
    }
    boolean kept = item != null && item.status() == ItemStatus.IN_PROCESS;
    return taken(LendingAction.REPORT_DAMAGED + (kept ? ".kept" : ""), tell);
  }

  /**
   * @param key the action, or one of its variants
   */
  private String taken(Object key, Object... values) {
    return texts.lending("taken." + key, values);
  }
}
