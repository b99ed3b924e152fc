package org.interlend.libris.reading;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.interlend.text.Text;

/**
 * The values of a JSON object of Libris. Numbers come as strings or numbers, booleans as either,
 * and an absent value as null, {@code ""}, {@code "0"}, or not at all.
 */
record JsonValues(JsonNode object) {

  private static final int MAX_LENGTH = 4000;
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss");

  JsonValues child(String name) {
    return new JsonValues(object.path(name));
  }

  /** A text or a number; null when it is absent, blank or a structure. */
  String text(String name) {
    JsonNode value = object.path(name);
    if (!value.isValueNode() || value.isNull()) {
      return null;
    }
    String text = value.asText().replaceAll("\\p{Cntrl}+", " ").strip();
    return text.isEmpty() ? null : Text.fit(text, MAX_LENGTH);
  }

  /** A number that identifies something; {@code 0} is none. */
  String number(String name) {
    String text = text(name);
    return "0".equals(text) ? null : text;
  }

  /** A number in which blanks have no meaning. */
  String compact(String name) {
    String number = number(name);
    return number == null ? null : number.replaceAll("[\\s\\p{Z}]+", "");
  }

  /** All texts and numbers by their names, in their order. */
  Map<String, String> texts() {
    Map<String, String> texts = new LinkedHashMap<>();
    object
        .fieldNames()
        .forEachRemaining(
            name -> Optional.ofNullable(text(name)).ifPresent(text -> texts.put(name, text)));
    return texts;
  }

  boolean flag(String name) {
    String text = text(name);
    return "1".equals(text) || "true".equalsIgnoreCase(text);
  }

  /** Seconds since 1970. */
  Instant seconds(String name) {
    String text = number(name);
    try {
      return text == null ? null : Instant.ofEpochSecond(Long.parseLong(text));
    } catch (NumberFormatException | DateTimeException unusable) {
      return null;
    }
  }

  /** A local Swedish time such as {@code 2026-03-11 09:27:05}. */
  Instant swedishTime(String name) {
    String text = text(name);
    try {
      return text == null
          ? null
          : LocalDateTime.parse(text, TIME).atZone(LibrisRequest.ZONE).toInstant();
    } catch (DateTimeException unusable) {
      return null;
    }
  }
}
