package org.interlend.borrowing.link;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The keys of an OpenURL and their values, in their order; keys may repeat (Z39.88-2004,
 * Key/Encoded-Value format).
 */
final class OpenUrlParameters {

  private static final String CHARACTERS = "ctx_enc";
  private static final int MAX_PAIRS = 300;
  private static final int HEX = 16;

  private final Map<String, List<String>> values = new HashMap<>();

  /**
   * @param query the query of the address, still percent-encoded; may be null
   */
  OpenUrlParameters(String query) {
    String[] pairs = query == null ? new String[0] : query.split("&", MAX_PAIRS + 1);
    boolean latin1 =
        Stream.of(pairs)
            .map(pair -> decoded(pair, false).toLowerCase(Locale.ROOT))
            .anyMatch(pair -> pair.startsWith(CHARACTERS) && pair.endsWith("enc:iso-8859-1"));
    Stream.of(pairs).limit(MAX_PAIRS).forEach(pair -> read(pair, latin1));
  }

  private void read(String pair, boolean latin1) {
    int equals = pair.indexOf('=');
    if (equals > 0) {
      String value = decoded(pair.substring(equals + 1), latin1).strip();
      if (!value.isEmpty()) {
        values
            .computeIfAbsent(
                key(decoded(pair.substring(0, equals), latin1)), k -> new ArrayList<>())
            .add(value);
      }
    }
  }

  /** Removes an HTML entity from the key: some catalogs escape their links twice. */
  private static String key(String key) {
    String lower = key.toLowerCase(Locale.ROOT);
    return lower.startsWith("amp;") ? lower.substring("amp;".length()) : lower;
  }

  /** Decodes bytes that are not UTF-8 as Latin-1, whether or not the sender declares it. */
  private static String decoded(String text, boolean latin1) {
    ByteBuffer bytes = bytes(text);
    Charset first = latin1 ? StandardCharsets.ISO_8859_1 : StandardCharsets.UTF_8;
    try {
      return first.newDecoder().decode(bytes.duplicate()).toString();
    } catch (CharacterCodingException e) {
      return StandardCharsets.ISO_8859_1.decode(bytes).toString();
    }
  }

  private static ByteBuffer bytes(String text) {
    var bytes = new ByteArrayOutputStream(text.length());
    int at = 0;
    while (at < text.length()) {
      char c = text.charAt(at);
      int coded = c == '%' ? coded(text, at) : -1;
      if (coded >= 0) {
        bytes.write(coded);
        at += 3;
      } else {
        int next = text.offsetByCodePoints(at, 1);
        bytes.writeBytes(
            c == '+'
                ? new byte[] {' '}
                : text.substring(at, next).getBytes(StandardCharsets.UTF_8));
        at = next;
      }
    }
    return ByteBuffer.wrap(bytes.toByteArray());
  }

  /** The percent-encoded byte at this place, or -1 for a literal percent sign. */
  private static int coded(String text, int at) {
    if (at + 2 >= text.length()) {
      return -1;
    }
    int high = Character.digit(text.charAt(at + 1), HEX);
    int low = Character.digit(text.charAt(at + 2), HEX);
    return high < 0 || low < 0 ? -1 : high * HEX + low;
  }

  /** All values of the keys, those of the first key first. */
  List<String> all(String... keys) {
    return Stream.of(keys)
        .flatMap(key -> values.getOrDefault(key, List.of()).stream())
        .distinct()
        .toList();
  }

  /** The first value of the first key that has one, or null. */
  String first(String... keys) {
    return all(keys).stream().findFirst().orElse(null);
  }
}
