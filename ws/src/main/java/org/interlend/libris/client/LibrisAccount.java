package org.interlend.libris.client;

import java.net.URI;

/**
 * With what the API is called for one of the library's Sigels.
 *
 * @param partner code of the partner
 * @param api address of the API, without a slash at its end
 * @param sigel in whose name
 * @param apiKey never logged
 */
public record LibrisAccount(String partner, URI api, String sigel, String apiKey) {

  /** Without the key. */
  @Override
  public String toString() {
    return "LibrisAccount[%s, %s, %s]".formatted(partner, api, sigel);
  }
}
