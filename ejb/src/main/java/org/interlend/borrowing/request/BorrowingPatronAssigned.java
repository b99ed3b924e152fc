package org.interlend.borrowing.request;

/**
 * CDI event, fired in the same transaction: a borrowing request has been made for a known patron,
 * or staff have assigned its patron.
 */
public record BorrowingPatronAssigned(BorrowingRequest request) {}
