package org.interlend.lending.locate;

import org.interlend.lending.request.LendingRequest;

/**
 * CDI event, fired in the same transaction: a partner has made a lending request.
 *
 * @param again whether it asks again for what has ended here, or another library of ours
 */
public record LendingRequested(LendingRequest request, boolean again) {}
