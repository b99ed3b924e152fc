package org.interlend.slnp.wire;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.interlend.text.Text;

/**
 * Reads a command from its lines: its name, parameters {@code key:value}, groups between SLNPBegin
 * and SLNPEnd, and SLNPEndCommand. Blanks around names, keys and values, empty lines and any mix of
 * line ends are accepted; a parameter without a value counts as absent.
 */
public final class CommandReader {

  private static final Pattern NAME = Pattern.compile("SLNP[\\p{L}\\p{N}_]+");
  private static final Pattern PARAMETER =
      Pattern.compile("([\\p{L}\\p{N}_]+)\\s*:(.*)", Pattern.DOTALL);

  /** Stands in decoded text for bytes that the charset does not have. */
  private static final char REPLACEMENT = '\uFFFD';

  /** A character of every charset that no database text can have. */
  private static final char NUL = '\0';

  private final Map<String, String> values = new LinkedHashMap<>();
  private String name;
  private int depth;

  private CommandReader() {}

  /**
   * @param frame the bytes of a complete command, from {@link CommandBuffer}
   * @throws SlnpException naming the line that is wrong
   */
  public static Command read(byte[] frame, Charset charset) {
    CommandReader reader = new CommandReader();
    List<String> lines = lines(frame, charset);
    for (int i = 0; i < lines.size(); i++) {
      if (lines.get(i).indexOf(NUL) >= 0) {
        throw new SlnpException(SlnpError.CHARSET_WRONG, i + 1, charset.name());
      }
      reader.read(lines.get(i).strip(), i + 1);
    }
    return new Command(reader.name, reader.values);
  }

  /** The name of a command that may be wrong otherwise, or null. */
  public static String nameOf(byte[] frame, Charset charset) {
    String first = lines(new String(frame, charset)).get(0).strip();
    return NAME.matcher(first).matches() ? first : null;
  }

  private void read(String line, int number) {
    if (line.isEmpty()) {
      return;
    }
    if (name == null) {
      begin(line, number);
    } else if (line.startsWith(SlnpKeywords.END_COMMAND)) {
      require(depth == 0, SlnpError.GROUP_NOT_CLOSED, number);
    } else if (line.equals(SlnpKeywords.BEGIN)) {
      depth++;
    } else if (line.equals(SlnpKeywords.END)) {
      require(depth > 0, SlnpError.GROUP_NOT_OPEN, number);
      depth--;
    } else {
      Matcher parameter = PARAMETER.matcher(line);
      require(parameter.matches(), SlnpError.LINE_UNREADABLE, number);
      String value = SlnpEscaping.unescape(Text.stripped(parameter.group(2)));
      put(parameter.group(1), value);
    }
  }

  private void begin(String line, int number) {
    boolean named =
        NAME.matcher(line).matches()
            && !line.startsWith(SlnpKeywords.END_COMMAND)
            && !line.equals(SlnpKeywords.BEGIN)
            && !line.equals(SlnpKeywords.END);
    require(named, SlnpError.COMMAND_MISSING, number);
    name = line;
  }

  private void put(String key, String value) {
    if (!value.isEmpty()) {
      values.merge(key, value, (first, next) -> first + "\n" + next);
    }
  }

  private static void require(boolean right, SlnpError otherwise, int line) {
    if (!right) {
      throw new SlnpException(otherwise, line);
    }
  }

  /** A byte that no letter has in Windows-1252 is a control character of ISO 8859-1: a blank. */
  private static List<String> lines(byte[] frame, Charset charset) {
    try {
      return lines(
          charset
              .newDecoder()
              .onUnmappableCharacter(CodingErrorAction.REPLACE)
              .replaceWith(" ")
              .decode(ByteBuffer.wrap(frame))
              .toString());
    } catch (CharacterCodingException wrong) {
      throw new SlnpException(
          SlnpError.CHARSET_WRONG, firstWrongLine(frame, charset), charset.name());
    }
  }

  /** A carriage return ends a line only where no line feed does; otherwise it is dropped. */
  private static List<String> lines(String text) {
    return text.indexOf('\n') < 0
        ? List.of(text.split("\r"))
        : List.of(text.replace("\r", "").split("\n"));
  }

  private static int firstWrongLine(byte[] frame, Charset charset) {
    List<String> lines = lines(new String(frame, charset));
    return IntStream.range(0, lines.size())
            .filter(i -> lines.get(i).indexOf(REPLACEMENT) >= 0)
            .findFirst()
            .orElse(0)
        + 1;
  }
}
