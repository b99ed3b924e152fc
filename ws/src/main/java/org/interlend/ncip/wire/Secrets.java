package org.interlend.ncip.wire;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.regex.Pattern.CASE_INSENSITIVE;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Hides PINs, passwords and broker secrets in messages that are kept or shown, patrons' names,
 * addresses and days of birth, and the files that come in them: those are the patrons', and are let
 * go of in time. It reads tags, not XML, because a message that is not well-formed holds secrets
 * too; in doubt it hides more.
 */
public final class Secrets {
  private static final Set<String> SECRET_ELEMENTS =
      Set.of(
          "authenticationinputdata",
          "fromagencyauthentication",
          "fromsystemauthentication",
          "actualresource",
          "nameinformation",
          "useraddressinformation",
          "dateofbirth");

  /** Most tags need no further look. */
  private static final String FIRST_LETTERS = "afnud";

  private static final int SHORTEST = "dateofbirth".length();
  private static final int LONGEST = "fromsystemauthentication".length();

  /** A message within a message, or one that was escaped as a whole, perhaps twice. */
  private static final String LESS_THAN = "&(?:amp;){0,3}+(?:lt|#0*60|#x0*3c);";

  private static final Pattern ESCAPED_LESS_THAN = Pattern.compile(LESS_THAN, CASE_INSENSITIVE);
  private static final Pattern ESCAPED_GREATER_THAN =
      Pattern.compile("&(?:amp;){0,3}+(?:gt|#0*62|#x0*3e);", CASE_INSENSITIVE);
  private static final Pattern ESCAPED_SECRET =
      Pattern.compile(
          LESS_THAN + "(?:[^\\s<>&]{1,60}:)?(?:" + String.join("|", SECRET_ELEMENTS) + ")",
          CASE_INSENSITIVE);

  private static final byte[] MASK = "***".getBytes(US_ASCII);

  private final byte[] raw;
  private final ByteArrayOutputStream out;
  private boolean masked;

  private Secrets(byte[] raw) {
    this.raw = raw;
    this.out = new ByteArrayOutputStream(raw.length + MASK.length);
  }

  /**
   * Hides the content of AuthenticationInputData, FromAgencyAuthentication,
   * FromSystemAuthentication, ActualResource, NameInformation, UserAddressInformation and
   * DateOfBirth behind {@code ***}.
   *
   * @param raw a message as received or sent, well-formed or not; it is not changed
   * @return the same bytes but for the secrets. If there are secrets in a percent-encoded or
   *     escaped body it comes back decoded, in a UTF-16 body as UTF-8
   */
  public static byte[] mask(byte[] raw) {
    Secrets secrets = new Secrets(readable(raw));
    secrets.scan();
    return secrets.masked ? secrets.out.toByteArray() : raw;
  }

  /** The body with its tags in ASCII. */
  private static byte[] readable(byte[] raw) {
    byte[] body = raw;
    if (!Envelope.startsLikeXml(body, 0)) {
      if (holdsEncodedTag(body)) {
        body = Envelope.percentDecoded(body, 0, body.length);
      }
    }
    if (TextDecoder.hasMarkOrUtf16(body, 0)) {
      body = TextDecoder.decode(body, null, new ArrayList<>()).getBytes(UTF_8);
    }
    return unescaped(withoutZeroBytes(body));
  }

  private static byte[] unescaped(byte[] body) {
    String text = new String(body, ISO_8859_1);
    if (text.indexOf('&') < 0 || !ESCAPED_SECRET.matcher(text).find()) {
      return body;
    }
    String tags = ESCAPED_LESS_THAN.matcher(text).replaceAll("<");
    return ESCAPED_GREATER_THAN.matcher(tags).replaceAll(">").getBytes(ISO_8859_1);
  }

  private static boolean holdsEncodedTag(byte[] body) {
    for (int i = 0; i + 2 < body.length; i++) {
      if (body[i] == '%' && body[i + 1] == '3' && (body[i + 2] | 0x20) == 'c') {
        return true;
      }
    }
    return false;
  }

  /** UTF-16 within something else, such as a part of a multipart body. */
  private static byte[] withoutZeroBytes(byte[] body) {
    int kept = 0;
    for (byte b : body) {
      kept += b == 0 ? 0 : 1;
    }
    if (kept == body.length) {
      return body;
    }
    byte[] clean = new byte[kept];
    int i = 0;
    for (byte b : body) {
      if (b != 0) {
        clean[i++] = b;
      }
    }
    return clean;
  }

  private void scan() {
    int copied = 0;
    int i = 0;
    while (i < raw.length) {
      if (raw[i] != '<') {
        i++;
        continue;
      }
      int nameEnd = endOfName(i + 1);
      if (!isSecret(i + 1, nameEnd)) {
        i = Math.max(nameEnd, i + 1);
        continue;
      }
      int content = endOfStartTag(nameEnd);
      boolean empty = content > nameEnd && content >= 2 && raw[content - 2] == '/';
      int end = empty ? content : endOfContent(content);
      if (end > content) {
        out.write(raw, copied, content - copied);
        out.write(MASK, 0, MASK.length);
        copied = end;
        masked = true;
      }
      i = Math.max(end, content);
    }
    out.write(raw, copied, raw.length - copied);
  }

  private int endOfName(int from) {
    int i = from;
    while (i < raw.length && isNameByte(raw[i])) {
      i++;
    }
    return i;
  }

  private static boolean isNameByte(byte b) {
    return b < 0 || b > ' ' && b != '>' && b != '/' && b != '<' && b != '=' && b != '!';
  }

  private boolean isSecret(int from, int to) {
    int local = to;
    while (local > from && raw[local - 1] != ':') {
      local--;
    }
    int length = to - local;
    return length >= SHORTEST
        && length <= LONGEST
        && FIRST_LETTERS.indexOf(raw[local] | 0x20) >= 0
        && SECRET_ELEMENTS.contains(
            new String(raw, local, length, ISO_8859_1).toLowerCase(Locale.ROOT));
  }

  /** After the {@code >}; where the tag is broken, what follows its name counts as content. */
  private int endOfStartTag(int nameEnd) {
    byte quote = 0;
    for (int i = nameEnd; i < raw.length && raw[i] != '<'; i++) {
      if (quote != 0) {
        quote = raw[i] == quote ? 0 : quote;
      } else if (raw[i] == '"' || raw[i] == '\'') {
        quote = raw[i];
      } else if (raw[i] == '>') {
        return i + 1;
      }
    }
    return nameEnd;
  }

  /** The end tag of a secret element, or the end of the message. */
  private int endOfContent(int from) {
    int i = from;
    while (i < raw.length) {
      if (raw[i] != '<') {
        i++;
      } else if (startsWith("<![CDATA[", i)) {
        i = after("]]>", i + 9);
      } else if (startsWith("<!--", i)) {
        i = after("-->", i + 4);
      } else if (startsWith("</", i) && isSecret(i + 2, endOfName(i + 2))) {
        return i;
      } else {
        i++;
      }
    }
    return raw.length;
  }

  private int after(String end, int from) {
    for (int i = from; i < raw.length; i++) {
      if (startsWith(end, i)) {
        return i + end.length();
      }
    }
    return raw.length;
  }

  private boolean startsWith(String wanted, int at) {
    if (at + wanted.length() > raw.length) {
      return false;
    }
    for (int i = 0; i < wanted.length(); i++) {
      if (raw[at + i] != wanted.charAt(i)) {
        return false;
      }
    }
    return true;
  }
}
