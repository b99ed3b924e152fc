package org.interlend.audit;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.interlend.text.Fact;

/**
 * A record that the audit watches.
 *
 * @param name its code, number or language; null where there is only one
 */
public record AuditSubject(Kind kind, String name) {

  private static final String BUNDLE = "org.interlend.audit.AuditSubjects";

  /** The groups of kinds among which the page of the audit lets staff choose. */
  public enum Area {
    SIGN_INS,
    ACCOUNTS,
    PARTNERS,
    PATRONS,
    SETTINGS,
    CATALOG,
    EXPORTS;

    public Set<Kind> kinds() {
      return Arrays.stream(Kind.values())
          .filter(kind -> kind.area == this)
          .collect(Collectors.toUnmodifiableSet());
    }
  }

  /** The kinds of records. */
  public enum Kind {
    /** An account that signs in. */
    SIGN_IN(Area.SIGN_INS),
    INSTITUTION(Area.SETTINGS, "Institution", "code"),
    /** A setting of the operator that is set in the console. */
    SERVER_SETTING(Area.SETTINGS, "StoredSetting", "name"),
    LIBRARY(Area.SETTINGS, "Library", "code"),
    ACCOUNT(Area.ACCOUNTS, "StaffAccount", "username"),
    CLAIM_MAPPING(Area.ACCOUNTS, "ClaimMapping", "id"),
    CLAIM_MAPPINGS(Area.ACCOUNTS),
    PATRON(Area.PATRONS, "Patron", "primaryId"),
    /** A patron whose name is no longer kept. */
    ERASED_PATRON(Area.PATRONS),
    PARTNER(Area.PARTNERS, "Partner", "code"),
    ITEM(Area.CATALOG, "Item", "barcode"),
    IMPORT(Area.CATALOG),
    TERMS_OF_USE(Area.SETTINGS, "TermsOfUse", "code"),
    REASON_CODE(Area.SETTINGS, "ReasonCode", "code"),
    WORKFLOW_PROFILE(Area.PARTNERS, "WorkflowProfile", "code"),
    TEMPORARY_ITEM_RULE(Area.PARTNERS, "TemporaryItemRule", "id"),
    TEMPORARY_ITEM_RULES(Area.PARTNERS),
    LETTER(Area.EXPORTS),
    LETTER_TEMPLATE(Area.SETTINGS, "LetterTemplate", "kind", "language"),
    COPYRIGHT_STATEMENT(Area.SETTINGS, "CopyrightStatement", "language"),
    BORROWING_LIST(Area.EXPORTS),
    LENDING_LIST(Area.EXPORTS),
    LOAN_LIST(Area.EXPORTS),
    PATRON_LIST(Area.EXPORTS);

    private final Area area;
    private final NaturalKey key;

    /** Records whose values the audit does not compare. */
    Kind(Area area) {
      this.area = area;
      key = null;
    }

    /**
     * @param entity name of the entity
     * @param attributes whose values are the name of the record
     */
    Kind(Area area, String entity, String... attributes) {
      this.area = area;
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
