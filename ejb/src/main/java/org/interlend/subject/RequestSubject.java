package org.interlend.subject;

import org.interlend.borrowing.request.BorrowedVolume;
import org.interlend.borrowing.request.BorrowingRequest;
import org.interlend.catalog.LocalItem;
import org.interlend.lending.request.LendingRequest;

/** The record that a message is about. */
public sealed interface RequestSubject {

  /** An item that this library has borrowed through the partner, or had. */
  record BorrowedItem(BorrowedVolume volume) implements RequestSubject {}

  /** A request of one of this library's patrons. */
  record Borrowing(BorrowingRequest request) implements RequestSubject {}

  /** A request of the partner for an item of this library. */
  record Lending(LendingRequest request) implements RequestSubject {}

  /** An item of this library that is not lent to the partner. */
  record OwnItem(LocalItem item) implements RequestSubject {}

  /** No record. */
  record Unknown() implements RequestSubject {}
}
