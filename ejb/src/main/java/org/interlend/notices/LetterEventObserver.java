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
import org.interlend.circulation.hold.HoldEvent;
import org.interlend.circulation.loan.Loan;
import org.interlend.circulation.terms.CirculationReason;
import org.interlend.institution.Institution;
import org.interlend.institution.Institutions;
import org.interlend.institution.Library;
import org.interlend.lending.LentItemOverdue;
import org.interlend.lending.file.PartnerFileReady;
import org.interlend.lending.request.LendingRequest;
import org.interlend.notices.condition.SendingCondition;
import org.interlend.requests.broker.RemoteLibrary;
import org.interlend.requests.file.Delivery;
import org.interlend.staff.PasswordLink;
import org.interlend.staff.PasswordLinkMailRequested;
import org.interlend.staff.StaffAccount;
import org.interlend.text.Language;

/**
 * Writes the letters to patrons, partners and staff: observes events and writes in their
 * transaction.
 */
@ApplicationScoped
class LetterEventObserver {

  @Inject private LetterComposer letters;
  @Inject private Institutions institutions;
  @Inject private FeeCharging fees;

  void held(@Observes HoldEvent.HeldForPickup event) {
    if (event.hold().notifyPatron()) {
      ready(event.hold(), LetterKind.READY_FOR_PICKUP);
    }
  }

  void stillHeld(@Observes HoldEvent.PickupReminderDue event) {
    ready(event.hold(), LetterKind.PICKUP_REMINDER);
  }

  private void ready(Hold hold, LetterKind kind) {
    letters
        .toPatron(
            hold.patron(),
            kind,
            values(hold)
                .with(Placeholder.HELD_UNTIL, hold.heldUntil())
                .with(Placeholder.USE, language -> restriction(hold.item(), language))
                .with(Placeholder.AMOUNT, fees.dueAtPickup(hold.item()).orElse(null)))
        .ifPresent(letter -> letter.sendOnlyIf(SendingCondition.held(hold)));
  }

  /** That the patron cannot take the item home, or null. */
  private static String restriction(Item item, Language language) {
    RefusalReason inLibrary = CirculationReason.ITEM_FOR_USE_IN_LIBRARY;
    return item.libraryUseOnly()
        ? inLibrary.sentence(inLibrary.fact(item.barcode()), language.locale())
        : null;
  }

  /** A patron who cancels a hold needs no letter about it. */
  void canceled(@Observes HoldEvent.HoldCanceled event) {
    Hold hold = event.hold();
    if (!event.by().isPatron()) {
      letters.toPatron(hold.patron(), LetterKind.HOLD_CANCELED, values(hold));
    }
  }

  /** Only a patron who was told that the item is ready is told that it is not. */
  void delayed(@Observes HoldEvent.HoldDelayed event) {
    Hold hold = event.hold();
    if (hold.notifyPatron()) {
      letters
          .toPatron(hold.patron(), LetterKind.HOLD_DELAYED, values(hold))
          .ifPresent(letter -> letter.sendOnlyIf(SendingCondition.waits(hold)));
    }
  }

  private static TemplateValues values(Hold hold) {
    return new TemplateValues()
        .with(Placeholder.TITLE, hold.item().title())
        .with(Placeholder.LIBRARY, hold.pickupLibrary().name());
  }

  void received(@Observes PatronNotification.RequestReceived event) {
    toPatron(LetterKind.REQUEST_RECEIVED, event.request(), values(event.request()));
  }

  void canceled(@Observes PatronNotification.RequestCanceled event) {
    toPatron(
        LetterKind.CANCELED,
        event.request(),
        values(event.request())
            .with(Placeholder.REASON, language -> event.reason().text(language.locale())));
  }

  void recalled(@Observes PatronNotification.ItemRecalled event) {
    aboutLoan(LetterKind.RECALLED, event.request(), event.loan(), event.loan().dueAt());
  }

  void renewed(@Observes PatronNotification.LoanRenewed event) {
    aboutLoan(LetterKind.RENEWED, event.request(), event.loan(), event.loan().dueAt());
  }

  void overdue(@Observes PatronNotification.LoanOverdue event) {
    aboutLoan(LetterKind.OVERDUE, event.request(), event.loan(), event.dueAt());
  }

  private void aboutLoan(LetterKind kind, BorrowingRequest request, Loan loan, Instant dueAt) {
    toPatron(kind, request, values(request).with(Placeholder.DUE, day(dueAt)))
        .ifPresent(letter -> letter.sendOnlyIf(SendingCondition.due(loan)));
  }

  void renewalRefused(@Observes PatronNotification.RenewalRefused event) {
    Optional<Loan> loan = Optional.ofNullable(event.loan());
    toPatron(
            LetterKind.RENEWAL_REFUSED,
            event.request(),
            values(event.request())
                .with(Placeholder.DUE, day(loan.map(Loan::dueAt).orElse(null)))
                .with(Placeholder.REASON, event.reason()))
        .ifPresent(letter -> loan.map(SendingCondition::due).ifPresent(letter::sendOnlyIf));
  }

  private Optional<Letter> toPatron(
      LetterKind kind, BorrowingRequest request, TemplateValues values) {
    return request.patron() == null
        ? Optional.empty()
        : letters.toPatron(request.patron(), kind, values);
  }

  private static TemplateValues values(BorrowingRequest request) {
    Library library = request.pickupLibrary();
    return new TemplateValues()
        .with(Placeholder.TITLE, request.requestedTitle())
        .with(Placeholder.REQUEST, request.externalId())
        .with(Placeholder.LIBRARY, library == null ? null : library.name());
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
    TemplateValues values = new TemplateValues().with(Placeholder.TITLE, request.requestedTitle());
    Delivery delivery = event.delivery();
    toPatron(
            LetterKind.FILE_READY,
            request,
            delivery == null ? values : link(values, event.address(), delivery))
        .filter(letter -> delivery != null)
        .ifPresent(letter -> letter.sendOnlyIf(SendingCondition.opens(delivery)));
  }

  void overdueAtPartner(@Observes LentItemOverdue event) {
    LendingRequest request = event.request();
    Library owner = request.item().owningLibrary();
    letters
        .toPartner(
            request.writesTo(),
            LetterKind.PARTNER_OVERDUE,
            values(request)
                .with(Placeholder.BARCODE, request.barcode())
                .with(Placeholder.LIBRARY, owner.name())
                .with(Placeholder.ADDRESS, String.join(", ", owner.address()))
                .with(Placeholder.DUE, day(request.dueAt())))
        .sendOnlyIf(SendingCondition.due(request.supply().loan()));
  }

  void partnerFile(@Observes PartnerFileReady event) {
    LendingRequest request = event.delivery().request();
    letters
        .toPartner(
            request.writesTo(),
            LetterKind.PARTNER_FILE,
            link(values(request), event.address(), event.delivery()))
        .sendOnlyIf(SendingCondition.opens(event.delivery()));
  }

  private static TemplateValues values(LendingRequest request) {
    return new TemplateValues()
        .with(Placeholder.TITLE, request.requestedTitle())
        .with(Placeholder.REQUEST, request.brokerNumber())
        .with(Placeholder.BORROWER, request.borrower().map(RemoteLibrary::label).orElse(null));
  }

  private TemplateValues link(TemplateValues values, String address, Delivery delivery) {
    return values
        .with(Placeholder.LINK, address)
        .with(Placeholder.VALID_UNTIL, day(delivery.endsAt()))
        .with(Placeholder.VIEWS, Objects.toString(delivery.viewLimit(), null));
  }

  void passwordLink(@Observes PasswordLinkMailRequested event) {
    PasswordLink link = event.link();
    StaffAccount account = link.account();
    Optional<Institution> institution = institutions.find();
    Language language =
        account
            .language()
            .or(() -> institution.map(Institution::defaultLanguage))
            .orElse(Language.EN);
    ZoneId zone = institution.map(Institution::timeZone).orElse(ZoneOffset.UTC);
    letters
        .toStaff(
            account.email(),
            language,
            LetterKind.PASSWORD_LINK,
            new TemplateValues()
                .with(Placeholder.NAME, account.displayName())
                .with(Placeholder.ACCOUNT, account.username())
                .with(Placeholder.LINK, event.address())
                .with(Placeholder.VALID_UNTIL, LocalDate.ofInstant(link.expiresAt(), zone)))
        .sendOnlyIf(SendingCondition.works(link));
  }

  private LocalDate day(Instant moment) {
    return moment == null ? null : institutions.day(moment);
  }
}
