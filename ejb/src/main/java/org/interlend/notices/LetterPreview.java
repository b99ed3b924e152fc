package org.interlend.notices;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Currency;
import org.interlend.Money;
import org.interlend.WorkflowException;
import org.interlend.institution.Institution;
import org.interlend.institution.Institutions;
import org.interlend.requests.reason.StandardReason;
import org.interlend.text.Language;

/** Previews of letters: a template, as it is being written, with example values. */
@ApplicationScoped
@Transactional
public class LetterPreview {

  private static final int EXAMPLE_DAYS = 14;
  private static final long EXAMPLE_AMOUNT = 4500;

  @Inject private Institutions institutions;
  @Inject private Clock clock;

  /**
   * The letter by the template.
   *
   * @throws WorkflowException as {@link LetterTemplates#save}
   */
  public LetterText of(LetterKind kind, Language language, LetterText template) {
    template.requireTemplateOf(kind);
    TemplateValues examples = new TemplateValues();
    for (Placeholder placeholder : Placeholder.values()) {
      examples.with(placeholder, example(placeholder, language).lines().toList());
    }
    return template.filledWith(examples, language);
  }

  /** A line is left out whose placeholder has no example. */
  private String example(Placeholder placeholder, Language language) {
    LocalDate today = LocalDate.now(clock);
    String day = language.day(today.plusDays(EXAMPLE_DAYS));
    return switch (placeholder) {
      case PATRON -> "Astrid Lindqvist-Müller";
      case PARTNER -> "Brightwater Consortium";
      case REQUEST -> "BW-2026-000173";
      case BORROWER -> "Milltown Library";
      case BARCODE -> "30100200900";
      case TITLE -> "Walking the watershed";
      case LIST ->
          "Walking the watershed, " + day + "\nTea roads of the northern mountains, " + day;
      case LIBRARY -> "Main Library";
      case ADDRESS -> "Harbor Street 1, 1234 Hellevik";
      case HELD_UNTIL, DUE, VALID_UNTIL -> day;
      case USE -> ""; // most items may be taken home
      case SINCE -> language.day(today);
      case AMOUNT -> new Money(EXAMPLE_AMOUNT, currency()).shown(language.locale());
      case REASON -> StandardReason.RECALLED_BY_LENDER.label(language.locale());
      case LINK -> "https://example.org/console/my/file.xhtml?key=4711";
      case VIEWS -> "5";
      case NAME -> "Dana Desk";
      case ACCOUNT -> "dana";
      case INSTITUTION -> institutions.find().map(Institution::name).orElse("Our library");
    };
  }

  private Currency currency() {
    return institutions.find().map(Institution::currency).orElse(Currency.getInstance("EUR"));
  }
}
