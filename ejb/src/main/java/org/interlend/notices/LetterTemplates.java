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
import java.util.List;
import java.util.Optional;
import org.interlend.WorkflowException;
import org.interlend.settings.cache.SettingsLookup;
import org.interlend.settings.cache.SettingsVersionChanged;
import org.interlend.text.Language;

/** The templates of letters: one for each kind and language, the default or the library's own. */
@ApplicationScoped
@Transactional
public class LetterTemplates {

  @Inject private EntityManager em;
  @Inject private SettingsLookup settings;

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
