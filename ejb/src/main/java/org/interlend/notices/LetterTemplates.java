package org.interlend.notices;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import org.interlend.Money;
import org.interlend.WorkflowException;
import org.interlend.institution.Institution;
import org.interlend.institution.Institutions;
import org.interlend.requests.reason.StandardReason;
import org.interlend.settings.cache.SettingsLookup;
import org.interlend.settings.cache.SettingsVersionChanged;
import org.interlend.text.Language;

/** The templates of letters: one for each kind and language, the default or the library's own. */
@ApplicationScoped
@Transactional
public class LetterTemplates {

  private static final int EXAMPLE_DAYS = 14;
  private static final long EXAMPLE_AMOUNT = 4500;

  @Inject private EntityManager em;
  @Inject private Institutions institutions;
  @Inject private SettingsLookup settings;
  @Inject private Clock clock;

  /** The present template. */
  public LetterText get(LetterKind kind, Language language) {
    return changed(kind, language)
        .map(LetterTemplate::text)
        .orElseGet(() -> standard(kind, language));
  }

  /** Whether the library's own text replaces the default. */
  public boolean isChanged(LetterKind kind, Language language) {
    return changed(kind, language).isPresent();
  }

  /** The version of the library's own text; 0 for the default. */
  public long version(LetterKind kind, Language language) {
    return changed(kind, language).map(LetterTemplate::version).orElse(0L);
  }

  /**
   * @throws WorkflowException MISSING_DATA; INVALID_DATA for a placeholder that this kind of letter
   *     does not have
   */
  public void save(LetterKind kind, Language language, LetterText text) {
    text.requireTemplateOf(kind);
    LetterTemplate template =
        changed(kind, language).orElseGet(() -> new LetterTemplate(kind, language));
    template.change(text);
    em.persist(template);
    em.flush();
  }

  /** Deletes the library's own text. */
  public void backToDefault(LetterKind kind, Language language) {
    changed(kind, language).ifPresent(em::remove);
  }

  /**
   * A letter by this template with sample data.
   *
   * @throws WorkflowException as {@link #save}
   */
  public LetterText preview(LetterKind kind, Language language, LetterText text) {
    text.requireTemplateOf(kind);
    TemplateValues examples = new TemplateValues();
    for (Placeholder placeholder : Placeholder.values()) {
      examples.with(placeholder, example(placeholder, language).lines().toList());
    }
    return text.filledWith(examples, language);
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

  /** The library's own template. */
  private Optional<LetterTemplate> changed(LetterKind kind, Language language) {
    return all().stream().filter(each -> each.isOf(kind, language)).findFirst();
  }

  private List<LetterTemplate> all() {
    return settings.all(LetterTemplate.class, "select t from LetterTemplate t");
  }

  void read(@Observes SettingsVersionChanged event) {
    all();
  }

  static LetterText standard(LetterKind kind, Language language) {
    String name = "%s.%s.txt".formatted(kind.name(), language.code());
    try (InputStream file = LetterTemplates.class.getResourceAsStream(name)) {
      return LetterText.ofFile(new String(file.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
