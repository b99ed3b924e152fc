package org.interlend.ncip.wire;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.regex.Pattern.CASE_INSENSITIVE;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Masks PINs, passwords and broker secrets in messages that are stored or shown, and also patrons'
 * names, addresses and days of birth, and embedded files: those belong to patrons and have a
 * retention period of their own. The masking scans tags instead of parsing XML, because a malformed
 * message can contain secrets too; in doubt it masks more.
 */
public final class Secrets {

  /** Never shown and never stored in the journal. */
  private static final Hidden KEPT_FROM_ALL =
      Hidden.of(
          "authenticationinputdata",
          "fromagencyauthentication",
          "fromsystemauthentication",
          "actualresource",
          "nameinformation",
          "useraddressinformation",
          "dateofbirth");

  /** Data of patrons: who they are, and their loans, holds, debts and files. */
  private static final Hidden OF_PATRONS =
      KEPT_FROM_ALL.and(
          "useridentifiervalue",
          "visibleuseridentifier",
          "useroptionalfields",
          "userprivilege",
          "usernote",
          "blockortrap",
          "loaneditem",
          "requesteditem",
          "userfiscalaccount",
          "physicaladdress",
          "electronicaddress",
          "electronicresource",
          "problemvalue",
          "processingerrorvalue");

  /**
   * The start of a tag in a message within a message, or in one that was escaped as a whole,
   * perhaps twice.
   */
  private static final String LESS_THAN = "&(?:amp;){0,3}+(?:lt|#0*60|#x0*3c);";

  private static final Pattern ESCAPED_LESS_THAN = Pattern.compile(LESS_THAN, CASE_INSENSITIVE);
  private static final Pattern ESCAPED_GREATER_THAN =
      Pattern.compile("&(?:amp;){0,3}+(?:gt|#0*62|#x0*3e);", CASE_INSENSITIVE);
  private static final byte[] MASK = "***".getBytes(US_ASCII);

  /**
   * The elements whose content is masked.
   *
   * @param names lower case, without prefix
   * @param escaped finds their start tags in a message that is escaped as a whole
   */
  private record Hidden(List<String> names, Pattern escaped) {

    static Hidden of(String... names) {
      return new Hidden(
          List.of(names),
          Pattern.compile(
              LESS_THAN + "(?:[^\\s<>&]{1,60}:)?(?:" + String.join("|", names) + ")",
              CASE_INSENSITIVE));
    }

    Hidden and(String... more) {
      return of(Stream.concat(names.stream(), Stream.of(more)).toArray(String[]::new));
    }
  }

  private final byte[] raw;
  private final Hidden hidden;
  private final ByteArrayOutputStream out;
  private boolean masked;

  private Secrets(byte[] raw, Hidden hidden) {
    this.raw = raw;
    this.hidden = hidden;
    this.out = new ByteArrayOutputStream(raw.length + MASK.length);
  }

  /**
   * Replaces the content of AuthenticationInputData, FromAgencyAuthentication,
   * FromSystemAuthentication, ActualResource, NameInformation, UserAddressInformation and
   * DateOfBirth by {@code ***}, and leaves their attributes out.
   *
   * @param raw a message as received or sent, well-formed or not; it is not modified
   * @return the same bytes except for the secrets. If there are secrets in a percent-encoded or
   *     escaped body it is returned decoded, a UTF-16 body as UTF-8
   */
  public static byte[] mask(byte[] raw) {
    return mask(raw, KEPT_FROM_ALL);
  }

  /**
   * Also masks patron data: their numbers, loans, holds, debts, blocks and links to files, for
   * staff who may not read patrons.
   *
   * @param raw as for {@link #mask}
   */
  public static byte[] maskPatrons(byte[] raw) {
    return mask(raw, OF_PATRONS);
  }

  private static byte[] mask(byte[] raw, Hidden hidden) {
    Secrets secrets = new Secrets(readable(raw, hidden), hidden);
    secrets.scan();
    return secrets.masked ? secrets.out.toByteArray() : raw;
  }

  /** The body, converted so that its tags are ASCII. */
  private static byte[] readable(byte[] raw, Hidden hidden) {
    byte[] body =
        BodyUnwrapper.isPlain(raw) ? raw : BodyUnwrapper.percentDecoded(raw, 0, raw.length);
    if (TextDecoder.hasMarkOrUtf16(body, 0)) {
      body = TextDecoder.decode(body, null, new ArrayList<>()).getBytes(UTF_8);
    }
    return unescaped(withoutZeroBytes(body), hidden);
  }

  private static byte[] unescaped(byte[] body, Hidden hidden) {
    if (!contains(body, '&')) {
      return body;
    }
    String text = new String(body, ISO_8859_1);
    if (!hidden.escaped().matcher(text).find()) {
      return body;
    }
    String tags = ESCAPED_LESS_THAN.matcher(text).replaceAll("<");
    return ESCAPED_GREATER_THAN.matcher(tags).replaceAll(">").getBytes(ISO_8859_1);
  }

  private static boolean contains(byte[] body, char sought) {
    for (byte b : body) {
      if (b == sought) {
        return true;
      }
    }
    return false;
  }

  /** Removes the zero bytes of UTF-16 inside another format, such as a part of a multipart body. */
  private static byte[] withoutZeroBytes(byte[] body) {
    if (!contains(body, '\0')) {
      return body;
    }
    byte[] clean = new byte[body.length];
    int kept = 0;
    for (byte b : body) {
      if (b != 0) {
        clean[kept++] = b;
      }
    }
    return Arrays.copyOf(clean, kept);
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
      String name = hiddenName(i + 1, nameEnd);
      if (name == null) {
        i = Math.max(nameEnd, i + 1);
        continue;
      }
      int content = endOfStartTag(nameEnd);
      boolean empty = content > nameEnd && content >= 2 && raw[content - 2] == '/';
      int attributesEnd = Math.max(nameEnd, content - (empty ? 2 : 1));
      int end = empty ? content : endOfContent(name, content);
      if (attributesEnd > nameEnd) {
        out.write(raw, copied, nameEnd - copied);
        copied = attributesEnd;
        masked = true;
      }
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

  /** The name of the tag, if its content is masked; otherwise null. */
  private String hiddenName(int from, int to) {
    int local = withoutPrefix(from, to);
    for (String name : hidden.names()) {
      if (isName(name, local, to)) {
        return name;
      }
    }
    return null;
  }

  private int withoutPrefix(int from, int to) {
    int local = to;
    while (local > from && raw[local - 1] != ':') {
      local--;
    }
    return local;
  }

  /** Setting one bit makes a letter a small one, and nothing else a letter. */
  private boolean isName(String name, int from, int to) {
    if (to - from != name.length()) {
      return false;
    }
    for (int i = 0; i < name.length(); i++) {
      if ((raw[from + i] | 0x20) != name.charAt(i)) {
        return false;
      }
    }
    return true;
  }

  /** The position after {@code >}; in a broken tag everything after its name counts as content. */
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

  /** The position of the element's end tag, or the end of the message. */
  private int endOfContent(String element, int from) {
    int within = 0;
    int i = from;
    while (i < raw.length) {
      if (raw[i] != '<') {
        i++;
      } else if (startsWith("<![CDATA[", i)) {
        i = after("]]>", i + 9);
      } else if (startsWith("<!--", i)) {
        i = after("-->", i + 4);
      } else if (startsWith("<?", i)) {
        i = after("?>", i + 2);
      } else if (isTagOf(element, i + 1)) {
        int end = endOfStartTag(i + 1);
        within += raw[end - 1] == '>' && raw[end - 2] == '/' ? 0 : 1;
        i = end;
      } else if (startsWith("</", i) && isTagOf(element, i + 2)) {
        if (within == 0) {
          return i;
        }
        within--;
        i++;
      } else {
        i++;
      }
    }
    return raw.length;
  }

  private boolean isTagOf(String element, int name) {
    int end = endOfName(name);
    return isName(element, withoutPrefix(name, end), end);
  }

  private int after(String end, int from) {
    for (int i = from; i < raw.length; i++) {
      if (startsWith(end, i)) {
        return i + end.length();
      }
    }
    return raw.length;
  }

  private boolean startsWith(String prefix, int at) {
    if (at + prefix.length() > raw.length) {
      return false;
    }
    for (int i = 0; i < prefix.length(); i++) {
      if (raw[at + i] != prefix.charAt(i)) {
        return false;
      }
    }
    return true;
  }
}
