package org.interlend.console.desk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.interlend.catalog.Catalog;
import org.interlend.catalog.LocalItem;
import org.interlend.console.ConsoleTexts;
import org.interlend.lending.request.LendingRequest;
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

  /** The hint, or null when the next step says everything. */
  String about(String barcode) {
    return transaction.required(
        () ->
            catalog
                .findOwnItem(barcode)
                .flatMap(item -> toCopy(item).or(() -> unheard(item)))
                .orElse(null));
  }

  /** Whether a partner wants a file of it, so that the item itself stays. */
  boolean isToCopy(String barcode) {
    return transaction.required(
        () -> catalog.findOwnItem(barcode).flatMap(this::fileOf).isPresent());
  }

  private Optional<String> toCopy(LocalItem item) {
    return fileOf(item).map(request -> texts.desk("scanIn.file", request.externalId()));
  }

  private Optional<LendingRequest> fileOf(LocalItem item) {
    return requests.goingOut(item).filter(request -> request.format() == RequestFormat.DIGITAL);
  }

  /** The item has been returned, but its broker has not sent CheckInItem. */
  private Optional<String> unheard(LocalItem item) {
    return requests
        .awaitingCheckIn(item)
        .map(
            request ->
                texts.desk("scanIn.unheard", request.partner().name(), request.externalId()));
  }
}
