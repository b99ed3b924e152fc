package org.interlend.ncip.wire;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import org.interlend.exchange.MessageFact;

/**
 * Removes what clients wrap their XML in: nothing, percent-encoding, a form, or multipart. The
 * bytes decide, because the Content-Type of real clients is often wrong.
 */
public final class BodyUnwrapper {
  private static final Set<String> FORM_FIELDS = Set.of("ncip", "xml", "xforms:model");

  /** RFC 2046, 5.1.1: 70 characters, here with the two hyphens before and after. */
  private static final int MAX_BOUNDARY_LENGTH = 74;

  private BodyUnwrapper() {}

  /**
   * Extracts the XML.
   *
   * @return the bytes of the XML; the body itself when nothing wraps it
   * @throws UnreadableMessageException of kind SYNTAX when there is no XML
   */
  public static byte[] open(byte[] body) {
    if (startsLikeXml(body, 0)) {
      return body;
    }
    int start = skipBlanks(body, 0);
    if (start == body.length) {
      throw UnreadableMessageException.syntax(MessageFact.BODY_EMPTY, 1, 1);
    }
    byte[] xml;
    if (body[start] == '%' || body[start] == '+') {
      xml = percentDecoded(body, start, body.length);
    } else if (body[start] == '-') {
      xml = firstXmlPart(body, start);
    } else {
      xml = formField(body, start);
    }
    if (xml == null || !startsLikeXml(xml, 0)) {
      throw UnreadableMessageException.syntax(MessageFact.BODY_WITHOUT_XML, 1, 1);
    }
    return xml;
  }

  /** A byte order mark, UTF-16, or a tag after white space. */
  static boolean startsLikeXml(byte[] bytes, int from) {
    if (TextDecoder.hasMarkOrUtf16(bytes, from)) {
      return true;
    }
    int start = skipBlanks(bytes, from);
    return start < bytes.length && bytes[start] == '<';
  }

  /** Whether the XML stands in the body as it is, without percent-encoding. */
  static boolean isPlain(byte[] body) {
    int start = skipBlanks(body, 0);
    if (start == body.length || startsLikeXml(body, 0)) {
      return true;
    }
    return switch (body[start]) {
      case '%', '+' -> false;
      case '-' -> firstXmlPart(body, start) != null;
      default -> {
        int value = formValue(body, start);
        yield value > 0 && startsLikeXml(body, value);
      }
    };
  }

  private static byte[] formField(byte[] body, int start) {
    int value = formValue(body, start);
    if (value < 0) {
      return null;
    }
    // some clients send the XML unencoded, with its own ampersands
    return startsLikeXml(body, value)
        ? Arrays.copyOfRange(body, value, body.length)
        : percentDecoded(body, value, indexOf(body, '&', value, body.length));
  }

  /** Where the value of the field with the XML begins; -1 without such a field. */
  private static int formValue(byte[] body, int start) {
    int field = start;
    while (field < body.length) {
      int end = indexOf(body, '&', field, body.length);
      int equals = indexOf(body, '=', field, end);
      if (equals < end) {
        String name = new String(percentDecoded(body, field, equals), ISO_8859_1).strip();
        if (FORM_FIELDS.contains(name.toLowerCase(Locale.ROOT))) {
          return equals + 1;
        }
      }
      field = end + 1;
    }
    return -1;
  }

  private static byte[] firstXmlPart(byte[] body, int start) {
    int lineEnd = indexOf(body, '\n', start, body.length);
    byte[] boundary =
        new String(body, start, lineEnd - start, ISO_8859_1).strip().getBytes(ISO_8859_1);
    if (boundary.length < 3 || boundary.length > MAX_BOUNDARY_LENGTH || boundary[1] != '-') {
      return null;
    }
    int part = lineEnd + 1;
    while (part < body.length) {
      int content = afterHeaders(body, part);
      int end = indexOf(body, boundary, content);
      if (startsLikeXml(body, content)) {
        return Arrays.copyOfRange(body, content, end);
      }
      part = indexOf(body, '\n', end, body.length) + 1;
    }
    return null;
  }

  private static int afterHeaders(byte[] body, int part) {
    int line = part;
    while (line < body.length) {
      int lineEnd = indexOf(body, '\n', line, body.length);
      if (skipBlanks(body, line) >= lineEnd) {
        return Math.min(lineEnd + 1, body.length);
      }
      line = lineEnd + 1;
    }
    return body.length;
  }

  /** Decodes {@code %41} and {@code +}; a percent sign without two hexadecimal digits stays. */
  static byte[] percentDecoded(byte[] bytes, int from, int to) {
    ByteArrayOutputStream decoded = new ByteArrayOutputStream(to - from);
    for (int i = from; i < to; i++) {
      if (bytes[i] == '%' && i + 2 < to) {
        int high = Character.digit(bytes[i + 1], 16);
        int low = Character.digit(bytes[i + 2], 16);
        if (high >= 0 && low >= 0) {
          decoded.write(high << 4 | low);
          i += 2;
          continue;
        }
      }
      decoded.write(bytes[i] == '+' ? ' ' : bytes[i]);
    }
    return decoded.toByteArray();
  }

  static int skipBlanks(byte[] bytes, int from) {
    int i = from;
    while (i < bytes.length && bytes[i] >= 0 && bytes[i] <= ' ') {
      i++;
    }
    return i;
  }

  private static int indexOf(byte[] bytes, char target, int from, int to) {
    int i = from;
    while (i < to && bytes[i] != target) {
      i++;
    }
    return i;
  }

  private static int indexOf(byte[] bytes, byte[] target, int from) {
    for (int i = from; i <= bytes.length - target.length; i++) {
      if (Arrays.equals(bytes, i, i + target.length, target, 0, target.length)) {
        return i;
      }
    }
    return bytes.length;
  }
}
