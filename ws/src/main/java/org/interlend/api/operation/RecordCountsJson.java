package org.interlend.api.operation;

import java.util.EnumMap;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.interlend.borrowing.request.BorrowingStatus;
import org.interlend.catalog.CatalogCounts;
import org.interlend.circulation.hold.CirculationCounts;
import org.interlend.exchange.outbox.OutboxCounts;
import org.interlend.lending.request.LendingStatus;

/**
 * How many records there are.
 *
 * @param messages messages in the journal
 */
@Schema(name = "Counts", description = "How many records there are")
public record RecordCountsJson(
    @Schema(description = "All bibs, temporary ones included") long bibs,
    long temporaryBibs,
    @Schema(description = "All holdings, temporary ones included") long holdings,
    @Schema(description = "All items, temporary ones included") long items,
    long temporaryItems,
    @Schema(description = "Holds that wait, are in transit or are on the hold shelf") long holds,
    @Schema(description = "Running loans") long loans,
    @Schema(description = "Count of each status") Map<BorrowingStatus, Long> borrowingRequests,
    @Schema(description = "Count of each status") Map<LendingStatus, Long> lendingRequests,
    long messages,
    @Schema(description = "Messages still to be sent to partners") long outboxPending,
    @Schema(description = "Messages that failed for good and need staff") long outboxFailed) {

  static RecordCountsJson of(
      CatalogCounts catalog,
      CirculationCounts desks,
      Map<BorrowingStatus, Long> borrowing,
      Map<LendingStatus, Long> lending,
      long messages,
      OutboxCounts outbox) {
    return new RecordCountsJson(
        catalog.bibs(),
        catalog.temporaryBibs(),
        catalog.holdings(),
        catalog.items(),
        catalog.temporaryItems(),
        desks.holds(),
        desks.loans(),
        everyStatus(BorrowingStatus.class, borrowing),
        everyStatus(LendingStatus.class, lending),
        messages,
        outbox.pending(),
        outbox.failed());
  }

  private static <S extends Enum<S>> Map<S, Long> everyStatus(
      Class<S> statuses, Map<S, Long> counted) {
    Map<S, Long> all = new EnumMap<>(statuses);
    for (S status : statuses.getEnumConstants()) {
      all.put(status, counted.getOrDefault(status, 0L));
    }
    return all;
  }
}
