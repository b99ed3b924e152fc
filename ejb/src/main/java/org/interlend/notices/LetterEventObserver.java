package org.interlend.notices;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Objects;
import java.util.Optional;
import org.interlend.RefusalReason;
import org.interlend.borrowing.file.FileReady;
import org.interlend.borrowing.patronrequest.PatronRequest;
import org.interlend.borrowing.patronrequest.PatronRequestCanceled;
import org.interlend.borrowing.receiving.FeeCharging;
import org.interlend.borrowing.request.BorrowingRequest;
import org.interlend.borrowing.request.PatronNotification;
import org.interlend.catalog.Item;
import org.interlend.circulation.hold.Hold;
import org.interlend.circulation.hold.HoldCanceled;
import org.interlend.circulation.hold.HoldDelayed;
import org.interlend.circulation.hold.ItemHeldForPickup;
import org.interlend.circulation.terms.CirculationReason;
import org.interlend.institution.Institution;
import org.interlend.institution.Institutions;
import org.interlend.lending.LentItemOverdue;
import org.interlend.lending.file.PartnerFileReady;
import org.interlend.lending.request.LendingRequest;
import org.interlend.staff.PasswordLinkMailRequested;
import org.interlend.staff.StaffAccount;
import org.interlend.text.Language;
import org.interlend.text.Sentences;

/**
 * Writes the letters to patrons, partners and staff: observes events and writes in their
 * transaction.
 */
@ApplicationScoped
class LetterEventObserver {

  @Inject private LetterComposer letters;
  @Inject private Institutions institutions;
  @Inject private FeeCharging fees;

  void held(@Observes ItemHeldForPickup event) {
    Hold hold = event.hold();
    if (!hold.notifyPatron()) {
      return;
    }
    letters.toPatron(
        hold.patron(),
        LetterKind.READY_FOR_PICKUP,
        new TemplateValues()
            .with(Placeholder.TITLE, hold.item().title())
            .with(Placeholder.LIBRARY, hold.pickupLibrary().name())
            .with(Placeholder.HELD_UNTIL, hold.heldUntil())
            .with(Placeholder.USE, language -> restriction(hold.item(), language))
            .with(Placeholder.AMOUNT, fees.dueAtPickup(hold.item()).orElse(null)));
  }

  /** That the patron cannot take the item home, or null. */
  private static String restriction(Item item, Language language) {
    RefusalReason inLibrary = CirculationReason.ITEM_FOR_USE_IN_LIBRARY;
    return item.libraryUseOnly()
        ? inLibrary.sentence(inLibrary.fact(item.barcode()), language.locale())
        : null;
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
    letters.toPatron(
        hold.patron(),
        kind,
        new TemplateValues()
            .with(Placeholder.TITLE, hold.item().title())
            .with(Placeholder.LIBRARY, hold.pickupLibrary().name()));
  }

  void notified(@Observes PatronNotification event) {
    BorrowingRequest request = event.request();
    if (request.patron() == null) {
      return;
    }
    TemplateValues values =
        new TemplateValues()
            .with(Placeholder.TITLE, request.requestedTitle())
            .with(Placeholder.REQUEST, request.externalId())
            .with(Placeholder.DUE, day(event.dueAt()));
    if (event.reason() != null) {
      values.with(
          Placeholder.REASON, language -> Sentences.resolve(event.reason(), language.locale()));
    }
    if (request.pickupLibrary() != null) {
      values.with(Placeholder.LIBRARY, request.pickupLibrary().name());
    }
    letters.toPatron(request.patron(), LetterKind.of(event.kind()), values);
  }

  void patronRequestCanceled(@Observes PatronRequestCanceled event) {
    PatronRequest request = event.request();
    letters.toPatron(
        request.patron(),
        LetterKind.CANCELED,
        new TemplateValues()
            .with(Placeholder.TITLE, request.title())
            .with(Placeholder.REASON, language -> request.reason().text(language.locale())));
  }

  void fileReady(@Observes FileReady event) {
    BorrowingRequest request = event.request();
    if (request.patron() == null) {
      return;
    }
    letters.toPatron(
        request.patron(),
        LetterKind.FILE_READY,
        new TemplateValues()
            .with(Placeholder.TITLE, request.requestedTitle())
            .with(Placeholder.LINK, event.address())
            .with(Placeholder.VALID_UNTIL, day(event.endsAt()))
            .with(Placeholder.VIEWS, Objects.toString(event.viewLimit(), null)));
  }

  void overdueAtPartner(@Observes LentItemOverdue event) {
    LendingRequest request = event.request();
    letters
        .toPartner(
            request.partner(),
            LetterKind.PARTNER_OVERDUE,
            new TemplateValues()
                .with(Placeholder.TITLE, request.requestedTitle())
                .with(Placeholder.REQUEST, request.externalId())
                .with(Placeholder.BARCODE, request.barcode())
                .with(Placeholder.LIBRARY, request.item().owningLibrary().name())
                .with(Placeholder.DUE, day(request.dueAt())))
        .about(request.loan());
  }

  void partnerFile(@Observes PartnerFileReady event) {
    LendingRequest request = event.request();
    letters.toPartner(
        request.partner(),
        LetterKind.PARTNER_FILE,
        new TemplateValues()
            .with(Placeholder.TITLE, request.requestedTitle())
            .with(Placeholder.REQUEST, request.externalId())
            .with(Placeholder.LINK, event.address())
            .with(Placeholder.VALID_UNTIL, day(event.endsAt()))
            .with(Placeholder.VIEWS, String.valueOf(event.viewLimit())));
  }

  void passwordLink(@Observes PasswordLinkMailRequested event) {
    StaffAccount account = event.account();
    Optional<Institution> institution = institutions.find();
    Language language =
        account
            .language()
            .or(() -> institution.map(Institution::defaultLanguage))
            .orElse(Language.EN);
    ZoneId zone = institution.map(Institution::timeZone).orElse(ZoneOffset.UTC);
    letters.toStaff(
        account.email(),
        language,
        LetterKind.PASSWORD_LINK,
        new TemplateValues()
            .with(Placeholder.NAME, account.displayName())
            .with(Placeholder.ACCOUNT, account.username())
            .with(Placeholder.LINK, event.address())
            .with(Placeholder.VALID_UNTIL, LocalDate.ofInstant(event.expiresAt(), zone)));
  }

  private LocalDate day(Instant moment) {
    return moment == null ? null : institutions.day(moment);
  }
}
