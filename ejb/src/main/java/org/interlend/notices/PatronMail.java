package org.interlend.notices;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import org.interlend.institution.Institutions;
import org.interlend.patrons.Patron;
import org.interlend.text.Language;

/** Writes a letter to a patron, in their language. */
@ApplicationScoped
class PatronMail {

  @PersistenceContext private EntityManager em;
  @Inject private LetterTemplates templates;
  @Inject private Institutions institutions;
  @Inject private Clock clock;

  /**
   * Writes the letter, unless it is only a service and the patron does not want such letters.
   *
   * @param values of the placeholders, except those of patron and institution
   */
  void write(Patron patron, LetterKind kind, TemplateValues values) {
    if (kind.isCourtesy() && !patron.courtesyLetters()) {
      return;
    }
    Language language = Language.of(patron.language());
    values
        .with(Placeholder.PATRON, patron.fullName())
        .with(Placeholder.INSTITUTION, institutions.get().name());
    LetterText text = templates.get(kind, language).filledWith(values);
    em.persist(new Letter(patron, kind, language, text, clock.instant()));
  }
}
