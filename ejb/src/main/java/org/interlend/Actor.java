package org.interlend;

import java.util.Locale;
import org.interlend.text.Sentences;

/**
 * The actor of an event: a partner, a member of staff, a job or the patron.
 *
 * @param name a partner's code, a staff account or a reference to an {@link Automation}; null for
 *     the patron, whose name is only in the record itself so that it can be anonymized
 */
public record Actor(Kind kind, String name) {

  private static final String PATRON_LABEL = "Actor.patron";

  /** The patron of the record. */
  public static final Actor PATRON = new Actor(Kind.PATRON, null);

  /** What kind of actor it is. */
  public enum Kind {
    PATRON,
    /** A partner, a member of staff or a job. */
    NAMED
  }

  /**
   * @param name a partner's code, a staff account or a job
   */
  public static Actor named(String name) {
    return new Actor(Kind.NAMED, name);
  }

  public boolean isPatron() {
    return kind == Kind.PATRON;
  }

  /** The name in English, for interfaces; null for the patron. */
  public String inEnglish() {
    return isPatron() ? null : label(Locale.ENGLISH);
  }

  /** The actor, as text for staff. */
  public String label(Locale locale) {
    return isPatron()
        ? Sentences.label(PATRON_LABEL, locale).orElseThrow()
        : Sentences.resolve(name, locale);
  }
}
