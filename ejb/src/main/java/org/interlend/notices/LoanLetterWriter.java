package org.interlend.notices;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.LocalDate;
import org.interlend.circulation.letter.LoanLettersWritten;
import org.interlend.circulation.loan.Loan;
import org.interlend.institution.Institutions;
import org.interlend.text.Language;

/** Writes the letters about loans, in the transaction that notices them. */
@ApplicationScoped
class LoanLetterWriter {

  @Inject private PatronMail mail;
  @Inject private Institutions institutions;

  void written(@Observes LoanLettersWritten event) {
    Language language = Language.of(event.patron().language());
    for (LoanLettersWritten.Line line : event.letters()) {
      mail.write(event.patron(), LetterKind.of(line.kind()), values(line, language));
    }
  }

  private TemplateValues values(LoanLettersWritten.Line line, Language language) {
    Loan loan = line.loan();
    LocalDate due = LocalDate.ofInstant(loan.dueAt(), institutions.get().timeZone());
    return new TemplateValues()
        .with(Placeholder.TITLE, loan.title())
        .with(Placeholder.BARCODE, loan.barcode())
        .with(Placeholder.LIBRARY, loan.item().currentLibrary().name())
        .with(Placeholder.DUE, language.day(due))
        .with(
            Placeholder.AMOUNT, line.cost() == null ? null : line.cost().shown(language.locale()));
  }
}
