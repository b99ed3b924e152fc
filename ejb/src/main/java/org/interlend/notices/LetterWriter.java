package org.interlend.notices;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import org.interlend.borrowing.BorrowingRequest;
import org.interlend.borrowing.FileReady;
import org.interlend.borrowing.PatronNews;
import org.interlend.circulation.HeldForPickup;
import org.interlend.circulation.Hold;
import org.interlend.institution.Institution;
import org.interlend.institution.Institutions;
import org.interlend.patrons.Patron;

/** Writes to patrons what they want to know, within the transaction in which it happens. */
@ApplicationScoped
class LetterWriter {

  @PersistenceContext private EntityManager em;
  @Inject private LetterTemplates templates;
  @Inject private Institutions institutions;
  @Inject private Clock clock;

  void held(@Observes HeldForPickup event) {
    Hold hold = event.hold();
    if (!hold.notifyPatron()) {
      return;
    }
    LetterLanguage language = LetterLanguage.of(hold.patron().language());
    write(
        hold.patron(),
        LetterKind.READY_FOR_PICKUP,
        new Facts()
            .with(Placeholder.TITLE, hold.item().title())
            .with(Placeholder.LIBRARY, hold.pickupLibrary().name())
            .with(Placeholder.HELD_UNTIL, language.day(hold.heldUntil())));
  }

  void news(@Observes PatronNews event) {
    BorrowingRequest request = event.request();
    if (request.patron() == null) {
      return;
    }
    LetterLanguage language = LetterLanguage.of(request.patron().language());
    Facts facts =
        new Facts()
            .with(Placeholder.TITLE, event.itemTitle())
            .with(Placeholder.REASON, event.reason());
    if (request.pickupLibrary() != null) {
      facts.with(Placeholder.LIBRARY, request.pickupLibrary().name());
    }
    if (event.dueAt() != null) {
      facts.with(Placeholder.DUE, language.day(day(event.dueAt())));
    }
    write(request.patron(), LetterKind.of(event.kind()), facts);
  }

  void fileReady(@Observes FileReady event) {
    BorrowingRequest request = event.request();
    if (request.patron() == null) {
      return;
    }
    Facts facts =
        new Facts()
            .with(Placeholder.TITLE, request.wantedTitle())
            .with(Placeholder.LINK, event.address());
    if (event.endsAt() != null) {
      LetterLanguage language = LetterLanguage.of(request.patron().language());
      facts.with(Placeholder.VALID_UNTIL, language.day(day(event.endsAt())));
    }
    if (event.viewLimit() != null) {
      facts.with(Placeholder.VIEWS, event.viewLimit().toString());
    }
    write(request.patron(), LetterKind.FILE_READY, facts);
  }

  private void write(Patron patron, LetterKind kind, Facts facts) {
    Institution institution = institutions.get();
    LetterLanguage language = LetterLanguage.of(patron.language());
    facts
        .with(Placeholder.PATRON, patron.fullName())
        .with(Placeholder.INSTITUTION, institution.name());
    LetterText text = templates.get(kind, language).filledWith(facts);
    em.persist(new Letter(patron, kind, language, text, clock.instant()));
  }

  private LocalDate day(Instant moment) {
    return LocalDate.ofInstant(moment, institutions.get().timeZone());
  }
}
