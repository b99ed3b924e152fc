package org.interlend;

import java.util.Locale;
import org.interlend.text.Fact;
import org.interlend.text.Labeled;
import org.interlend.text.LocalizedFactValue;
import org.interlend.text.Sentences;

/**
 * Who did a step. A member of staff may have the name that a partner has as its code: the kind
 * tells them apart.
 *
 * @param name a staff account, a partner's code or the key of a program's label; null for the
 *     patron, whose name is only in the record itself so that it can be anonymized
 */
public record Actor(Kind kind, String name) implements LocalizedFactValue {

  private static final String PATRON_LABEL = "Actor.patron";

  /** The patron of the record. */
  public static final Actor PATRON = new Actor(Kind.PATRON, null);

  /** What kind of actor it is. */
  public enum Kind {
    PATRON,
    /** A member of staff in the console, or a program with an API token. */
    STAFF,
    /** The broker, by a message. */
    PARTNER,
    /** Interlend itself. */
    SYSTEM
  }

  public static Actor staff(String username) {
    return new Actor(Kind.STAFF, username);
  }

  /**
   * @param code the partner's
   */
  public static Actor partner(String code) {
    return new Actor(Kind.PARTNER, code);
  }

  /**
   * @param program a job or an {@link Automation}
   */
  public static Actor of(Labeled program) {
    return new Actor(Kind.SYSTEM, program.labelKey());
  }

  public boolean isPatron() {
    return kind == Kind.PATRON;
  }

  /** Whether the broker did it. */
  public boolean isPartner() {
    return kind == Kind.PARTNER;
  }

  /** The name in English, for interfaces; null for the patron. */
  public String inEnglish() {
    return isPatron() ? null : label(Locale.ENGLISH);
  }

  /** The actor, as text for staff. */
  public String label(Locale locale) {
    return switch (kind) {
      case PATRON -> Sentences.label(PATRON_LABEL, locale).orElseThrow();
      case STAFF, PARTNER -> name;
      case SYSTEM -> Sentences.label(name, locale).orElse(name);
    };
  }

  @Override
  public String factValue() {
    return switch (kind) {
      case PATRON -> Sentences.labelReference(PATRON_LABEL).factValue();
      case STAFF, PARTNER -> Fact.text(name);
      case SYSTEM -> Sentences.labelReference(name).factValue();
    };
  }
}
