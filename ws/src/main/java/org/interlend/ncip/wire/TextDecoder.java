package org.interlend.ncip.wire;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.UnsupportedCharsetException;
import java.util.List;
import java.util.Locale;
import org.interlend.exchange.MessageFact;
import org.interlend.exchange.MessageWarning;
import org.interlend.exchange.MessageWarningKind;

/**
 * Decodes bytes to text. The bytes decide, because the declared encoding of messages is often
 * wrong. The order is: byte order mark or the zero bytes of UTF-16, UTF-8 if the bytes are valid
 * UTF-8, the declared charset, the charset of the Content-Type, and finally windows-1252.
 */
final class TextDecoder {
  private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");
  private static final int DECLARATION_REACH = 256;

  private TextDecoder() {}

  /** Whether a byte order mark or the zero bytes of UTF-16 begin here. */
  static boolean hasMarkOrUtf16(byte[] bytes, int from) {
    return markLength(bytes, from) > 0 || utf16(bytes, from) != null;
  }

  /**
   * Decodes.
   *
   * @param contentType the Content-Type header, or null
   * @param warnings gets a warning if the declared encoding is not the real one
   * @return the text without byte order mark
   */
  static String decode(byte[] xml, String contentType, List<MessageWarning> warnings) {
    int mark = markLength(xml, 0);
    Charset unicode = mark == 3 ? UTF_8 : utf16(xml, 0);
    if (unicode != null) {
      String text = new String(xml, mark, xml.length - mark, unicode);
      compare(declaredEncoding(text), unicode, text.length() == xml.length - mark, warnings);
      return text;
    }
    String declared =
        declaredEncoding(new String(xml, 0, Math.min(xml.length, DECLARATION_REACH), ISO_8859_1));
    String text = utf8(xml);
    if (text != null) {
      compare(declared, UTF_8, text.length() == xml.length, warnings);
      return text;
    }
    for (String name : new String[] {declared, charsetOf(contentType)}) {
      Charset charset = singleByteOrNational(name);
      text = charset == null ? null : strictly(charset, xml);
      if (text != null) {
        compare(declared, charset, false, warnings);
        return text;
      }
    }
    compare(declared, WINDOWS_1252, false, warnings);
    return new String(xml, WINDOWS_1252);
  }

  private static int markLength(byte[] b, int from) {
    if (b.length >= from + 3
        && b[from] == (byte) 0xEF
        && b[from + 1] == (byte) 0xBB
        && b[from + 2] == (byte) 0xBF) {
      return 3;
    }
    if (b.length < from + 2) {
      return 0;
    }
    int pair = (b[from] & 0xFF) << 8 | b[from + 1] & 0xFF;
    return pair == 0xFEFF || pair == 0xFFFE ? 2 : 0;
  }

  private static Charset utf16(byte[] b, int from) {
    if (b.length < from + 2) {
      return null;
    }
    int first = b[from] & 0xFF;
    int second = b[from + 1] & 0xFF;
    if (first == 0xFE && second == 0xFF || first == 0 && second != 0) {
      return UTF_16BE;
    }
    if (first == 0xFF && second == 0xFE || first != 0 && second == 0) {
      return UTF_16LE;
    }
    return null;
  }

  /** The text, or null when the bytes are not UTF-8; a truncated last character is accepted. */
  private static String utf8(byte[] bytes) {
    CharsetDecoder decoder = UTF_8.newDecoder();
    CharBuffer text = CharBuffer.allocate(bytes.length);
    CoderResult result = decoder.decode(ByteBuffer.wrap(bytes), text, false);
    return result.isError() ? null : text.flip().toString();
  }

  private static String strictly(Charset charset, byte[] bytes) {
    try {
      return charset
          .newDecoder()
          .onMalformedInput(CodingErrorAction.REPORT)
          .onUnmappableCharacter(CodingErrorAction.REPORT)
          .decode(ByteBuffer.wrap(bytes))
          .toString();
    } catch (CharacterCodingException notInThisCharset) {
      return null;
    }
  }

  /** The named charset, if it is possible: the bytes have already ruled out a Unicode charset. */
  private static Charset singleByteOrNational(String name) {
    Charset charset = charset(name);
    if (charset == null
        || charset.name().startsWith("UTF-")
        || charset.equals(US_ASCII)
        || charset.equals(ISO_8859_1)) {
      // Windows programs that declare ISO-8859-1 send windows-1252, which has the same letters.
      return ISO_8859_1.equals(charset) ? WINDOWS_1252 : null;
    }
    return charset;
  }

  private static Charset charset(String name) {
    try {
      return name == null ? null : Charset.forName(name);
    } catch (IllegalCharsetNameException | UnsupportedCharsetException unknown) {
      return null;
    }
  }

  private static void compare(
      String declared, Charset real, boolean asciiOnly, List<MessageWarning> warnings) {
    if (declared == null) {
      if (!real.name().startsWith("UTF-")) {
        warnings.add(
            new MessageWarning(
                MessageWarningKind.ENCODING, MessageFact.ENCODING_NOT_DECLARED, real.name()));
      }
      return;
    }
    Charset charset = charset(declared);
    boolean right =
        real.equals(charset)
            || real.equals(WINDOWS_1252) && ISO_8859_1.equals(charset)
            || real.name().startsWith("UTF-16") && "UTF-16".equals(name(charset))
            || asciiOnly && charset != null && !charset.name().matches("UTF-(16|32).*");
    if (!right) {
      warnings.add(
          new MessageWarning(
              MessageWarningKind.ENCODING, MessageFact.ENCODING_WRONG, declared, real.name()));
    }
  }

  private static String name(Charset charset) {
    return charset == null ? "" : charset.name();
  }

  /** The encoding in the XML declaration at the start of this text, or null. */
  private static String declaredEncoding(String text) {
    int start = text.indexOf("<?xml");
    int end = text.indexOf("?>");
    if (start < 0 || end < start || end > start + DECLARATION_REACH) {
      return null;
    }
    return valueAfter("encoding", text.substring(start, end));
  }

  private static String charsetOf(String contentType) {
    return contentType == null ? null : valueAfter("charset", contentType.toLowerCase(Locale.ROOT));
  }

  /** The value, quoted or not, of {@code name = value}; null when it is missing. */
  private static String valueAfter(String name, String text) {
    int at = text.indexOf(name);
    int equals = at < 0 ? -1 : text.indexOf('=', at);
    if (equals < 0) {
      return null;
    }
    StringBuilder value = new StringBuilder();
    for (char c : text.substring(equals + 1).strip().toCharArray()) {
      if (Character.isLetterOrDigit(c) || "-_.:".indexOf(c) >= 0) {
        value.append(c);
      } else if (!value.isEmpty()) {
        break;
      }
    }
    return value.isEmpty() ? null : value.toString();
  }
}
