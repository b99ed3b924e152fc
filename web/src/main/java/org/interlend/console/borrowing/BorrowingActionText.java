package org.interlend.console.borrowing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.stream.Collectors;
import org.interlend.borrowing.request.BorrowedVolume;
import org.interlend.borrowing.request.BorrowingAction;
import org.interlend.borrowing.request.BorrowingBrokerNotifier;
import org.interlend.borrowing.request.BorrowingNextAction;
import org.interlend.borrowing.request.BorrowingRequest;
import org.interlend.console.ConsoleTexts;
import org.interlend.console.Times;
import org.interlend.console.requests.BulkActions.Outcome;
import org.interlend.partners.Partner;
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
      case LEND -> lendLabel(view);
      case SEND_BACK -> texts.borrowing("label.sendBack", view.returnsTo());
      case APPROVE_RENEWAL, RENEW -> texts.borrowing("label.renew", partner);
      default -> action.label(texts.locale());
    };
  }

  private String lendLabel(BorrowingRequestView view) {
    String patron = view.patron() == null ? "" : view.patron().label().name();
    return isCopy(view)
        ? texts.borrowing("label.handOut", patron)
        : texts.borrowing("label.lend", patron);
  }

  /** The patron keeps a copy. */
  private static boolean isCopy(BorrowingRequestView view) {
    return view.summary().requested().copy();
  }

  /** The label of the next action. */
  String nextLabel(BorrowingRequestView view) {
    return view.nextAction() == BorrowingNextAction.LEND && isCopy(view)
        ? texts.borrowing("next.handOut")
        : view.nextAction().label(texts.locale());
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
    String partner =
        switch (action) {
          case SEND_BACK, REPORT_FOUND -> request.returnsTo().label();
          case CHANGE_PICKUP -> request.pickupLibrary().name();
          default -> request.partner().name();
        };
    if (ends(action) && !results.isEmpty()) {
      return List.of(Outcome.done(endedHere(action, request.partner(), results)));
    }
    String variant = action == BorrowingAction.LEND && request.isCopy() ? ".copy" : ".item";
    return results.isEmpty()
        ? List.of(
            Outcome.done(
                texts.borrowing("taken." + action, partner, barcodes(request.openVolumes()))))
        : results.stream()
            .map(item -> Outcome.done(sentence(action + variant, partner, item)))
            .toList();
  }

  private static boolean ends(BorrowingAction action) {
    return action == BorrowingAction.CANCEL || action == BorrowingAction.COMPLETE;
  }

  private String endedHere(BorrowingAction action, Partner partner, List<ActionResult> here) {
    String variant = BorrowingBrokerNotifier.reportsReturnAtEnd(partner) ? ".told" : ".here";
    return texts.borrowing(
        "taken." + action + variant,
        partner.name(),
        here.stream().map(ActionResult::barcode).collect(Collectors.joining(", ")),
        here.size());
  }

  /**
   * @param action the action, with the end of the key
   */
  private String sentence(String action, String partner, ActionResult item) {
    return texts.borrowing(
        "taken." + action,
        partner,
        item.barcode(),
        item.instruction(texts.locale()),
        times.dayOf(item.dueAt()),
        item.dueExplanation(texts.locale()));
  }

  private static String barcodes(List<BorrowedVolume> volumes) {
    return volumes.stream().map(BorrowedVolume::barcode).collect(Collectors.joining(", "));
  }
}
