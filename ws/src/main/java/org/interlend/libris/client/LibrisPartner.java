package org.interlend.libris.client;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.interlend.exchange.MessageFact;
import org.interlend.http.PartnerHttpClient;
import org.interlend.libris.reading.LibrisException;
import org.interlend.libris.reading.LibrisException.Extent;
import org.interlend.libris.reading.LibrisRequest;
import org.interlend.partners.libris.LibrisSettings;
import org.interlend.partners.libris.LibrisStatus;
import org.interlend.partners.protocol.OwnSigel;

/**
 * A partner that is reached through Libris.
 *
 * @param partner its code
 * @param apiKey empty if none is set
 */
public record LibrisPartner(String partner, LibrisSettings settings, Optional<String> apiKey) {

  private static final String API = "/api";

  public List<String> sigels() {
    return settings.sigels().stream().map(OwnSigel::sigel).toList();
  }

  /** Whether a Sigel is one of this institution. */
  public boolean isOwn(String sigel) {
    return sigel != null && sigels().contains(sigel);
  }

  /**
   * The own Sigel in whose name a request is read: the one that ordered it, or else the first one,
   * since a Sigel need not be in the chain of a request to read it.
   *
   * @param number order number, which begins with the Sigel of the library that ordered
   */
  public String sigelOf(String number) {
    return sigels().stream()
        .filter(sigel -> number.startsWith(sigel + "-"))
        .findFirst()
        .orElseGet(() -> sigels().get(0));
  }

  /** What the status of a request means; empty for a status without a meaning. */
  public Optional<LibrisStatus> meaning(LibrisRequest request) {
    return settings.meaning(request.status().code(), request.status().text());
  }

  /** The code of the library that has one of the own Sigels; null for another. */
  public String library(String sigel) {
    return settings.sigels().stream()
        .filter(own -> own.sigel().equals(sigel))
        .map(OwnSigel::library)
        .findFirst()
        .orElse(null);
  }

  /**
   * The account of one of the own Sigels.
   *
   * @throws LibrisException when the API cannot be called with what is in the record
   */
  public LibrisAccount account(String sigel) throws LibrisException {
    String key =
        apiKey.orElseThrow(
            () -> new LibrisException(MessageFact.API_KEY_MISSING.with(partner), Extent.PARTNER));
    URI base =
        PartnerHttpClient.address(settings.baseUrl())
            .orElseThrow(
                () ->
                    new LibrisException(
                        MessageFact.ADDRESS_INVALID.with(settings.baseUrl()), Extent.PARTNER));
    String address = base.toString();
    return new LibrisAccount(
        partner, address.endsWith(API) ? base : URI.create(address + API), sigel, key);
  }
}
