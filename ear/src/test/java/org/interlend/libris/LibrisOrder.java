package org.interlend.libris;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.interlend.support.Records;

/**
 * A request in Libris, with the fields that the real one has: numbers are strings, absent values
 * are null, empty or "0" without a system.
 */
public final class LibrisOrder {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final AtomicLong NUMBERS =
      new AtomicLong(Instant.now().getEpochSecond() % 100_000);
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss");

  private final ObjectNode json = JSON.createObjectNode();
  private final LocalDate placedOn;

  private LibrisOrder(String requester, LocalDate placedOn, List<String> chain) {
    this.placedOn = placedOn;
    long number = NUMBERS.incrementAndGet();
    json.put("request_id", Long.toString(5_000_000 + number))
        .put("request_type", "LF")
        .put(
            "lf_number",
            "%s-%s-%05d"
                .formatted(
                    requester, placedOn.format(DateTimeFormatter.ofPattern("yyMMdd")), number))
        .put("status", "Uteliggande")
        .put("status_code", "")
        .put("xstatus", "Oläst")
        .put("xstatus_code", "1")
        .put("local_status", "")
        .put("local_status_code", "0")
        .putNull("arrival_date")
        .putNull("due_date")
        .put("delivery_type", "Post")
        .put("delivery_type_code", "1")
        .put("processing_time", "Normal")
        .put("processing_time_code", "1")
        .put("media_type", "Lån")
        .put("media_type_code", "1")
        .put("recipient_count", Integer.toString(chain.size()))
        .put("bib_id", "BIB" + (5_000_000 + number))
        .put("isbn_issn", "")
        .put("author", "Ek, Lo")
        .put("title", "Broar i norr " + number)
        .put("year", "2009")
        .put("imprint", "Umeå, 2009")
        .putNull("pages")
        .put("message", "")
        .put("user", "")
        .put("user_id", "")
        .put("operator", "annab")
        .put("active_library", chain.get(0))
        .put("requesting_library", requester)
        .put("libris_enduser_request_id", "0")
        .put("enduser_id", "0")
        .put("test_url", "");
    json.putObject("receiving_library")
        .put("library_code", requester)
        .put("name", "Biblioteket " + requester)
        .put("department", "")
        .put("address1", "Box 1")
        .put("address2", "")
        .put("zip_code", "903 00")
        .put("city", "Umeå")
        .put("email", "ill@example.org")
        .put("bibsam", true);
    json.putObject("end_user")
        .put("user_id", "0")
        .put("approved", false)
        .putNull("first_name")
        .put("institution", "")
        .put("library_card", "");
    ArrayNode recipients = json.putArray("recipients");
    for (String code : chain) {
      recipients
          .addObject()
          .put("library_id", Integer.toString(code.hashCode() & 0xFFFF))
          .put("library_code", code)
          .put("is_active_library", code.equals(chain.get(0)))
          .put("location", "")
          .put("response_id", "")
          .put("response", "")
          .putNull("response_date")
          .put("reserve", false);
    }
    changed();
  }

  /** A loan that a library orders today from a chain of others. */
  public static LibrisOrder from(String requester, String... chain) {
    return new LibrisOrder(requester, Records.today(), List.of(chain));
  }

  /** The same, some days ago. */
  public static LibrisOrder daysAgo(int days, String requester, String... chain) {
    return new LibrisOrder(requester, Records.today().minusDays(days), List.of(chain));
  }

  /** Sets a text as Libris sends it; null for null. */
  public LibrisOrder with(String field, String value) {
    json.put(field, value);
    return this;
  }

  /** Sets a value of any type. */
  public LibrisOrder with(String field, JsonNode value) {
    json.set(field, value);
    return this;
  }

  public LibrisOrder without(String field) {
    json.remove(field);
    return this;
  }

  /** The card number of an end user's order. */
  public LibrisOrder libraryCard(String number) {
    ((ObjectNode) json.get("end_user")).put("library_card", number);
    return this;
  }

  /** Where a library of the chain has the title. */
  public LibrisOrder shelf(String library, String location) {
    recipient(library).put("location", location);
    return this;
  }

  /** Changes the status, as a library or the system does. */
  public LibrisOrder status(String text, String code) {
    json.put("status", text).put("status_code", code);
    changed();
    return this;
  }

  /** The library that the request is at answers. The next one of the chain is asked, if any. */
  public LibrisOrder answered(String responseId, String response, boolean goesOn) {
    ObjectNode now = recipient(json.get("active_library").asText());
    now.put("response_id", responseId)
        .put("response", response)
        .put("response_date", LocalDateTime.now(ZoneId.of("Europe/Stockholm")).format(TIME));
    if (goesOn) {
      goOn(now);
    }
    changed();
    return this;
  }

  private void goOn(ObjectNode from) {
    ArrayNode chain = (ArrayNode) json.get("recipients");
    int at = 0;
    while (chain.get(at) != from) {
      at++;
    }
    if (at + 1 == chain.size()) {
      json.put("status", "Negativt svar").put("status_code", "6");
      return;
    }
    from.put("is_active_library", false);
    ObjectNode next = (ObjectNode) chain.get(at + 1);
    next.put("is_active_library", true);
    json.put("active_library", next.get("library_code").asText())
        .put("status", "Remitterad")
        .put("status_code", "");
  }

  private ObjectNode recipient(String code) {
    for (JsonNode each : json.get("recipients")) {
      if (each.path("library_code").asText().equals(code)) {
        return (ObjectNode) each;
      }
    }
    throw new IllegalArgumentException(code);
  }

  private void changed() {
    long last = json.path("last_modified").asLong(Instant.now().getEpochSecond() - 3600);
    json.put("last_modified", Long.toString(last + 1));
  }

  public String number() {
    return json.path("lf_number").asText();
  }

  public String requestId() {
    return json.path("request_id").asText();
  }

  public String title() {
    return json.path("title").asText();
  }

  /** The request as Libris sends it. */
  public String text() {
    return json.toString();
  }

  String text(String field) {
    return json.path(field).asText();
  }

  LocalDate placedOn() {
    return placedOn;
  }

  ObjectNode json() {
    return json;
  }
}
