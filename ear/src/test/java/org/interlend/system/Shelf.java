package org.interlend.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;

/** Own items, by way of the management API, and what has become of them. */
final class Shelf {

  /** A copy on its shelf, whose title nobody else has. */
  record Copy(String barcode, String oclc) {}

  private final ApiClient api;

  Shelf(InterlendServer server) {
    api = new ApiClient(server, "admin", "interlend");
  }

  Copy newCopy() {
    return newCopy("BOOK");
  }

  Copy newCopy(String policy) {
    var barcode = NcipMessage.fresh("OWN");
    var oclc = "88" + barcode.replaceAll("\\D", "");
    add(barcode, oclc, policy, "STACKS");
    return new Copy(barcode, oclc);
  }

  /** Another title under the same number, or one in another place. */
  void add(String barcode, String oclc, String policy, String location) {
    var answer =
        api.put(
            "items/" + barcode,
            """
            {"title": "The Problem of Pain, no Unknown Item: %s", "author": "Okonjo, Adaeze", "oclc": "%s",
             "location": "%s", "callNumber": "551.48 OKO", "policy": "%s"}"""
                .formatted(barcode, oclc, location, policy));
    assertThat(answer.status()).as(answer.toString()).isEqualTo(201);
  }

  JsonNode item(String barcode) {
    return api.get("items/" + barcode).json();
  }

  String status(String barcode) {
    return item(barcode).path("status").asText();
  }

  /** The lending request with this number of the broker's, with its history. */
  JsonNode request(String externalId) {
    var found = api.get("lending-requests?externalId=" + externalId).json();
    assertThat(found.path("total").asInt()).as(found.toString()).isEqualTo(1);
    return api.get("lending-requests/" + found.at("/rows/0/id").asLong()).json();
  }

  String requestStatus(String externalId) {
    return request(externalId).path("status").asText();
  }

  /** What staff do with a request; more is further fields of the step, beginning with a comma. */
  ApiClient.Answer step(String externalId, String step, String more) {
    return api.post(
        "lending-requests/" + request(externalId).path("id").asLong() + "/steps",
        "{\"step\": \"%s\"%s}".formatted(step, more));
  }
}
