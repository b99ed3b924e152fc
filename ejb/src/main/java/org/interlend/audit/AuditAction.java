package org.interlend.audit;

import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import org.interlend.text.Fact;

/**
 * What staff or scripts did: sign-ins with their outcomes (their detail is the way), and what they
 * did to a record that the audit watches. The words are in {@code AuditActions.properties}, by the
 * names of the constants.
 */
public enum AuditAction {
  SIGNED_IN,
  /** Refused: wrong name, password or token, or an account that may not sign in. */
  WRONG,
  /** Refused after too many wrong attempts. */
  TOO_MANY_ATTEMPTS,
  /** Refused because of too many sign-ins at the same moment. */
  BUSY,
  /** Refused because the directory that has the password does not answer. */
  DIRECTORY_UNAVAILABLE,
  /** Refused because the provider of single sign-on does not answer. */
  PROVIDER_UNAVAILABLE,
  /** Refused because the sign-in at the provider is not completed or not valid. */
  NOT_CONFIRMED,
  /** Refused because the provider gives no possible user name. */
  NAME_NOT_POSSIBLE,
  /** Refused because the user name belongs to another account or person. */
  NAME_IN_USE,
  /** Refused because no claim of the person is mapped to a role. */
  NO_ROLE,
  /** Refused because the account may not sign in. */
  NOT_ACTIVE,
  CREATED,
  CHANGED,
  /** Created or changed through the API. */
  SAVED,
  REPLACED,
  REMOVED,
  /** Put back to the default. */
  RESET,
  ERASED,
  /** The detail is the amount. */
  CHARGED,
  /** The detail is the amount. */
  PAID,
  /** The detail is the amount. */
  WAIVED,
  /** A payment or waiver was undone. The detail is the amount. */
  REOPENED,
  /** The detail is the reason. */
  BLOCK_OVERRULED,
  LOAN_UNDONE,
  RETURN_UNDONE,
  SENT_AGAIN,
  /** Nothing more is to be done about it. */
  HANDLED,
  /** The detail is the name of the file. */
  LOADED,
  STOPPED,
  RESUMED,
  /** The detail is the filter of the list. */
  EXPORTED,
  /** A broker was told the PIN for interlibrary loan. */
  PIN_DISCLOSED,
  PASSWORD_CHANGED,
  PASSWORD_RESET,
  PASSWORD_LINK_CREATED,
  SESSIONS_ENDED,
  /** The detail is the number of the token. */
  TOKEN_CREATED,
  /** The detail is the number of the token. */
  TOKEN_REVOKED;

  private static final Set<AuditAction> SIGN_INS = EnumSet.range(SIGNED_IN, NOT_ACTIVE);

  private static final String BUNDLE = "org.interlend.audit.AuditActions";

  /**
   * @param detail what the action says more, or null
   */
  public String sentence(String detail, Locale locale) {
    String words = SIGN_INS.contains(this) ? way(detail, locale) : detail;
    return new Fact(name(), List.of(Objects.toString(words, ""))).sentence(BUNDLE, locale).strip();
  }

  private static String way(String name, Locale locale) {
    return name == null ? null : new Fact("WAY_" + name, List.of()).sentence(BUNDLE, locale);
  }
}
