package org.interlend.staff;

import java.util.Comparator;
import java.util.Locale;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.interlend.circulation.loan.Loan;
import org.interlend.patrons.Patron;
import org.interlend.requests.BrokeredRequest;
import org.interlend.requests.HistoryLine;
import org.interlend.requests.broker.BrokerValue;
import org.interlend.security.Permission;
import org.interlend.text.Text;

/**
 * The view of patrons' data by the permissions of a user: everything, everything but the files and
 * the links to them, or only masked values. All pages, lists, exports and the API use it.
 */
public enum PatronDataVisibility {
  WITH_FILES,
  WHOLE,
  MASKED;

  /** The text shown instead of personal data. */
  public static final String MASK = "***";

  private static final String WHOLE_WORD = "(?<![\\p{L}\\p{N}])(?:%s)(?![\\p{L}\\p{N}])";
  private static final int ANY_CASE = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;

  /**
   * @param may whether the user has a permission
   */
  public static PatronDataVisibility of(Predicate<Permission> may) {
    if (!may.test(Permission.READ_PATRONS)) {
      return MASKED;
    }
    return may.test(Permission.OPEN_FILES) ? WITH_FILES : WHOLE;
  }

  public boolean isWhole() {
    return this != MASKED;
  }

  /** Whether patrons' files may be opened. */
  public boolean opensFiles() {
    return this == WITH_FILES;
  }

  /** The patron's name, or masked; null without a patron. */
  public String name(Patron patron) {
    return of(patron, Patron::fullName);
  }

  /** The name with the last name first, or masked; null without a patron. */
  public String shelfName(Patron patron) {
    return of(patron, Patron::shelfName);
  }

  /** The name of the partner, or of the patron, who has a loan; null when it is anonymized. */
  public String borrower(Loan loan) {
    return loan.toPartner() ? loan.partner().name() : name(loan.patron());
  }

  private String of(Patron patron, Function<Patron, String> name) {
    return patron == null ? null : isWhole() ? name.apply(patron) : MASK;
  }

  /** A value of a broker's message, masked where it is about the patron. */
  public String shown(BrokerValue value) {
    return value.personal() ? personal(value.text()) : value.text();
  }

  /** The primary id for a link to the patron's page; null without the right to see it. */
  public String primaryId(Patron patron) {
    return patron == null || !isWhole() ? null : patron.primaryId();
  }

  /** A text that is personal as a whole, such as an address, or masked; null for null. */
  public String personal(String text) {
    return text == null || isWhole() ? text : MASK;
  }

  /** The link to a patron's file, or masked; null for null. */
  public String link(String address) {
    return address == null || opensFiles() ? address : MASK;
  }

  /**
   * A free text, with the patron's names and numbers masked.
   *
   * @param text may be null
   * @param patron may be null
   */
  public String about(Patron patron, String text) {
    return without(text, () -> patron == null ? Stream.empty() : patron.personalWords());
  }

  /**
   * A free text about a request, with names and numbers of the person who borrows masked.
   *
   * @param text may be null
   */
  public String about(BrokeredRequest request, String text) {
    return without(text, request::personalWords);
  }

  /**
   * The note of an entry of a request's history; as a whole personal where it names a patron's
   * file.
   */
  public String note(HistoryLine<?> entry, BrokeredRequest request, Locale locale) {
    String note = entry.note(locale);
    return entry.namesPatronsFile() ? personal(note) : about(request, note);
  }

  /**
   * The same with one known name or number of a patron masked.
   *
   * @param text may be null
   * @param named may be null
   */
  public String about(String named, String text) {
    return without(text, () -> Stream.ofNullable(named));
  }

  /**
   * Masks the longest values first, because one value may contain another. An accent may be a part
   * of its letter in the one and a character of its own in the other.
   *
   * @param values read from the database only if something is to be masked
   */
  private String without(String text, Supplier<Stream<String>> values) {
    if (text == null || isWhole()) {
      return text;
    }
    String anyValue =
        values
            .get()
            .filter(value -> value != null && !value.isBlank())
            .map(Text::composed)
            .sorted(Comparator.comparing(String::length).reversed())
            .map(Pattern::quote)
            .collect(Collectors.joining("|"));
    return anyValue.isEmpty()
        ? text
        : Pattern.compile(WHOLE_WORD.formatted(anyValue), ANY_CASE)
            .matcher(Text.composed(text))
            .replaceAll(MASK);
  }
}
