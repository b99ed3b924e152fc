package org.interlend.staff;

/**
 * A record that the audit watches.
 *
 * @param name its code, number or language; null where there is only one
 */
public record AuditSubject(Kind kind, String name) {

  /** The kinds of records. */
  public enum Kind {
    INSTITUTION("institution"),
    LIBRARY("library"),
    ACCOUNT("account"),
    PATRON("patron"),
    /** A patron whose name is no longer kept. */
    ERASED_PATRON("erased patron"),
    PARTNER("partner"),
    ITEM("item"),
    IMPORT("import"),
    TERMS_OF_USE("terms of use"),
    TEMPORARY_ITEM_RULE("rule for arriving items"),
    TEMPORARY_ITEM_RULES("rules for arriving items"),
    LETTER("letter"),
    LETTER_TEMPLATE("letter template"),
    COPYRIGHT_STATEMENT("copyright statement"),
    BORROWING_LIST("list of borrowing requests"),
    LENDING_LIST("list of lending requests");

    private final String label;

    Kind(String label) {
      this.label = label;
    }

    public String label() {
      return label;
    }
  }

  public static AuditSubject of(Kind kind) {
    return new AuditSubject(kind, null);
  }

  public static AuditSubject partner(String code) {
    return new AuditSubject(Kind.PARTNER, code);
  }

  /**
   * @param primaryId the patron's primary id
   */
  public static AuditSubject patron(String primaryId) {
    return new AuditSubject(Kind.PATRON, primaryId);
  }

  /** Such as "partner BRIGHTWATER". */
  @Override
  public String toString() {
    return name == null ? kind.label() : kind.label() + " " + name;
  }
}
