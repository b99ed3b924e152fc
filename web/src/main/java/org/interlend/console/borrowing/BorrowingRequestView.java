package org.interlend.console.borrowing;

import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.interlend.borrowing.request.BorrowedVolume;
import org.interlend.borrowing.request.BorrowingAction;
import org.interlend.borrowing.request.BorrowingNextAction;
import org.interlend.borrowing.request.BorrowingRequest;
import org.interlend.borrowing.request.BorrowingStatus;
import org.interlend.borrowing.request.VolumeStatus;
import org.interlend.catalog.Item;
import org.interlend.catalog.ItemStatus;
import org.interlend.circulation.hold.Hold;
import org.interlend.circulation.hold.HoldStatus;
import org.interlend.circulation.loan.Loan;
import org.interlend.console.ConsoleTexts;
import org.interlend.console.flow.FlowStepProgress;
import org.interlend.console.requests.ProgressStep;
import org.interlend.console.requests.RequestView;
import org.interlend.console.requests.RequestedPartText;
import org.interlend.console.requests.TimelineEntry;
import org.interlend.console.slips.SlipKind;
import org.interlend.exchange.Exchange;
import org.interlend.partners.RequestFormat;
import org.interlend.staff.PatronDataVisibility;
import org.interlend.text.Text;

/**
 * Everything that the page of one request shows, read at one time; texts may be null.
 *
 * @param copy whether a copy on paper comes
 * @param callNumber the lender's
 * @param unannounced whether staff receive an item of which no message told
 * @param file how the patron gets the file; null for physical items
 */
public record BorrowingRequestView(
    long id,
    String externalId,
    String title,
    String author,
    String publication,
    String standardNumber,
    String component,
    String volume,
    RequestFormat format,
    boolean copy,
    String callNumber,
    boolean unannounced,
    BorrowingStatus status,
    BorrowingNextAction nextAction,
    String partner,
    String partnerCode,
    Person patron,
    String pickupLibrary,
    Instant neededBefore,
    Instant lenderDueAt,
    FileView file,
    String warning,
    Instant createdAt,
    Instant updatedAt,
    Instant closedAt,
    List<BorrowingAction> possible,
    List<ProgressStep> steps,
    List<Volume> volumes,
    List<String> temporaryRecords,
    List<TimelineEntry> timeline,
    List<FlowStepProgress> flow,
    long version)
    implements RequestView<BorrowingAction> {

  private static final Set<BorrowingStatus> THING =
      EnumSet.of(
          BorrowingStatus.SHIPPED_PHYSICALLY,
          BorrowingStatus.PHYSICALLY_RECEIVED_BY_LIBRARY,
          BorrowingStatus.LOANED_ITEM_TO_PATRON,
          BorrowingStatus.RETURNED_BY_PATRON,
          BorrowingStatus.RETURNED_ITEM_TO_PARTNER,
          BorrowingStatus.REQUEST_COMPLETED);

  private static final Set<BorrowingStatus> FILE =
      EnumSet.of(
          BorrowingStatus.SHIPPED_DIGITALLY,
          BorrowingStatus.DIGITALLY_RECEIVED_BY_LIBRARY,
          BorrowingStatus.REQUEST_COMPLETED);

  /**
   * The patron of the request.
   *
   * @param primaryId null when the user may not read patrons
   * @param card null when the user may not read patrons
   */
  public record Person(String primaryId, String name, String card, String group)
      implements Serializable {}

  /**
   * One volume with its hold and loan.
   *
   * @param itemStatus null when its item is deleted
   * @param hold null when no patron waits for it
   * @param dueAt null when it is not on loan
   * @param guaranteedUntil as the lender's slip says, or null
   * @param maximumUntil as the lender's slip says, or null
   * @param slips slips that can be printed for it now
   * @param actions what staff can do with it alone now
   */
  public record Volume(
      String barcode,
      String partnerItemId,
      VolumeStatus status,
      ItemStatus itemStatus,
      Integer pieces,
      HoldStatus hold,
      LocalDate heldUntil,
      Instant dueAt,
      String dueExplanation,
      LocalDate guaranteedUntil,
      LocalDate maximumUntil,
      List<SlipKind> slips,
      boolean damaged,
      List<BorrowingAction> actions)
      implements Serializable {}

  static BorrowingRequestView of(
      BorrowingRequest request,
      FileView file,
      List<Hold> holds,
      List<Loan> loans,
      List<Exchange> messages,
      PatronDataVisibility sees,
      Instant now,
      ConsoleTexts texts) {
    return new BorrowingRequestView(
        request.id(),
        request.externalId(),
        request.requestedTitle(),
        request.requestedAuthor(),
        Text.joined(", ", request.description().publisher(), request.description().published()),
        Text.joined(
            " · ",
            labeled("ISBN", request.description().isbn()),
            labeled("ISSN", request.description().issn())),
        RequestedPartText.publishedIn(request.part(), request.title(), request.author(), texts),
        request.part().wholeVolume(request.title()),
        request.format(),
        request.isCopy(),
        request.callNumber(),
        request.awaitsUnannouncedItem(),
        request.status(),
        request.nextAction(),
        request.partner().name(),
        request.partner().code(),
        person(request, sees),
        request.pickupLibrary() == null ? null : request.pickupLibrary().name(),
        request.neededBefore(),
        request.dueAt(),
        file,
        sees.about(request, request.staffWarning(texts.locale())),
        request.createdAt(),
        request.updatedAt(),
        request.closedAt(),
        Arrays.stream(BorrowingAction.values())
            .filter(action -> action.allows(request, now))
            .toList(),
        steps(request, texts.locale()),
        volumes(request, holds, loans, sees, texts),
        temporaryRecords(request, texts),
        TimelineEntry.of(request, messages, sees, texts),
        FlowStepProgress.of(request, messages),
        request.version());
  }

  /** A canceled request has no further steps. */
  private static List<ProgressStep> steps(BorrowingRequest request, Locale locale) {
    Set<BorrowingStatus> usual = request.format() == RequestFormat.DIGITAL ? FILE : THING;
    return ProgressStep.of(
        request.status(),
        request.history(),
        request.status().isCanceled() ? Set.of() : usual,
        locale);
  }

  private static Person person(BorrowingRequest request, PatronDataVisibility sees) {
    var patron = request.patron();
    return patron == null
        ? null
        : new Person(
            sees.primaryId(patron),
            sees.name(patron),
            sees.isWhole() ? patron.cardNumber() : null,
            request.patronGroup());
  }

  private static List<Volume> volumes(
      BorrowingRequest request,
      List<Hold> holds,
      List<Loan> loans,
      PatronDataVisibility sees,
      ConsoleTexts texts) {
    List<Hold> open = holds.stream().filter(hold -> hold.status().open()).toList();
    Map<Item, Hold> holdOf = byItem(open, Hold::item);
    Map<Item, Loan> loanOf = byItem(loans, Loan::item);
    return request.volumes().stream()
        .map(volume -> volume(volume, holdOf, loanOf, sees, texts))
        .toList();
  }

  private static <T> Map<Item, T> byItem(List<T> all, Function<T, Item> item) {
    return all.stream().collect(Collectors.toMap(item, one -> one, (first, next) -> first));
  }

  private static Volume volume(
      BorrowedVolume volume,
      Map<Item, Hold> holdOf,
      Map<Item, Loan> loanOf,
      PatronDataVisibility sees,
      ConsoleTexts texts) {
    var item = volume.item();
    var hold = item.map(holdOf::get);
    var loan = item.map(loanOf::get);
    return new Volume(
        volume.barcode(),
        volume.partnerItemId(),
        volume.status(),
        item.map(Item::status).orElse(null),
        item.map(Item::pieces).orElse(null),
        hold.map(Hold::status).orElse(null),
        hold.map(Hold::heldUntil).orElse(null),
        loan.map(Loan::dueAt).orElse(null),
        loan.map(lent -> sees.about(lent.patron(), lent.dueExplanation(texts.locale())))
            .orElse(null),
        volume.loanConditions().guaranteedUntil(),
        volume.loanConditions().maximumUntil(),
        item.map(Item::status).map(SlipKind::fitting).orElseGet(() -> afterwards(volume)),
        volume.isDamaged(),
        BorrowingAction.of(volume));
  }

  /** The broker may have closed the request before staff pack the parcel. */
  private static List<SlipKind> afterwards(BorrowedVolume volume) {
    return volume.request().status() == BorrowingStatus.REQUEST_COMPLETED
        ? List.of(SlipKind.RETURN)
        : List.of();
  }

  private static List<String> temporaryRecords(BorrowingRequest request, ConsoleTexts texts) {
    if (request.temporaryTitle().isEmpty()) {
      return List.of();
    }
    var title = request.temporaryTitle().get();
    var holding = title.holding();
    long items = request.volumes().stream().filter(volume -> volume.item().isPresent()).count();
    return List.of(
        texts.borrowing("temporary.bib", title.bib().id()),
        Text.joined(
            ", ",
            texts.borrowing("temporary.holding", holding.location().name()),
            holding.callNumber()),
        texts.borrowing("temporary.items", items));
  }

  private static String labeled(String label, String value) {
    return value == null ? null : label + " " + value;
  }

  /** Whether staff may act on single items of several. */
  public boolean severalVolumes() {
    return volumes.size() > 1 && volumes.stream().anyMatch(volume -> !volume.actions().isEmpty());
  }

  /** Whether a volume is on the hold shelf beyond its last day. */
  public boolean uncollected(LocalDate today) {
    return volumes.stream()
        .map(Volume::heldUntil)
        .anyMatch(until -> until != null && until.isBefore(today));
  }
}
