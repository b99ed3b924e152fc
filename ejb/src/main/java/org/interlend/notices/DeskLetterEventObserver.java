package org.interlend.notices;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.interlend.Settings;
import org.interlend.institution.Institutions;
import org.interlend.institution.Library;
import org.interlend.lending.letter.DeskLetterDue;
import org.interlend.lending.letter.DeskLetterKind;
import org.interlend.lending.request.LendingRequest;
import org.interlend.notices.condition.SendingCondition;
import org.interlend.text.Language;
import org.interlend.text.Text;

/** Writes mail to resource sharing desks, in the institution's language. */
@ApplicationScoped
class DeskLetterEventObserver {

  private static final String PAGE = "/lending-request.xhtml?id=";
  private static final int MAX_TITLE_LENGTH = 80;

  @Inject private LetterComposer letters;
  @Inject private Institutions institutions;

  void tell(@Observes DeskLetterDue event) {
    Language language = institutions.get().defaultLanguage();
    if (event.daily()) {
      LetterText.parts(event.lines(), line -> entry(line, language))
          .forEach(part -> digest(event.library(), part, language));
    } else {
      event.lines().forEach(line -> write(event.library(), line, language));
    }
  }

  private void digest(Library library, List<DeskLetterDue.Line> lines, Language language) {
    Letter letter =
        write(
            library,
            LetterKind.DESK_DIGEST,
            language,
            new TemplateValues()
                .with(
                    Placeholder.LIST, lines.stream().map(line -> entry(line, language)).toList()));
    lines.forEach(line -> letter.sendOnlyIf(SendingCondition.open(line.request())));
  }

  private void write(Library library, DeskLetterDue.Line line, Language language) {
    LendingRequest request = line.request();
    write(
            library,
            line.kind() == DeskLetterKind.NEW
                ? LetterKind.DESK_NEW_REQUEST
                : LetterKind.DESK_WAITING,
            language,
            new TemplateValues()
                .with(Placeholder.TITLE, request.requestedTitle())
                .with(Placeholder.PARTNER, request.partner().name())
                .with(Placeholder.REQUEST, request.externalId())
                .with(Placeholder.SINCE, institutions.day(request.askedAt()))
                .with(Placeholder.LINK, Settings.consoleUrl() + PAGE + request.id()))
        .sendOnlyIf(SendingCondition.open(request));
  }

  private Letter write(Library library, LetterKind kind, Language language, TemplateValues values) {
    return letters.toStaff(
        library.deskMail().email().orElseThrow(),
        language,
        kind,
        values.with(Placeholder.LIBRARY, library.name()));
  }

  /** Such as "New: Walking the watershed, BW-173, Brightwater Consortium, 1 May 2026". */
  private String entry(DeskLetterDue.Line line, Language language) {
    LendingRequest request = line.request();
    return line.kind().label(language.locale())
        + ": "
        + Stream.of(
                Text.fit(request.requestedTitle(), MAX_TITLE_LENGTH),
                request.externalId(),
                request.partner().name(),
                language.day(institutions.day(request.askedAt())))
            .filter(Objects::nonNull)
            .collect(Collectors.joining(", "));
  }
}
