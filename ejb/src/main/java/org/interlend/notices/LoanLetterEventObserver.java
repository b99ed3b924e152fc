package org.interlend.notices;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.interlend.circulation.letter.LoanLettersDue;
import org.interlend.circulation.loan.Loan;
import org.interlend.circulation.terms.LoanLetterKind;
import org.interlend.institution.Institutions;
import org.interlend.notices.condition.SendingCondition;
import org.interlend.patrons.Patron;
import org.interlend.text.Language;
import org.interlend.text.Text;

/** Writes the letters about loans, in the transaction that notices them. */
@ApplicationScoped
class LoanLetterEventObserver {

  private static final int MAX_TITLE_LENGTH = 200;

  @Inject private LetterComposer letters;
  @Inject private Institutions institutions;

  void due(@Observes LoanLettersDue event) {
    Language language = Language.of(event.patron().language());
    if (event.letters().size() > 1 && institutions.get().letterDigest()) {
      LetterText.parts(event.letters(), line -> entry(line, language))
          .forEach(part -> digest(event.patron(), part, language));
      return;
    }
    for (LoanLettersDue.Line line : event.letters()) {
      letters
          .toPatron(event.patron(), LetterKind.of(line.kind()), values(line))
          .ifPresent(letter -> letter.sendOnlyIf(condition(line)));
    }
  }

  private void digest(Patron patron, List<LoanLettersDue.Line> lines, Language language) {
    TemplateValues values =
        new TemplateValues()
            .with(Placeholder.LIST, lines.stream().map(line -> entry(line, language)).toList());
    letters
        .toPatron(patron, LetterKind.LOANS_DIGEST, values)
        .ifPresent(letter -> lines.forEach(line -> letter.sendOnlyIf(condition(line))));
  }

  /** A bill is true also of a loan that its loss has ended since. */
  private static SendingCondition condition(LoanLettersDue.Line line) {
    if (line.cost() != null) {
      return SendingCondition.billed(line.loan());
    }
    return line.kind() == LoanLetterKind.BILL
        ? SendingCondition.notReturned(line.loan())
        : SendingCondition.due(line.loan());
  }

  /** Such as "Second overdue letter: Walking the watershed (30100200900), 1 May 2026". */
  private String entry(LoanLettersDue.Line line, Language language) {
    Loan loan = line.loan();
    return Stream.of(
            LetterKind.of(line.kind()).label(language.locale())
                + ": %s (%s)".formatted(Text.fit(loan.title(), MAX_TITLE_LENGTH), loan.barcode()),
            language.day(institutions.day(loan.dueAt())),
            line.cost() == null ? null : line.cost().shown(language.locale()))
        .filter(Objects::nonNull)
        .collect(Collectors.joining(", "));
  }

  private TemplateValues values(LoanLettersDue.Line line) {
    Loan loan = line.loan();
    return new TemplateValues()
        .with(Placeholder.TITLE, loan.title())
        .with(Placeholder.BARCODE, loan.barcode())
        .with(Placeholder.LIBRARY, loan.library().name())
        .with(Placeholder.DUE, institutions.day(loan.dueAt()))
        .with(Placeholder.AMOUNT, line.cost());
  }
}
