package org.interlend.console.desk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.interlend.catalog.Catalog;
import org.interlend.catalog.ItemStatus;
import org.interlend.catalog.LocalItem;
import org.interlend.console.ConsoleTexts;
import org.interlend.lending.locate.CopyReplacement;
import org.interlend.lending.request.LendingRequest;
import org.interlend.lending.request.LendingRequests;
import org.interlend.persistence.TransactionTemplate;
import org.interlend.text.Text;

/** Hints about the item in hand when it is, was or could be for a partner. */
@ApplicationScoped
class LentItemHint {

  @Inject private Catalog catalog;
  @Inject private LendingRequests requests;
  @Inject private CopyReplacement copyReplacement;
  @Inject private TransactionTemplate transaction;
  @Inject private ConsoleTexts texts;

  /**
   * A hint.
   *
   * @param text null when the next step says everything
   * @param file whether a partner wants a file of the item, so that nothing is packed
   */
  record Hint(String text, boolean file) {
    private static final Hint NONE = new Hint(null, false);
  }

  Hint about(String barcode) {
    return transaction.required(
        () -> catalog.findOwnItem(barcode).map(this::about).orElse(Hint.NONE));
  }

  private Hint about(LocalItem item) {
    Optional<LendingRequest> goingOut = requests.goingOut(item);
    return goingOut
        .filter(LendingRequest::isNonReturnable)
        .map(this::toCopy)
        .orElseGet(
            () ->
                new Hint(
                    Text.joined(
                        " · ",
                        awaitingCheckIn(item),
                        goingOut.isPresent() ? null : ended(item),
                        item.status() == ItemStatus.AVAILABLE ? wanted(item) : null),
                    false));
  }

  private Hint toCopy(LendingRequest request) {
    return request.isCopy()
        ? new Hint(texts.desk("scanIn.copy", request.externalId()), false)
        : new Hint(texts.desk("scanIn.file", request.externalId()), true);
  }

  /** The item has been returned, but its broker has not sent CheckInItem. */
  private String awaitingCheckIn(LocalItem item) {
    return requests
        .awaitingCheckIn(item)
        .map(request -> texts.desk("scanIn.awaitingCheckIn", about(request)))
        .orElse(null);
  }

  /** The item was being prepared for a partner that no longer gets it. */
  private String ended(LocalItem item) {
    return requests
        .endedFor(item)
        .map(request -> texts.desk("scanIn.ended", about(request)))
        .orElse(null);
  }

  /** It is on its shelf again, and staff have found no copy for a partner. */
  private String wanted(LocalItem item) {
    return copyReplacement
        .waitingFor(item)
        .map(request -> texts.desk("scanIn.wanted", about(request)))
        .orElse(null);
  }

  /** Who asked, by which number, and how it stands. */
  private Object[] about(LendingRequest request) {
    return new Object[] {
      request.partner().name(), request.externalId(), request.status().label(texts.locale())
    };
  }
}
