package org.interlend.lending.locate;

import org.interlend.lending.request.LendingRequest;

/** CDI event, fired in the same transaction: a partner has made a lending request. */
public record LendingRequested(LendingRequest request) {}
