package org.interlend.notices;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.Optional;
import org.interlend.institution.Institution;
import org.interlend.institution.Institutions;
import org.interlend.partners.Partner;
import org.interlend.patrons.Patron;
import org.interlend.text.Language;

/**
 * Writes letters by their templates: to patrons and partners in their own language, with their
 * names, and all with the name of the institution.
 */
@ApplicationScoped
class LetterComposer {

  /** Before an institution has been entered. */
  private static final String NO_INSTITUTION = "Interlend";

  @Inject private EntityManager em;
  @Inject private LetterTemplates templates;
  @Inject private Institutions institutions;
  @Inject private Clock clock;

  /**
   * Writes to a patron.
   *
   * @return empty when the letter is a courtesy and the patron does not want any
   */
  Optional<Letter> toPatron(Patron patron, LetterKind kind, TemplateValues values) {
    if (kind.isCourtesy() && !patron.courtesyLetters()) {
      return Optional.empty();
    }
    Language language = Language.of(patron.language());
    values.with(Placeholder.PATRON, patron.fullName());
    Letter letter =
        new Letter(patron, kind, language, text(kind, language, values), clock.instant());
    em.persist(letter);
    return Optional.of(letter);
  }

  Letter toPartner(Partner partner, LetterKind kind, TemplateValues values) {
    Language language = institutions.language(partner.language());
    values.with(Placeholder.PARTNER, partner.name());
    Letter letter =
        new Letter(partner, kind, language, text(kind, language, values), clock.instant());
    em.persist(letter);
    return letter;
  }

  /** Writes to a member of staff or a desk. */
  Letter toStaff(String address, Language language, LetterKind kind, TemplateValues values) {
    Letter letter =
        new Letter(kind, language, text(kind, language, values), clock.instant(), address);
    em.persist(letter);
    return letter;
  }

  private LetterText text(LetterKind kind, Language language, TemplateValues values) {
    values.with(
        Placeholder.INSTITUTION, institutions.find().map(Institution::name).orElse(NO_INSTITUTION));
    return templates.get(kind, language).filledWith(values, language);
  }
}
