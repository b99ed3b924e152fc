package org.interlend.subject;

import java.util.Optional;
import org.interlend.borrowing.request.BorrowedVolume;
import org.interlend.borrowing.request.BorrowingRequest;
import org.interlend.catalog.LocalItem;
import org.interlend.lending.request.LendingRequest;
import org.interlend.requests.ResourceSharingRequest;

/** The record that a message is about. */
public sealed interface RequestSubject {

  /** The request that it is, or is of; empty for what belongs to none. */
  default Optional<ResourceSharingRequest<?>> asRequest() {
    return Optional.empty();
  }

  /** An item that this library has borrowed through the partner, or had. */
  record BorrowedItem(BorrowedVolume volume) implements RequestSubject {
    @Override
    public Optional<ResourceSharingRequest<?>> asRequest() {
      return Optional.of(volume.request());
    }
  }

  /** A request of one of this library's patrons. */
  record Borrowing(BorrowingRequest request) implements RequestSubject {
    @Override
    public Optional<ResourceSharingRequest<?>> asRequest() {
      return Optional.of(request);
    }
  }

  /** A request of the partner for an item of this library. */
  record Lending(LendingRequest request) implements RequestSubject {
    @Override
    public Optional<ResourceSharingRequest<?>> asRequest() {
      return Optional.of(request);
    }
  }

  /** An item of this library that is not lent to the partner. */
  record OwnItem(LocalItem item) implements RequestSubject {}

  /** No record. */
  record Unknown() implements RequestSubject {}
}
