package org.interlend.partners.slnp;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.interlend.WorkflowException;
import org.interlend.partners.protocol.ConnectionSettingsReason;
import org.interlend.text.Text;

/**
 * A text with values of a request in braces, such as {@code {bestellId}}. A date is written as
 * {@code 31.12.2026}, or after a pattern of {@link DateTimeFormatter} as in {@code
 * {date:yyyy-MM-dd}}.
 */
public final class SlnpTextTemplate {

  /** A value that a template can contain. */
  public enum Field {
    BESTELL_ID("bestellId"),
    PFL_NUMMER("pflNummer"),
    SIGEL_NB("sigelNb"),
    SIGEL_GB("sigelGb"),
    OWN_SIGEL("ownSigel"),
    STATUS("status"),
    BARCODE("barcode"),
    SIGNATUR("signatur"),
    DATE("date"),
    REASON("reason"),
    EXTERN_REFERENZ("externReferenz");

    private final String placeholder;

    Field(String placeholder) {
      this.placeholder = placeholder;
    }

    private static Optional<Field> named(String name) {
      return Arrays.stream(values()).filter(field -> field.placeholder.equals(name)).findFirst();
    }
  }

  private static final Pattern PLACEHOLDER = Pattern.compile("\\{([^{}:]*)(?::([^{}]*))?}");
  private static final String GERMAN_DAY = "dd.MM.yyyy";

  private final String text;

  private SlnpTextTemplate(String text) {
    this.text = text;
  }

  /**
   * @throws WorkflowException INVALID_DATA for an unknown name or an invalid pattern of a date
   */
  public static SlnpTextTemplate of(String text) {
    PLACEHOLDER.matcher(text).results().forEach(found -> check(text, found));
    return new SlnpTextTemplate(text);
  }

  private static void check(String text, MatchResult found) {
    Field field = Field.named(found.group(1)).orElseThrow(() -> unknown(text, found));
    if (found.group(2) == null) {
      return;
    }
    if (field != Field.DATE) {
      throw unknown(text, found);
    }
    try {
      written(LocalDate.EPOCH, found.group(2));
    } catch (IllegalArgumentException | DateTimeException e) {
      throw new WorkflowException(ConnectionSettingsReason.TEMPLATE_BAD_DATE, text, found.group(2));
    }
  }

  private static WorkflowException unknown(String text, MatchResult found) {
    String names =
        Arrays.stream(Field.values())
            .map(field -> "{" + field.placeholder + "}")
            .collect(Collectors.joining(" "));
    return new WorkflowException(
        ConnectionSettingsReason.TEMPLATE_UNKNOWN_NAME, text, found.group(), names);
  }

  private static String written(LocalDate date, String pattern) {
    return DateTimeFormatter.ofPattern(pattern, Locale.GERMANY).format(date);
  }

  /**
   * The text with its values.
   *
   * @param values those that are known; the others are left empty
   * @param date the value of {@code date}
   */
  public String filled(Map<Field, String> values, LocalDate date) {
    return filled(values, date, UnaryOperator.identity());
  }

  /** The same for an address: every value is percent-encoded in UTF-8. */
  public String filledAddress(Map<Field, String> values, LocalDate date) {
    return filled(values, date, Text::percentEncoded);
  }

  private String filled(Map<Field, String> values, LocalDate date, UnaryOperator<String> encoder) {
    return PLACEHOLDER
        .matcher(text)
        .replaceAll(found -> Matcher.quoteReplacement(encoder.apply(value(found, values, date))));
  }

  private static String value(MatchResult found, Map<Field, String> values, LocalDate date) {
    Field field = Field.named(found.group(1)).orElseThrow();
    return field == Field.DATE
        ? written(date, Optional.ofNullable(found.group(2)).orElse(GERMAN_DAY))
        : Optional.ofNullable(values.get(field)).orElse("");
  }

  @Override
  public String toString() {
    return text;
  }
}
