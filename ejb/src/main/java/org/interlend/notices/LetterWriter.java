package org.interlend.notices;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;
import org.interlend.borrowing.file.FileReady;
import org.interlend.borrowing.patronrequest.PatronRequest;
import org.interlend.borrowing.patronrequest.PatronRequestCanceled;
import org.interlend.borrowing.request.BorrowingRequest;
import org.interlend.borrowing.request.PatronNotification;
import org.interlend.circulation.hold.HeldForPickup;
import org.interlend.circulation.hold.Hold;
import org.interlend.circulation.hold.HoldCanceled;
import org.interlend.circulation.hold.HoldDelayed;
import org.interlend.institution.Institution;
import org.interlend.institution.Institutions;
import org.interlend.lending.OverdueAtPartner;
import org.interlend.lending.file.PartnerFileReady;
import org.interlend.lending.request.LendingRequest;
import org.interlend.partners.Partner;
import org.interlend.staff.PasswordLinkToSend;
import org.interlend.staff.StaffAccount;
import org.interlend.text.Language;
import org.interlend.text.Sentences;

/**
 * Writes the letters to patrons, partners and staff: observes events and writes in their
 * transaction.
 */
@ApplicationScoped
class LetterWriter {

  @PersistenceContext private EntityManager em;
  @Inject private PatronMail patronMail;
  @Inject private LetterTemplates templates;
  @Inject private Institutions institutions;
  @Inject private Clock clock;

  void held(@Observes HeldForPickup event) {
    Hold hold = event.hold();
    if (!hold.notifyPatron()) {
      return;
    }
    Language language = Language.of(hold.patron().language());
    patronMail.write(
        hold.patron(),
        LetterKind.READY_FOR_PICKUP,
        new TemplateValues()
            .with(Placeholder.TITLE, hold.item().title())
            .with(Placeholder.LIBRARY, hold.pickupLibrary().name())
            .with(Placeholder.HELD_UNTIL, language.day(hold.heldUntil())));
  }

  /** A patron who cancels a hold needs no letter about it. */
  void canceled(@Observes HoldCanceled event) {
    Hold hold = event.hold();
    if (event.by() != null) {
      write(hold, LetterKind.HOLD_CANCELED);
    }
  }

  /** Only a patron who was told that the item is ready is told that it is not. */
  void delayed(@Observes HoldDelayed event) {
    if (event.hold().notifyPatron()) {
      write(event.hold(), LetterKind.HOLD_DELAYED);
    }
  }

  private void write(Hold hold, LetterKind kind) {
    patronMail.write(
        hold.patron(),
        kind,
        new TemplateValues()
            .with(Placeholder.TITLE, hold.item().title())
            .with(Placeholder.LIBRARY, hold.pickupLibrary().name()));
  }

  private static String reason(PatronNotification event, Language language) {
    return event.reason() == null ? null : Sentences.resolve(event.reason(), language.locale());
  }

  void news(@Observes PatronNotification event) {
    BorrowingRequest request = event.request();
    if (request.patron() == null) {
      return;
    }
    Language language = Language.of(request.patron().language());
    TemplateValues facts =
        new TemplateValues()
            .with(Placeholder.TITLE, request.requestedTitle())
            .with(Placeholder.REQUEST, request.externalId())
            .with(Placeholder.REASON, reason(event, language));
    if (request.pickupLibrary() != null) {
      facts.with(Placeholder.LIBRARY, request.pickupLibrary().name());
    }
    if (event.dueAt() != null) {
      facts.with(Placeholder.DUE, language.day(day(event.dueAt())));
    }
    patronMail.write(request.patron(), LetterKind.of(event.kind()), facts);
  }

  void patronRequestCanceled(@Observes PatronRequestCanceled event) {
    PatronRequest request = event.request();
    Language language = Language.of(request.patron().language());
    patronMail.write(
        request.patron(),
        LetterKind.CANCELED,
        new TemplateValues()
            .with(Placeholder.TITLE, request.title())
            .with(Placeholder.REASON, request.reason().text(language.locale())));
  }

  void fileReady(@Observes FileReady event) {
    BorrowingRequest request = event.request();
    if (request.patron() == null) {
      return;
    }
    TemplateValues facts =
        new TemplateValues()
            .with(Placeholder.TITLE, request.requestedTitle())
            .with(Placeholder.LINK, event.address());
    if (event.endsAt() != null) {
      Language language = Language.of(request.patron().language());
      facts.with(Placeholder.VALID_UNTIL, language.day(day(event.endsAt())));
    }
    if (event.viewLimit() != null) {
      facts.with(Placeholder.VIEWS, event.viewLimit().toString());
    }
    patronMail.write(request.patron(), LetterKind.FILE_READY, facts);
  }

  void overdueAtPartner(@Observes OverdueAtPartner event) {
    LendingRequest request = event.request();
    Partner partner = request.partner();
    Language language = Language.of(partner.language());
    Institution institution = institutions.get();
    TemplateValues facts =
        new TemplateValues()
            .with(Placeholder.PARTNER, partner.name())
            .with(Placeholder.INSTITUTION, institution.name())
            .with(Placeholder.TITLE, request.requestedTitle())
            .with(Placeholder.REQUEST, request.externalId())
            .with(Placeholder.BARCODE, request.barcode())
            .with(Placeholder.LIBRARY, request.item().owningLibrary().name())
            .with(Placeholder.DUE, language.day(day(request.dueAt())));
    LetterText text = templates.get(LetterKind.PARTNER_OVERDUE, language).filledWith(facts);
    em.persist(new Letter(partner, LetterKind.PARTNER_OVERDUE, language, text, clock.instant()));
  }

  void partnerFile(@Observes PartnerFileReady event) {
    LendingRequest request = event.request();
    Partner partner = request.partner();
    Language language = Language.of(partner.language());
    TemplateValues facts =
        new TemplateValues()
            .with(Placeholder.PARTNER, partner.name())
            .with(Placeholder.INSTITUTION, institutions.get().name())
            .with(Placeholder.TITLE, request.requestedTitle())
            .with(Placeholder.REQUEST, request.externalId())
            .with(Placeholder.LINK, event.address())
            .with(Placeholder.VALID_UNTIL, language.day(day(event.endsAt())))
            .with(Placeholder.VIEWS, String.valueOf(event.viewLimit()));
    LetterText text = templates.get(LetterKind.PARTNER_FILE, language).filledWith(facts);
    em.persist(new Letter(partner, LetterKind.PARTNER_FILE, language, text, clock.instant()));
  }

  void passwordLink(@Observes PasswordLinkToSend event) {
    StaffAccount account = event.account();
    Optional<Institution> institution = institutions.find();
    Language language =
        account
            .language()
            .or(() -> institution.map(Institution::defaultLanguage))
            .orElse(Language.EN);
    ZoneId zone = institution.map(Institution::timeZone).orElse(ZoneOffset.UTC);
    TemplateValues facts =
        new TemplateValues()
            .with(Placeholder.NAME, account.displayName())
            .with(Placeholder.ACCOUNT, account.username())
            .with(Placeholder.LINK, event.address())
            .with(
                Placeholder.VALID_UNTIL, language.day(LocalDate.ofInstant(event.expiresAt(), zone)))
            .with(Placeholder.INSTITUTION, institution.map(Institution::name).orElse("Interlend"));
    LetterText text = templates.get(LetterKind.PASSWORD_LINK, language).filledWith(facts);
    em.persist(
        new Letter(LetterKind.PASSWORD_LINK, language, text, clock.instant(), account.email()));
  }

  private LocalDate day(Instant moment) {
    return LocalDate.ofInstant(moment, institutions.get().timeZone());
  }
}
