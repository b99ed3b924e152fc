package org.interlend.lending;

import org.interlend.lending.request.LendingRequest;

/**
 * CDI event, fired once for each loan in the same transaction: a partner keeps an item beyond its
 * due date.
 */
public record LentItemOverdue(LendingRequest request) {}
