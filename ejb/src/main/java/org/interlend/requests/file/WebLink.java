package org.interlend.requests.file;

import java.net.IDN;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An address to which a browser can safely be redirected: http or https, a plain host, no
 * characters that could end a header.
 *
 * @param address in ASCII, with all other characters percent-encoded
 * @param host for display: in letters of other scripts than ours, and in signs that look like a
 *     slash, another host could be read than the browser goes to; such a host is in ASCII (xn--)
 */
public record WebLink(String address, String host) {

  private static final Pattern PARTS =
      Pattern.compile("(?i)(https?)://([^\\s/?#@:\\\\\\[\\]]+)(:\\d{1,5})?([/?#].*)?");
  private static final Pattern SHOWN = Pattern.compile("[\\p{IsLatin}\\p{Nd}._-]+");

  private static final Pattern HOST = Pattern.compile("[a-zA-Z0-9]([a-zA-Z0-9._-]*[a-zA-Z0-9.])?");
  private static final String FORBIDDEN = "\"<>\\^`{|}";

  /**
   * @param text as the broker gave it; may be null
   * @return the address; empty when a browser cannot open it
   */
  public static Optional<WebLink> of(String text) {
    Matcher parts = PARTS.matcher(text == null ? "" : text.strip());
    if (!parts.matches() || containsBlank(parts.group(4))) {
      return Optional.empty();
    }
    return ascii(parts.group(2))
        .filter(host -> HOST.matcher(host).matches())
        .map(
            host ->
                new WebLink(
                    "%s://%s%s%s"
                        .formatted(
                            parts.group(1).toLowerCase(Locale.ROOT),
                            host,
                            orEmpty(parts.group(3)),
                            encoded(orEmpty(parts.group(4)))),
                    SHOWN.matcher(parts.group(2)).matches() ? parts.group(2) : host));
  }

  private static boolean containsBlank(String text) {
    return orEmpty(text)
        .codePoints()
        .anyMatch(c -> Character.isWhitespace(c) || Character.isISOControl(c));
  }

  private static Optional<String> ascii(String host) {
    try {
      return Optional.of(IDN.toASCII(host));
    } catch (IllegalArgumentException noHost) {
      return Optional.empty();
    }
  }

  private static String encoded(String rest) {
    StringBuilder result = new StringBuilder();
    for (byte b : rest.getBytes(StandardCharsets.UTF_8)) {
      if (b < 0 || FORBIDDEN.indexOf(b) >= 0) {
        result.append("%%%02X".formatted(b & 0xFF));
      } else {
        result.append((char) b);
      }
    }
    return result.toString();
  }

  private static String orEmpty(String text) {
    return text == null ? "" : text;
  }
}
