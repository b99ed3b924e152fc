package org.interlend.ncip.tcp;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.interlend.ncip.tcp.Frame.Form;
import org.interlend.ncip.wire.Limits;
import org.interlend.tcp.MessageBuffer;

/**
 * The bytes received over a connection and not yet processed. A message ends with the end tag of
 * its root, on whatever line; input that does not begin like XML ends with its line. Some clients
 * write an HTTP request head by hand before the message; its Content-Length counts characters, so
 * the end tag decides in that case too.
 */
final class NcipMessageBuffer extends MessageBuffer<Frame> {

  private static final String ROOT = "NCIPMessage";

  /** A longer head is not treated as HTTP. */
  private static final int MAX_HEAD_BYTES = 8192;

  private static final Pattern REQUEST = Pattern.compile("([A-Z]{3,10}) \\S+ HTTP/1\\.[01]\\r?\\n");
  private static final Pattern HEAD_END = Pattern.compile("\\n\\r?\\n");
  private static final Pattern LENGTH =
      Pattern.compile(
          "\\ncontent-length:[ \\t]*(\\d{1,9})[ \\t]*\\r?\\n", Pattern.CASE_INSENSITIVE);

  /** In which the search for the end tag is; null outside of such. */
  private Section section;

  /** A message that is too large is taken at once, as far as it has arrived. */
  @Override
  protected Optional<Frame> find(int start) {
    Optional<Frame> complete =
        switch (Beginning.of(bytes[start])) {
          case MARKUP -> endOfRoot(start).map(end -> frame(start, end, Form.BARE));
          case CAPITAL -> posted(start);
          case OTHER -> endOfLine(start).map(end -> frame(start, end, Form.BARE));
        };
    return complete.isEmpty() && size > Limits.BODY_BYTES ? Optional.of(rest(start)) : complete;
  }

  @Override
  protected Frame rest(int start) {
    Optional<Head> head =
        start < size && Beginning.of(bytes[start]) == Beginning.CAPITAL
            ? head(start)
            : Optional.empty();
    int body = head.map(Head::end).orElse(start);
    Form form = head.map(Head::form).orElse(Form.BARE);
    return new Frame(take(body, size), form, true);
  }

  private enum Beginning {
    MARKUP,
    CAPITAL,
    OTHER;

    /** Byte order marks and the zero bytes of UTF-16 count as the beginning of markup. */
    static Beginning of(byte first) {
      if (first == '<' || first <= 0) {
        return MARKUP;
      }
      return first >= 'A' && first <= 'Z' ? CAPITAL : OTHER;
    }
  }

  /**
   * The head of an HTTP request.
   *
   * @param end position of the body
   * @param length value of Content-Length; 0 when it is missing
   */
  private record Head(Form form, int end, int length) {}

  /**
   * A comment, CDATA section or processing instruction.
   *
   * @param start of its text
   * @param end what ends it
   */
  private record Section(int start, String end) {}

  private Optional<Frame> posted(int start) {
    Optional<Head> found = head(start);
    if (found.isEmpty()) {
      boolean mayBecomeOne =
          size - start < MAX_HEAD_BYTES && (endOfLine(start).isEmpty() || isRequest(start));
      return mayBecomeOne
          ? Optional.empty()
          : endOfLine(start).map(end -> frame(start, end, Form.BARE));
    }
    Head head = found.get();
    if (head.form() == Form.NOT_POSTED) {
      return Optional.of(frame(head.end(), size, head.form()));
    }
    int lengthEnd = head.end() + head.length();
    boolean reached = searched < lengthEnd && lengthEnd <= size;
    Optional<Integer> endOfRoot = endOfRoot(head.end());
    if (endOfRoot.isPresent()) {
      return endOfRoot.map(end -> frame(head.end(), end, head.form()));
    }
    return reached && !isMarkup(head.end())
        ? Optional.of(frame(head.end(), lengthEnd, head.form()))
        : Optional.empty();
  }

  private boolean isMarkup(int start) {
    int first = skipBlanks(start);
    return first < size && Beginning.of(bytes[first]) == Beginning.MARKUP;
  }

  private boolean isRequest(int start) {
    return REQUEST.matcher(headText(start)).lookingAt();
  }

  private Optional<Head> head(int start) {
    String text = headText(start);
    Matcher request = REQUEST.matcher(text);
    Matcher end = HEAD_END.matcher(text);
    if (!request.lookingAt() || !end.find(request.end() - 1)) {
      return Optional.empty();
    }
    Matcher length = LENGTH.matcher(text.substring(0, end.end() - 1));
    return Optional.of(
        new Head(
            request.group(1).equals("POST") ? Form.POSTED : Form.NOT_POSTED,
            start + end.end(),
            length.find() ? Integer.parseInt(length.group(1)) : 0));
  }

  private String headText(int start) {
    return new String(bytes, start, Math.min(size - start, MAX_HEAD_BYTES), ISO_8859_1);
  }

  private Optional<Integer> endOfLine(int start) {
    for (int i = Math.max(start, searched); i < size; i++) {
      if (bytes[i] == '\n') {
        return Optional.of(i);
      }
    }
    searched = size;
    return Optional.empty();
  }

  /**
   * The position after the end tag of the root, with any prefix. One in a comment, CDATA section or
   * processing instruction is text: what a sender quotes there must not become a message of its
   * own.
   */
  private Optional<Integer> endOfRoot(int start) {
    if (searched <= start) {
      section = null;
    }
    for (int i = Math.max(start, searched); i < size; i++) {
      if (section == null) {
        section = sectionAfter(start, i);
      } else if (endsWith(section.start(), i, section.end())) {
        section = null;
      }
      if (section == null && bytes[i] == '>' && closesRoot(start, i)) {
        return Optional.of(i + 1);
      }
    }
    searched = size;
    return Optional.empty();
  }

  private Section sectionAfter(int start, int last) {
    if (endsWith(start, last, "<!--")) {
      return new Section(last + 1, "-->");
    }
    if (endsWith(start, last, "<?")) {
      return new Section(last + 1, "?>");
    }
    return endsWith(start, last, "<![CDATA[") ? new Section(last + 1, "]]>") : null;
  }

  private boolean endsWith(int from, int last, String ascii) {
    int at = last;
    int i = ascii.length() - 1;
    while (i >= 0 && at >= from && bytes[at] == ascii.charAt(i)) {
      at--;
      i--;
    }
    return i < 0;
  }

  private boolean closesRoot(int start, int tagEnd) {
    int end = tagEnd;
    while (end > start && isBlank(bytes[end - 1])) {
      end--;
    }
    int name = end - ROOT.length();
    if (name < start + 2 || !ROOT.equals(new String(bytes, name, ROOT.length(), ISO_8859_1))) {
      return false;
    }
    if (bytes[name - 1] == ':') {
      name--;
      while (name > start && isOfName(bytes[name - 1])) {
        name--;
      }
    }
    return name >= start + 2 && bytes[name - 1] == '/' && bytes[name - 2] == '<';
  }

  private static boolean isOfName(byte b) {
    return Character.isLetterOrDigit(b & 0xFF) || b == '-' || b == '_' || b == '.';
  }

  private Frame frame(int start, int end, Form form) {
    return new Frame(take(start, end), form, false);
  }
}
