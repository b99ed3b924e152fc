package org.interlend.notices;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.interlend.WorkflowException;
import org.interlend.text.Language;
import org.interlend.text.Text;

/**
 * Subject and text of a letter: a template with placeholders such as <code>{title}</code>, or the
 * finished letter. Lines end in a line feed.
 */
public record LetterText(String subject, String body) {

  /** The greatest length of a template's subject, in characters. */
  public static final int SUBJECT = 200;

  /** The greatest length of a template's text, in characters. */
  public static final int BODY = 4000;

  /** So many characters of a list fit into a letter beside the longest text of a template. */
  private static final int MAX_LIST_LENGTH = Letter.BODY - BODY;

  private static final Pattern PLACEHOLDER = Pattern.compile("\\{([^{}]*)}");
  private static final Pattern BRACE = Pattern.compile("[{}]");
  private static final Pattern OTHER_CONTROLS = Pattern.compile("[\\p{Cntrl}&&[^\n\t]]");
  private static final Pattern GAP = Pattern.compile("\n{3,}");

  public LetterText {
    subject = subject == null ? "" : subject.strip();
    body = body == null ? "" : lines(body);
  }

  private static String lines(String text) {
    String unix = text.replace("\r\n", "\n").replace('\r', '\n');
    return OTHER_CONTROLS.matcher(unix).replaceAll(" ").strip();
  }

  /** Reads a file whose first line is the subject. */
  static LetterText ofFile(String file) {
    String[] parts = file.split("\\R", 2);
    return new LetterText(parts[0], parts[1]);
  }

  /**
   * @throws WorkflowException INVALID_DATA with a sentence that names the unknown placeholder,
   *     MISSING_DATA when there is no subject or no text
   */
  void requireTemplateOf(LetterKind kind) {
    if (subject.isEmpty() || body.isEmpty()) {
      throw new WorkflowException(LetterReason.LETTER_EMPTY);
    }
    if (subject.length() > SUBJECT || body.length() > BODY) {
      throw new WorkflowException(LetterReason.LETTER_TOO_LONG, null, SUBJECT, BODY);
    }
    refuseUnknown(kind, subject);
    refuseUnknown(kind, body);
  }

  private static void refuseUnknown(LetterKind kind, String text) {
    PLACEHOLDER
        .matcher(text)
        .results()
        .filter(found -> placeholder(found).filter(kind.placeholders()::contains).isEmpty())
        .findFirst()
        .ifPresent(
            found -> {
              throw new WorkflowException(
                  LetterReason.LETTER_UNKNOWN_PLACEHOLDER,
                  found.group(),
                  kind.reference(),
                  kind.placeholders().stream()
                      .map(Placeholder::written)
                      .collect(Collectors.joining(", ")));
            });
    if (BRACE.matcher(PLACEHOLDER.matcher(text).replaceAll("")).find()) {
      throw new WorkflowException(
          LetterReason.LETTER_SINGLE_BRACE, null, Placeholder.TITLE.written());
    }
  }

  /** Makes the letter. A line with a placeholder that has no value is left out. */
  LetterText filledWith(TemplateValues values, Language language) {
    List<String> lines = new ArrayList<>();
    for (String line : body.split("\n", -1)) {
      boolean complete =
          placeholdersOf(line).stream()
              .allMatch(found -> value(found, values, language).isPresent());
      if (complete) {
        lines.add(fill(line, values, language));
      }
    }
    // One line only: a line break in the subject would begin another header of the mail.
    String line = Text.fit(fill(subject, values, language), Letter.SUBJECT);
    String filled = GAP.matcher(String.join("\n", lines)).replaceAll("\n\n");
    return new LetterText(line, Text.cut(filled, Letter.BODY));
  }

  /** What a list is about, in as many letters as it takes: each has room for so many lines. */
  static <T> List<List<T>> parts(List<T> lines, Function<T, String> text) {
    List<List<T>> parts = new ArrayList<>();
    int room = 0;
    for (T line : lines) {
      int length = text.apply(line).length() + 1;
      room -= length;
      if (room < 0) {
        parts.add(new ArrayList<>());
        room = MAX_LIST_LENGTH - length;
      }
      parts.get(parts.size() - 1).add(line);
    }
    return parts;
  }

  private static List<MatchResult> placeholdersOf(String line) {
    return PLACEHOLDER.matcher(line).results().toList();
  }

  private static String fill(String line, TemplateValues values, Language language) {
    return PLACEHOLDER
        .matcher(line)
        .replaceAll(found -> Matcher.quoteReplacement(value(found, values, language).orElse("")));
  }

  private static Optional<String> value(
      MatchResult found, TemplateValues values, Language language) {
    return placeholder(found).flatMap(placeholder -> values.of(placeholder, language));
  }

  private static Optional<Placeholder> placeholder(MatchResult found) {
    return Placeholder.of(found.group(1));
  }
}
