package org.interlend.borrowing.receiving;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.interlend.borrowing.pickup.PickupLibraryChange;
import org.interlend.borrowing.pickup.PickupLibraryResolver;
import org.interlend.borrowing.renewal.LenderDueDateWarnings;
import org.interlend.borrowing.request.BorrowedVolume;
import org.interlend.borrowing.request.BorrowingRequest;
import org.interlend.borrowing.request.BorrowingRequests;
import org.interlend.borrowing.request.VolumeStatus;
import org.interlend.borrowing.search.BorrowingSearchIndex;
import org.interlend.catalog.TemporaryItem;
import org.interlend.circulation.hold.HoldTransitions;
import org.interlend.exchange.MessageFact;
import org.interlend.exchange.MessageWarning;
import org.interlend.exchange.MessageWarningKind;
import org.interlend.institution.Library;
import org.interlend.requests.HistoryEventKind;

/**
 * Takes from a repeated AcceptItem what the item is and when the lender wants it back, and, as long
 * as it is on its way, where it is collected and that it stays in the library. Afterwards the
 * patron has been told otherwise, and the message gets a warning. Of several volumes each message
 * may name another place, and the first one counts.
 */
@ApplicationScoped
class AcceptItemCorrection {

  @Inject private BorrowingRequests requests;
  @Inject private PickupLibraryResolver pickupLibraryResolver;
  @Inject private PickupLibraryChange pickupLibraryChange;
  @Inject private LenderDueDateWarnings dueDates;
  @Inject private HoldTransitions holdTransitions;
  @Inject private BorrowingSearchIndex searchTerms;
  @Inject private Clock clock;

  /** Another description of the item in a repeated message is a correction. */
  void describe(AcceptItemCommand command, BorrowedVolume volume) {
    BorrowingRequest request = volume.request();
    if (request.status().takesItems() && command.citation().differsFrom(volume)) {
      Optional<Instant> before = volume.item().flatMap(TemporaryItem::lenderDueAt);
      command
          .citation()
          .correct(
              volume,
              request.eventOfBroker(clock.instant(), HistoryEventKind.DESCRIPTION_CORRECTED));
      dueDates.check(volume, command.citation().dueAt());
      volume
          .item()
          .filter(item -> !item.lenderDueAt().equals(before))
          .ifPresent(holdTransitions::lenderDateChanged);
      searchTerms.reindex(request);
    }
  }

  void take(AcceptItemCommand command, BorrowedVolume volume, List<MessageWarning> warnings) {
    volume.item().ifPresent(item -> restrict(command, volume, item, warnings));
    if (!volume.closed() && volume.request().volumes().size() == 1) {
      namedPickup(command, volume.request())
          .filter(named -> !named.code().equals(volume.request().pickupLibrary().code()))
          .ifPresent(named -> collectAt(named, volume.request(), warnings));
    }
  }

  private void restrict(
      AcceptItemCommand command,
      BorrowedVolume volume,
      TemporaryItem item,
      List<MessageWarning> warnings) {
    if (!command.volume().libraryUseOnly() || item.libraryUseOnly()) {
      return;
    }
    if (volume.status() == VolumeStatus.EXPECTED) {
      requests.forceVersion(volume.request());
      item.restrictToLibrary();
      volume.lentUnder(volume.loanConditions().about(item));
      volume
          .request()
          .note(
              volume
                  .request()
                  .eventOfBroker(clock.instant(), HistoryEventKind.LIBRARY_USE_ONLY)
                  .item(volume.barcode()));
    } else {
      warnings.add(tooLate(MessageFact.LIBRARY_USE_ONLY_TOO_LATE));
    }
  }

  /** An unknown place says nothing new: the message has had its warning. */
  private Optional<Library> namedPickup(AcceptItemCommand command, BorrowingRequest request) {
    if (command.pickupLocation() == null
        || request.pickupLibrary() == null
        || PickupLibraryChange.isByStaff(request)) {
      return Optional.empty();
    }
    List<MessageWarning> doubts = new ArrayList<>();
    Library named =
        pickupLibraryResolver.resolve(request.partner(), command.pickupLocation(), doubts);
    return doubts.isEmpty() ? Optional.of(named) : Optional.empty();
  }

  private void collectAt(Library named, BorrowingRequest request, List<MessageWarning> warnings) {
    List<BorrowedVolume> open = request.openVolumes();
    if (!open.stream().allMatch(volume -> volume.status() == VolumeStatus.EXPECTED)) {
      warnings.add(tooLate(MessageFact.PICKUP_LIBRARY_TOO_LATE, request.pickupLibrary().code()));
      return;
    }
    requests.forceVersion(request);
    pickupLibraryChange.change(
        request,
        named,
        request
            .eventOfBroker(clock.instant(), HistoryEventKind.PICKUP_LIBRARY_CORRECTED)
            .detail(named.name()));
  }

  private static MessageWarning tooLate(MessageFact what, Object... values) {
    return new MessageWarning(MessageWarningKind.CORRECTION_TOO_LATE, what, values);
  }
}
