package org.interlend.console.terms;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.interlend.Money;
import org.interlend.circulation.terms.FineRule;
import org.interlend.circulation.terms.LetterDays;
import org.interlend.circulation.terms.StoredTerms;
import org.interlend.circulation.terms.TermsOfUse;
import org.interlend.console.ConsoleTexts;
import org.interlend.console.InstitutionView;
import org.interlend.persistence.TransactionTemplate;

/** The terms of use, ordered by code. */
@Named
@RequestScoped
public class TermsList {

  @Inject private ConsoleTexts texts;
  @Inject private StoredTerms terms;
  @Inject private InstitutionView institutionView;
  @Inject private TransactionTemplate transaction;

  private List<TermsOfUse> rows;

  @PostConstruct
  void read() {
    rows = transaction.required(terms::list);
  }

  public List<TermsOfUse> rows() {
    return rows;
  }

  /** What a late return costs, as a sentence. */
  public String fine(FineRule rule) {
    return rule.perDay() == 0
        ? texts.configuration("terms.noFine")
        : texts.configuration("terms.aDay", new Money(rule.perDay(), institutionView.currency()));
  }

  /** The limits of the fine, as a sentence; null without a fine. */
  public String fineDetail(FineRule rule) {
    if (rule.perDay() == 0) {
      return null;
    }
    Currency currency = institutionView.currency();
    String most =
        rule.most() == null
            ? texts.configuration("terms.noLimit")
            : texts.configuration("terms.atMost", new Money(rule.most(), currency));
    return rule.graceDays() == 0
        ? most
        : texts.configuration("terms.grace", most, rule.graceDays());
  }

  /** When letters are written, in few words. */
  public String letters(LetterDays days) {
    List<String> parts = new ArrayList<>();
    if (days.reminder() != null) {
      parts.add(texts.configuration("terms.reminder", days.reminder()));
    }
    List<Integer> late =
        Stream.of(days.overdue(), days.second(), days.third()).filter(Objects::nonNull).toList();
    if (!late.isEmpty()) {
      String all = late.stream().map(String::valueOf).collect(Collectors.joining(", "));
      parts.add(texts.configuration("terms.overdue", all, late.size()));
    }
    if (days.bill() != null) {
      parts.add(texts.configuration("terms.billed", days.bill()));
    }
    return parts.isEmpty() ? texts.configuration("terms.noLetters") : String.join("; ", parts);
  }
}
