package org.interlend.audit;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.interlend.text.Fact;

/**
 * A record that the audit watches.
 *
 * @param name its code, number or language; null where there is only one
 */
public record AuditSubject(Kind kind, String name) {

  private static final String BUNDLE = "org.interlend.audit.AuditSubjects";

  /** The kinds of records. */
  public enum Kind {
    /** An account that signs in. */
    SIGN_IN,
    INSTITUTION("Institution", "code"),
    /** A setting of the operator that is set in the console. */
    SERVER_SETTING("StoredSetting", "name"),
    LIBRARY("Library", "code"),
    ACCOUNT("StaffAccount", "username"),
    CLAIM_MAPPING("ClaimMapping", "id"),
    CLAIM_MAPPINGS,
    PATRON("Patron", "primaryId"),
    /** A patron whose name is no longer kept. */
    ERASED_PATRON,
    PARTNER("Partner", "code"),
    ITEM("Item", "barcode"),
    IMPORT,
    TERMS_OF_USE("TermsOfUse", "code"),
    REASON_CODE("ReasonCode", "code"),
    WORKFLOW_PROFILE("WorkflowProfile", "code"),
    TEMPORARY_ITEM_RULE("TemporaryItemRule", "id"),
    TEMPORARY_ITEM_RULES,
    LETTER,
    LETTER_TEMPLATE("LetterTemplate", "kind", "language"),
    COPYRIGHT_STATEMENT("CopyrightStatement", "language"),
    BORROWING_LIST,
    LENDING_LIST,
    LOAN_LIST,
    PATRON_LIST;

    private final NaturalKey key;

    /** Records whose values the audit does not compare. */
    Kind() {
      key = null;
    }

    /**
     * @param entity name of the entity
     * @param attributes whose values are the name of the record
     */
    Kind(String entity, String... attributes) {
      key = new NaturalKey(entity, List.of(attributes));
    }

    Optional<NaturalKey> key() {
      return Optional.ofNullable(key);
    }
  }

  public static AuditSubject of(Kind kind) {
    return new AuditSubject(kind, null);
  }

  /**
   * @param id number of the letter
   */
  public static AuditSubject letter(long id) {
    return new AuditSubject(Kind.LETTER, Long.toString(id));
  }

  public static AuditSubject imported(long id) {
    return new AuditSubject(Kind.IMPORT, Long.toString(id));
  }

  public static AuditSubject account(String username) {
    return new AuditSubject(Kind.ACCOUNT, username);
  }

  public static AuditSubject partner(String code) {
    return new AuditSubject(Kind.PARTNER, code);
  }

  public static AuditSubject workflowProfile(String code) {
    return new AuditSubject(Kind.WORKFLOW_PROFILE, code);
  }

  /**
   * @param primaryId the patron's primary id
   */
  public static AuditSubject patron(String primaryId) {
    return new AuditSubject(Kind.PATRON, primaryId);
  }

  /** Such as "partner BRIGHTWATER". */
  public String sentence(Locale locale) {
    return Fact.of(kind, name).sentence(BUNDLE, locale).strip();
  }

  @Override
  public String toString() {
    return sentence(Locale.ENGLISH);
  }
}
