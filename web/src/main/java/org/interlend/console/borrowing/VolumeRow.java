package org.interlend.console.borrowing;

import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.interlend.borrowing.request.BorrowedVolume;
import org.interlend.borrowing.request.BorrowingAction;
import org.interlend.borrowing.request.BorrowingRequest;
import org.interlend.borrowing.request.BorrowingStatus;
import org.interlend.borrowing.request.VolumeStatus;
import org.interlend.catalog.Item;
import org.interlend.catalog.ItemStatus;
import org.interlend.circulation.hold.Hold;
import org.interlend.circulation.hold.HoldStatus;
import org.interlend.circulation.loan.Loan;
import org.interlend.console.ConsoleTexts;
import org.interlend.console.slips.SlipKind;
import org.interlend.staff.PatronDataVisibility;

/**
 * A volume on the page of its borrowing request.
 *
 * @param item null when it is deleted
 * @param hold null when no patron waits for it
 * @param loan null when it is not on loan
 * @param guaranteedUntil as the lender's slip says, or null
 * @param maximumUntil as the lender's slip says, or null
 * @param slips slips that can be printed for it now
 * @param actions what staff can do with it alone now
 */
public record VolumeRow(
    String barcode,
    String partnerItemId,
    VolumeStatus status,
    boolean damaged,
    ItemState item,
    HoldState hold,
    LoanState loan,
    LocalDate guaranteedUntil,
    LocalDate maximumUntil,
    List<SlipKind> slips,
    List<BorrowingAction> actions)
    implements Serializable {

  /**
   * The temporary item.
   *
   * @param pieces may be null
   * @param lenderDueAt when the lender wants it back, or null
   */
  public record ItemState(ItemStatus status, Integer pieces, Instant lenderDueAt)
      implements Serializable {}

  /**
   * The hold for the patron.
   *
   * @param until the last day on the hold shelf; null when it is not there
   */
  public record HoldState(HoldStatus status, LocalDate until) implements Serializable {}

  /** The running loan. */
  public record LoanState(Instant dueAt, String dueExplanation) implements Serializable {}

  static List<VolumeRow> of(
      BorrowingRequest request,
      List<Hold> holds,
      List<Loan> loans,
      PatronDataVisibility sees,
      ConsoleTexts texts) {
    List<Hold> open = holds.stream().filter(hold -> hold.status().open()).toList();
    Map<Item, Hold> holdOf = byItem(open, Hold::item);
    Map<Item, Loan> loanOf = byItem(loans, Loan::item);
    return request.volumes().stream()
        .map(volume -> of(volume, holdOf, loanOf, sees, texts))
        .toList();
  }

  private static <T> Map<Item, T> byItem(List<T> all, Function<T, Item> item) {
    return all.stream().collect(Collectors.toMap(item, one -> one, (first, next) -> first));
  }

  private static VolumeRow of(
      BorrowedVolume volume,
      Map<Item, Hold> holdOf,
      Map<Item, Loan> loanOf,
      PatronDataVisibility sees,
      ConsoleTexts texts) {
    var item = volume.item();
    return new VolumeRow(
        volume.barcode(),
        volume.partnerItemId(),
        volume.status(),
        volume.isDamaged(),
        item.map(
                known ->
                    new ItemState(known.status(), known.pieces(), known.lenderDueAt().orElse(null)))
            .orElse(null),
        item.map(holdOf::get)
            .map(hold -> new HoldState(hold.status(), hold.heldUntil()))
            .orElse(null),
        item.map(loanOf::get).map(loan -> loan(loan, sees, texts)).orElse(null),
        volume.loanConditions().guaranteedUntil(),
        volume.loanConditions().maximumUntil(),
        slips(volume),
        BorrowingAction.of(volume));
  }

  private static LoanState loan(Loan loan, PatronDataVisibility sees, ConsoleTexts texts) {
    return new LoanState(
        loan.dueAt(), sees.about(loan.patron(), loan.dueExplanation(texts.locale())));
  }

  /**
   * The broker may have closed the request before staff pack the parcel; a copy does not go back.
   */
  private static List<SlipKind> slips(BorrowedVolume volume) {
    boolean copy = volume.request().isCopy();
    boolean closed = volume.request().status() == BorrowingStatus.REQUEST_COMPLETED;
    return volume
        .item()
        .map(item -> SlipKind.fitting(item.status()))
        .orElse(closed ? List.of(SlipKind.RETURN) : List.of())
        .stream()
        .filter(slip -> slip != SlipKind.RETURN || !copy)
        .toList();
  }

  /** Whether it is on the hold shelf beyond its last day. */
  boolean uncollected(LocalDate today) {
    return hold != null && hold.until() != null && hold.until().isBefore(today);
  }
}
