package org.interlend.subject;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import org.interlend.borrowing.request.BorrowedVolume;
import org.interlend.borrowing.request.BorrowingRequest;
import org.interlend.catalog.LocalItem;
import org.interlend.lending.request.LendingRequest;
import org.interlend.partners.Partner;

/**
 * The records of a partner that the numbers in its message name. Each is looked up at most once,
 * when it is first needed.
 *
 * @param itemId the item's number in the message, or null
 * @param requestId the request's number in the message, or null
 * @param volumes the borrowed items with the number, the latest first
 * @param borrowing the borrowing request with the number
 * @param answered the borrowing request whose number the message has for that of an item
 * @param lent the lending request for the item
 * @param returned the lending request that the broker checks in with the item
 * @param checkedOut the lending request whose check-out the broker undoes with the item
 * @param lending the lending request with the number
 * @param onlyVolume the one that a message without its item means of those with the number
 * @param own the item of this library
 */
record NamedRecords(
    Partner partner,
    String itemId,
    String requestId,
    Supplier<List<BorrowedVolume>> volumes,
    Supplier<Optional<BorrowingRequest>> borrowing,
    Supplier<Optional<BorrowingRequest>> answered,
    Supplier<Optional<LendingRequest>> lent,
    Supplier<Optional<LendingRequest>> returned,
    Supplier<Optional<LendingRequest>> checkedOut,
    Supplier<Optional<LendingRequest>> lending,
    Supplier<Optional<LendingRequest>> onlyVolume,
    Supplier<Optional<LocalItem>> own) {

  /** Finds the records of a partner. */
  interface Lookup {

    List<BorrowedVolume> borrowedItems(Partner partner, String itemId);

    Optional<BorrowingRequest> borrowingRequest(Partner partner, String requestId);

    Optional<LendingRequest> lentItem(Partner partner, String itemId);

    Optional<LendingRequest> returnedItem(Partner partner, String itemId);

    Optional<LendingRequest> checkedOutItem(Partner partner, String itemId);

    Optional<LendingRequest> lendingRequest(Partner partner, String requestId);

    /** Empty when several volumes of the request are open. */
    Optional<LendingRequest> onlyVolume(LendingRequest first);

    Optional<LocalItem> ownItem(String itemId);
  }

  static NamedRecords of(
      Partner partner, Optional<String> item, Optional<String> number, Lookup records) {
    Supplier<Optional<LendingRequest>> lending =
        new LazySupplier<>(() -> number.flatMap(id -> records.lendingRequest(partner, id)));
    return new NamedRecords(
        partner,
        item.orElse(null),
        number.orElse(null),
        new LazySupplier<>(
            () -> item.map(id -> records.borrowedItems(partner, id)).orElse(List.of())),
        new LazySupplier<>(() -> number.flatMap(id -> records.borrowingRequest(partner, id))),
        new LazySupplier<>(() -> item.flatMap(id -> records.borrowingRequest(partner, id))),
        new LazySupplier<>(() -> item.flatMap(id -> records.lentItem(partner, id))),
        new LazySupplier<>(() -> item.flatMap(id -> records.returnedItem(partner, id))),
        new LazySupplier<>(() -> item.flatMap(id -> records.checkedOutItem(partner, id))),
        lending,
        new LazySupplier<>(() -> lending.get().flatMap(records::onlyVolume)),
        new LazySupplier<>(() -> item.flatMap(records::ownItem)));
  }

  boolean isNamed(String number) {
    return Objects.equals(number, requestId);
  }

  /** The lending request with the number, if it has not ended. */
  Optional<LendingRequest> openLending() {
    return lending.get().filter(request -> !request.status().isFinal());
  }
}
