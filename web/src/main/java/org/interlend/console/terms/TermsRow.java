package org.interlend.console.terms;

import java.io.Serializable;
import java.util.Currency;
import org.interlend.Money;
import org.interlend.circulation.FineRule;
import org.interlend.circulation.TermsOfUse;

/**
 * Terms of use in the list.
 *
 * @param itemPolicy the item policy they apply to, or null for every one
 * @param patronGroup the patron group they apply to, or null for every one
 * @param fine fine of an overdue return, as a sentence
 * @param fineDetail its limits, as a sentence, or null
 */
public record TermsRow(
    String code,
    String name,
    String itemPolicy,
    String patronGroup,
    int loanDays,
    int maxRenewals,
    int renewalDays,
    int recallDays,
    int holdShelfDays,
    String fine,
    String fineDetail)
    implements Serializable {

  static TermsRow of(TermsOfUse terms, Currency currency) {
    return new TermsRow(
        terms.code(),
        terms.name(),
        terms.itemPolicy(),
        terms.patronGroup(),
        terms.loanDays(),
        terms.maxRenewals(),
        terms.renewalDays(),
        terms.recallDays(),
        terms.holdShelfDays(),
        fine(terms.fine(), currency),
        detail(terms.fine(), currency));
  }

  private static String fine(FineRule rule, Currency currency) {
    return rule.perDay() == 0 ? "None" : new Money(rule.perDay(), currency) + " a day";
  }

  private static String detail(FineRule rule, Currency currency) {
    if (rule.perDay() == 0) {
      return null;
    }
    String most = rule.most() == null ? "no limit" : "at most " + new Money(rule.most(), currency);
    return rule.graceDays() == 0
        ? most
        : "%s; %d %s of grace"
            .formatted(most, rule.graceDays(), rule.graceDays() == 1 ? "day" : "days");
  }
}
