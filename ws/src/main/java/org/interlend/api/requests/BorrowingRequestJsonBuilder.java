package org.interlend.api.requests;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.interlend.Side;
import org.interlend.api.common.LibraryTime;
import org.interlend.api.requests.ListedBorrowingRequestJson.HoldJson;
import org.interlend.api.requests.ListedBorrowingRequestJson.RunningLoan;
import org.interlend.api.requests.ListedBorrowingRequestJson.Volume;
import org.interlend.borrowing.file.PatronDeliveries;
import org.interlend.borrowing.request.BorrowedVolume;
import org.interlend.borrowing.request.BorrowingRequest;
import org.interlend.catalog.Item;
import org.interlend.catalog.TemporaryItem;
import org.interlend.circulation.hold.Hold;
import org.interlend.circulation.hold.Holds;
import org.interlend.circulation.loan.Loan;
import org.interlend.circulation.loan.Loans;
import org.interlend.institution.Library;
import org.interlend.staff.PatronDataVisibility;

/**
 * Builds the JSON of borrowing requests with their holds, loans and items; a whole page takes a few
 * queries.
 */
@RequestScoped
public class BorrowingRequestJsonBuilder {

  @Inject private Holds holds;
  @Inject private Loans loans;
  @Inject private PatronDeliveries files;
  @Inject private Clock clock;
  @Inject private LibraryTime time;

  BorrowingRequestJson single(BorrowingRequest request, PatronDataVisibility sees) {
    return new BorrowingRequestJson(
        listed(List.of(request), sees).apply(request),
        files
            .find(request)
            .map(known -> FileDeliveryJson.of(known, clock.instant(), time, sees))
            .orElse(null),
        HistoryLineJson.of(request, sees));
  }

  /** For a list; holds and loans are read once for all the requests. */
  Function<BorrowingRequest, ListedBorrowingRequestJson> listed(
      List<BorrowingRequest> requests, PatronDataVisibility sees) {
    List<TemporaryItem> items =
        requests.stream().flatMap(BorrowingRequestJsonBuilder::items).toList();
    Map<Item, List<Hold>> held =
        holds.of(items).stream().collect(Collectors.groupingBy(Hold::item));
    Map<Item, List<Loan>> lent =
        loans.running(items).stream().collect(Collectors.groupingBy(Loan::item));
    return request ->
        listed(
            request,
            sees,
            of(request, held).max(Comparator.comparing(Hold::placedAt)),
            of(request, lent).min(Comparator.comparing(Loan::dueAt)));
  }

  private ListedBorrowingRequestJson listed(
      BorrowingRequest request,
      PatronDataVisibility sees,
      Optional<Hold> hold,
      Optional<Loan> loan) {
    return new ListedBorrowingRequestJson(
        RequestJson.of(request, Side.BORROWING, request.nextAction(), time, sees),
        sees.primaryId(request.patron()),
        request.status(),
        Optional.ofNullable(request.pickupLibrary()).map(Library::code).orElse(null),
        sees.link(request.description().deliveryLink()),
        request.description().callNumber(),
        BrokerDataJson.Library.of(request),
        request.volumes().stream().map(this::volume).toList(),
        hold.map(BorrowingRequestJsonBuilder::hold).orElse(null),
        loan.map(running -> loan(running, sees)).orElse(null),
        request.cost().map(CostJson::of).orElse(null));
  }

  private Volume volume(BorrowedVolume volume) {
    Optional<TemporaryItem> item = volume.item();
    return new Volume(
        volume.barcode(),
        volume.partnerItemId(),
        volume.status(),
        volume.isDamaged(),
        item.map(Item::status).orElse(null),
        time.at(item.flatMap(Item::lenderDueAt).orElse(null)),
        volume.loanConditions().guaranteedUntil(),
        volume.loanConditions().maximumUntil());
  }

  private static HoldJson hold(Hold hold) {
    return new HoldJson(hold.status(), hold.pickupLibrary().code(), hold.heldUntil());
  }

  private RunningLoan loan(Loan loan, PatronDataVisibility sees) {
    return new RunningLoan(
        loan.barcode(),
        time.at(loan.dueAt()),
        sees.about(loan.patron(), loan.dueExplanation(Locale.ENGLISH)));
  }

  private static Stream<TemporaryItem> items(BorrowingRequest request) {
    return request.volumes().stream().map(BorrowedVolume::item).flatMap(Optional::stream);
  }

  private static <T> Stream<T> of(BorrowingRequest request, Map<Item, List<T>> byItem) {
    return items(request).map(item -> byItem.getOrDefault(item, List.of())).flatMap(List::stream);
  }
}
