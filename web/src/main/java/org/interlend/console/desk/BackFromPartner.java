package org.interlend.console.desk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.interlend.catalog.Catalog;
import org.interlend.console.InOneTransaction;
import org.interlend.lending.LendingRequests;

/** What staff must know of an item that a partner has sent home before its broker says so. */
@ApplicationScoped
class BackFromPartner {

  @Inject private Catalog catalog;
  @Inject private LendingRequests requests;
  @Inject private InOneTransaction transaction;

  /** In words, or null when no broker's word is awaited for the item. */
  String about(String barcode) {
    return transaction.get(
        () ->
            catalog
                .findOwnItem(barcode)
                .flatMap(requests::awaitingCheckIn)
                .map(
                    request ->
                        "Back from %s, request %s: check it in at the broker, too"
                            .formatted(request.partner().name(), request.externalId()))
                .orElse(null));
  }
}
