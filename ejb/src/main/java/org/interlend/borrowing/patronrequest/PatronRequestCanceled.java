package org.interlend.borrowing.patronrequest;

/**
 * CDI event, fired in the same transaction: staff have canceled a patron request. The letters in
 * {@code notices} observe it.
 */
public record PatronRequestCanceled(PatronRequest request) {}
