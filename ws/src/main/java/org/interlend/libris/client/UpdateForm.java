package org.interlend.libris.client;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLEncoder;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The form of an update: mark a request as read, or answer it.
 *
 * @param fields names and values, in their order
 */
public record UpdateForm(LibrisOperation service, Map<String, String> fields) {

  /**
   * @param lastModified of the request as it was read last
   */
  public static UpdateForm read(Instant lastModified) {
    return new UpdateForm(LibrisOperation.READ, stamped("read", lastModified));
  }

  /**
   * @param lastModified of the request as it was read last
   * @param responseId number of the response, 1 to 9
   * @param text of the response, or null
   */
  public static UpdateForm response(
      Instant lastModified, int responseId, String text, boolean mayReserve) {
    Map<String, String> fields = stamped("response", lastModified);
    fields.put("response_id", Integer.toString(responseId));
    fields.put("added_response", text == null ? "" : text);
    fields.put("may_reserve", mayReserve ? "1" : "0");
    return new UpdateForm(LibrisOperation.RESPONSE, fields);
  }

  private static Map<String, String> stamped(String action, Instant lastModified) {
    Map<String, String> fields = new LinkedHashMap<>();
    fields.put("action", action);
    fields.put(
        "timestamp", lastModified == null ? "" : Long.toString(lastModified.getEpochSecond()));
    return fields;
  }

  public byte[] bytes() {
    return fields.entrySet().stream()
        .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), UTF_8))
        .collect(Collectors.joining("&"))
        .getBytes(UTF_8);
  }
}
