package org.interlend.support;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;

/** Creates own items by the management API, and reads their state. */
public final class Shelf {

  /** A copy on its shelf, with a title of its own. */
  public record Copy(String barcode, String oclc) {}

  private final ApiClient api;

  public Shelf(InterlendServer server) {
    api = new ApiClient(server, "admin", "interlend");
  }

  public Copy newCopy() {
    return newCopy("BOOK");
  }

  public Copy newCopy(String policy) {
    var barcode = NcipMessage.fresh("OWN");
    var oclc = "88" + barcode.replaceAll("\\D", "");
    add(barcode, oclc, policy, "STACKS");
    return new Copy(barcode, oclc);
  }

  /** Adds another title under the same number, or a copy at another location. */
  public void add(String barcode, String oclc, String policy, String location) {
    var answer =
        api.put(
            "items/" + barcode,
            """
            {"title": "The Problem of Pain, no Unknown Item: %s", "author": "Okonjo, Adaeze", "oclc": "%s",
             "location": "%s", "callNumber": "551.48 OKO", "policy": "%s"}"""
                .formatted(barcode, oclc, location, policy));
    assertThat(answer.status()).as(answer.toString()).isEqualTo(201);
  }

  public JsonNode item(String barcode) {
    return api.get("items/" + barcode).json();
  }

  public String status(String barcode) {
    return item(barcode).path("status").asText();
  }

  /** The lending request with this number of the broker, with its history. */
  public JsonNode request(String externalId) {
    var found = api.get("lending-requests?externalId=" + externalId).json();
    assertThat(found.path("total").asInt()).as(found.toString()).isEqualTo(1);
    return api.get("lending-requests/" + found.at("/rows/0/id").asLong()).json();
  }

  public String requestStatus(String externalId) {
    return request(externalId).path("status").asText();
  }

  /** A staff action on a request; {@code more} has further JSON fields, beginning with a comma. */
  public ApiClient.Answer step(String externalId, String step, String more) {
    return api.post(
        "lending-requests/" + request(externalId).path("id").asLong() + "/steps",
        "{\"step\": \"%s\"%s}".formatted(step, more));
  }
}
