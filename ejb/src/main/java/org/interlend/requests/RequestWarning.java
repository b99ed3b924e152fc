package org.interlend.requests;

import java.time.Instant;
import java.util.Locale;
import java.util.Objects;
import org.interlend.text.Fact;
import org.interlend.text.Facts;
import org.interlend.text.Sentences;
import org.interlend.text.Text;

/**
 * A warning that staff must know before they continue with a request.
 *
 * @param at when it arose
 * @param item barcode of the item it is about, or null
 * @param detail its detail, such as a day or a name, or null
 * @param why the facts that are its reason; only some kinds have one
 */
public record RequestWarning(
    RequestWarningKind kind, Instant at, String item, String detail, Facts why) {

  private static final String BUNDLE = "org.interlend.requests.RequestWarnings";
  private static final int ITEM = 100;
  private static final int DETAIL = 400;

  public RequestWarning {
    item = Text.fit(item, ITEM);
    detail = Text.fit(detail, DETAIL);
    why = why.within(DETAIL);
  }

  public static RequestWarning of(RequestWarningKind kind, Instant at) {
    return new RequestWarning(kind, at, null, null, Facts.NONE);
  }

  /** The same warning about an item. */
  public RequestWarning item(String barcode) {
    return new RequestWarning(kind, at, barcode, detail, why);
  }

  public RequestWarning detail(String detail) {
    return new RequestWarning(kind, at, item, detail, why);
  }

  /** The same warning with its reason. */
  public RequestWarning because(Facts reason) {
    return new RequestWarning(kind, at, item, detail, reason);
  }

  /** The warning as text for staff. */
  public String text(Locale locale) {
    return text(fact(), locale);
  }

  /** The warning as the history keeps it once staff have dismissed it. */
  Fact fact() {
    return Fact.of(kind, item, why.isEmpty() ? detail : why);
  }

  /** The text of a warning that the history keeps. */
  static String text(Fact warning, Locale locale) {
    return Sentences.ended(warning.sentence(BUNDLE, locale));
  }

  /** Whether both have the same kind and item, so that the later one replaces the earlier. */
  boolean repeats(RequestWarning other) {
    return kind == other.kind && Objects.equals(item, other.item);
  }
}
