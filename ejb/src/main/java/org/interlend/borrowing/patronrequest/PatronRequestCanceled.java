package org.interlend.borrowing.patronrequest;

/**
 * CDI event, fired in the same transaction: staff have canceled a patron request, or what they
 * ordered has expired. The letters in {@code notices} observe it.
 */
public record PatronRequestCanceled(PatronRequest request) {}
