package org.interlend;

/**
 * Who did something.
 *
 * @param name a partner's code, a staff account or a job; null for a patron, whom the record it
 *     belongs to names as long as it may
 */
public record Actor(Kind kind, String name) {

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

  /** Who it was, in words for staff. */
  public String label() {
    return isPatron() ? "the patron" : name;
  }
}
