package org.interlend.console.desk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.interlend.catalog.Catalog;
import org.interlend.catalog.LocalItem;
import org.interlend.console.ConsoleTexts;
import org.interlend.lending.request.LendingRequests;
import org.interlend.partners.RequestFormat;
import org.interlend.persistence.TransactionTemplate;

/** Hints about the item in hand when it is, or was, for a partner. */
@ApplicationScoped
class LentItemHint {

  @Inject private Catalog catalog;
  @Inject private LendingRequests requests;
  @Inject private TransactionTemplate transaction;
  @Inject private ConsoleTexts texts;

  /**
   * A hint.
   *
   * @param text null when the next step says everything
   * @param toCopy whether a partner wants a file of the item, so that the item itself stays
   */
  record Hint(String text, boolean toCopy) {
    private static final Hint NONE = new Hint(null, false);
  }

  Hint about(String barcode) {
    return transaction.required(
        () ->
            catalog
                .findOwnItem(barcode)
                .flatMap(item -> toCopy(item).or(() -> unheard(item)))
                .orElse(Hint.NONE));
  }

  private Optional<Hint> toCopy(LocalItem item) {
    return requests
        .goingOut(item)
        .filter(request -> request.format() == RequestFormat.DIGITAL)
        .map(request -> new Hint(texts.desk("scanIn.file", request.externalId()), true));
  }

  /** The item has been returned, but its broker has not sent CheckInItem. */
  private Optional<Hint> unheard(LocalItem item) {
    return requests
        .awaitingCheckIn(item)
        .map(
            request ->
                new Hint(
                    texts.desk("scanIn.unheard", request.partner().name(), request.externalId()),
                    false));
  }
}
