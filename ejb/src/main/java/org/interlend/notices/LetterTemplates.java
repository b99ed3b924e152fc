package org.interlend.notices;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.FlushModeType;
import jakarta.persistence.PersistenceContext;
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
import org.interlend.borrowing.request.PatronNotification;
import org.interlend.institution.Institution;
import org.interlend.institution.Institutions;
import org.interlend.settings.cache.SettingsLookup;
import org.interlend.settings.cache.SettingsVersionChanged;
import org.interlend.text.Language;

/** The templates of letters: one for each kind and language, the default or the library's own. */
@ApplicationScoped
@Transactional
public class LetterTemplates {

  private static final int EXAMPLE_DAYS = 14;
  private static final long EXAMPLE_AMOUNT = 4500;

  @PersistenceContext private EntityManager em;
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
    LocalDate day = LocalDate.now(clock).plusDays(EXAMPLE_DAYS);
    String written = language.day(day);
    return text.filledWith(
        new TemplateValues()
            .with(Placeholder.PATRON, "Astrid Lindqvist-Müller")
            .with(Placeholder.PARTNER, "Brightwater Consortium")
            .with(Placeholder.REQUEST, "BW-2026-000173")
            .with(Placeholder.BARCODE, "30100200900")
            .with(Placeholder.TITLE, "Walking the watershed")
            .with(
                Placeholder.LIST,
                List.of(
                    "Walking the watershed, " + written,
                    "Tea roads of the northern mountains, " + written))
            .with(Placeholder.LIBRARY, "Main Library")
            .with(Placeholder.HELD_UNTIL, day)
            .with(Placeholder.DUE, day)
            .with(Placeholder.SINCE, LocalDate.now(clock))
            .with(Placeholder.AMOUNT, new Money(EXAMPLE_AMOUNT, currency()))
            .with(
                Placeholder.REASON,
                PatronNotification.Why.RECALLED_BY_LENDER.label(language.locale()))
            .with(Placeholder.LINK, "https://example.org/console/my/file.xhtml?key=4711")
            .with(Placeholder.VALID_UNTIL, day)
            .with(Placeholder.VIEWS, "5")
            .with(Placeholder.NAME, "Dana Desk")
            .with(Placeholder.ACCOUNT, "dana")
            .with(
                Placeholder.INSTITUTION,
                institutions.find().map(Institution::name).orElse("Our library")),
        language);
  }

  private Currency currency() {
    return institutions.find().map(Institution::currency).orElse(Currency.getInstance("EUR"));
  }

  /** The library's own template. */
  private Optional<LetterTemplate> changed(LetterKind kind, Language language) {
    return all().stream().filter(each -> each.isOf(kind, language)).findFirst();
  }

  /** The query does not flush, because callers are in the middle of other changes. */
  private List<LetterTemplate> all() {
    return settings.all(
        LetterTemplate.class,
        "letter templates",
        () ->
            em.createQuery("select t from LetterTemplate t", LetterTemplate.class)
                .setFlushMode(FlushModeType.COMMIT)
                .getResultList());
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
