package org.interlend.console.desk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.interlend.catalog.Catalog;
import org.interlend.catalog.LocalItem;
import org.interlend.console.InOneTransaction;
import org.interlend.lending.LendingRequests;
import org.interlend.partners.Format;

/** What staff must know of an item in their hand that a partner is to get, or has had. */
@ApplicationScoped
class LentItemHint {

  @Inject private Catalog catalog;
  @Inject private LendingRequests requests;
  @Inject private InOneTransaction transaction;

  /** In words, or null when there is nothing to know beyond its next step. */
  String about(String barcode) {
    return transaction.get(
        () ->
            catalog
                .findOwnItem(barcode)
                .flatMap(item -> toCopy(item).or(() -> unheard(item)))
                .orElse(null));
  }

  private Optional<String> toCopy(LocalItem item) {
    return requests
        .goingOut(item)
        .filter(request -> request.format() == Format.DIGITAL)
        .map(
            request ->
                "The partner wants a file of it: copy it, then scan the request at Shipping");
  }

  /** It is home, and its broker has not said so. */
  private Optional<String> unheard(LocalItem item) {
    return requests
        .awaitingCheckIn(item)
        .map(
            request ->
                "Back from %s, request %s: check it in at the broker, too"
                    .formatted(request.partner().name(), request.externalId()));
  }
}
