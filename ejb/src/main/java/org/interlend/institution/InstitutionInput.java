package org.interlend.institution;

import java.time.ZoneId;
import java.util.Currency;
import java.util.List;
import org.interlend.text.Language;

/**
 * The data of the institution to save.
 *
 * @param isil may be null
 * @param defaultLanguage of pages for browsers that ask for no language that there is
 * @param aliases other agency codes under which brokers address it
 * @param currency the currency of fines and charges
 * @param debtLimit the debt from which a patron may not borrow, in the currency's smallest unit;
 *     null for no limit
 * @param replyTo e-mail address to which answers to its letters go; null: to their sender
 * @param letterDigest whether a patron's letters about loans from one run of the job are combined
 *     into one
 */
public record InstitutionInput(
    String code,
    String name,
    String isil,
    ZoneId timeZone,
    Language defaultLanguage,
    List<String> aliases,
    Currency currency,
    Long debtLimit,
    String replyTo,
    boolean letterDigest) {

  public static final int MAX_ALIASES = 1000;
}
