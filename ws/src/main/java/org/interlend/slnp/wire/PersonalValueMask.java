package org.interlend.slnp.wire;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.charset.Charset;
import java.util.Arrays;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Masks values of commands and replies in the journal: secrets always, personal values for staff
 * who may not read patrons. It scans lines instead of reading commands, because a malformed command
 * can contain them too; but every line that {@link CommandReader} understands it reads in the same
 * way, and in cases of doubt it masks more.
 */
public final class PersonalValueMask {

  /** Never stored: PINs, passwords, numbers of fee stamps. */
  private static final String[] SECRET = {
    "OpacPin", "Kennwort", "Passwort", "SIASPasswort", "PIN", "TAN"
  };

  private static final String[] PERSONAL = {
    "BenutzerNummer",
    "Vorname",
    "Nachname",
    "Bezeichn?ung",
    "AdressZusatz\\d*",
    "Ort\\d*",
    "Plz\\d*",
    "Strasse\\d*",
    "Telefon\\d*",
    "Email\\d*",
    "Fax\\d*",
    "GeburtsDatum",
    "Alter",
    "Gut",
    "Soll",
    "Bemerkung"
  };

  /** Ignored in a key: blanks of all kinds, control characters, quotation marks. */
  private static final Pattern NO_KEY = Pattern.compile("[^\\p{L}\\p{N}_]+");

  private static final Pattern PARAMETER = Pattern.compile("([^:=]*[:=]).*", Pattern.DOTALL);

  /** Before the key in a line of a reply. */
  private static final String REPLY_CODE = "(?:\\d{3})?";

  private static final Pattern SECRET_KEY = keys("", SECRET);
  private static final Pattern SECRET_IN_LINE = keys(REPLY_CODE, SECRET);
  private static final Pattern PERSONAL_KEY = keys("", PERSONAL);
  private static final Pattern PERSONAL_IN_LINE = keys(REPLY_CODE, PERSONAL);

  /** With the code of a reply. */
  private static final int LONGEST_KEY = 20;

  /** A line that is no value of the key before it. */
  private static final Pattern ANOTHER_LINE =
      Pattern.compile(
          "\\s*+(?:\\d{3}\\s++)?(?:SLNP(?:Begin|End|Quit)|\\p{L}[\\p{L}\\p{N}_]*+\\s*+:)");

  private static final String MASK = "***";

  private final Pattern keys;

  /** Whether the latest key has no value on its line. */
  private boolean valueFollows;

  private PersonalValueMask(Pattern keys) {
    this.keys = keys;
  }

  private static Pattern keys(String before, String... keys) {
    return Pattern.compile(before + "(?:" + String.join("|", keys) + ")", Pattern.CASE_INSENSITIVE);
  }

  /** Divides the text into lines as {@link CommandReader} does. */
  private static String mask(String text, Pattern keys) {
    PersonalValueMask mask = new PersonalValueMask(keys);
    return text.indexOf('\n') < 0
        ? maskEach(text, "\r", mask::part)
        : maskEach(text, "\n", mask::line);
  }

  private static String maskEach(String text, String separator, UnaryOperator<String> mask) {
    return Arrays.stream(text.split(separator, -1))
        .map(mask)
        .collect(Collectors.joining(separator));
  }

  /**
   * A carriage return within a line is dropped by the reader of commands; where that does not
   * result in a secret, it is taken for the end of a line.
   */
  private String line(String line) {
    String content = withoutReturns(line);
    String masked = part(content);
    return masked.equals(content)
        ? maskEach(line, "\r", this::part)
        : masked + line.substring(content.length());
  }

  /** The line without the carriage returns at its end. */
  private static String withoutReturns(String line) {
    int end = line.length();
    while (end > 0 && line.charAt(end - 1) == '\r') {
      end--;
    }
    return line.substring(0, end);
  }

  private String part(String part) {
    if (isEmpty(part)) {
      return part;
    }
    int key = endOfKey(part);
    boolean value = valueFollows && !ANOTHER_LINE.matcher(part).lookingAt();
    valueFollows = key > 0 && isEmpty(part.substring(key));
    if (key > 0) {
      return part.substring(0, key) + MASK;
    }
    return value ? MASK : part;
  }

  private static boolean isEmpty(String text) {
    return NO_KEY.matcher(text).replaceAll("").isEmpty();
  }

  /**
   * Where the key at the beginning of a line ends, with the sign after it; 0 without a key. In a
   * reply a key always has its sign: a sentence of a partner's server may begin with the same word.
   */
  private int endOfKey(String line) {
    Matcher parameter = PARAMETER.matcher(line);
    if (parameter.matches()
        && keys.matcher(NO_KEY.matcher(parameter.group(1)).replaceAll("")).matches()) {
      return parameter.end(1);
    }
    StringBuilder letters = new StringBuilder();
    for (int i = 0; i < line.length() && letters.length() <= LONGEST_KEY; i++) {
      boolean ended = i + 1 == line.length() || !Character.isLetter(line.charAt(i + 1));
      if (!isEmpty(line.substring(i, i + 1))) {
        letters.append(line.charAt(i));
        if (ended && !Character.isDigit(letters.charAt(0)) && keys.matcher(letters).matches()) {
          return i + 1;
        }
      }
    }
    return 0;
  }

  /**
   * The text as the journal keeps it.
   *
   * @param bytes a command or reply; it is not modified
   * @return UTF-8 without secrets; bytes that are not of the charset stay as they are
   */
  public static byte[] withoutSecrets(byte[] bytes, Charset charset) {
    String text = new String(bytes, charset);
    String masked = mask(text, SECRET_IN_LINE);
    boolean exact = Arrays.equals(text.getBytes(charset), bytes);
    return exact || !masked.equals(text) ? masked.getBytes(UTF_8) : bytes;
  }

  /** The same for text whose charset is not known: UTF-8 if it can be that, else ISO-8859-1. */
  public static byte[] withoutSecrets(byte[] bytes) {
    boolean unicode = Arrays.equals(new String(bytes, UTF_8).getBytes(UTF_8), bytes);
    return withoutSecrets(bytes, unicode ? UTF_8 : ISO_8859_1);
  }

  /** The text for staff who may not read patrons. */
  public static byte[] withoutPatrons(byte[] journaled) {
    return mask(new String(journaled, UTF_8), PERSONAL_IN_LINE).getBytes(UTF_8);
  }

  /** Whether the value of a key is about a patron. */
  public static boolean isPersonal(String key) {
    return PERSONAL_KEY.matcher(key).matches();
  }

  /** Whether the value of a key is never stored. */
  public static boolean isSecret(String key) {
    return SECRET_KEY.matcher(key).matches();
  }
}
