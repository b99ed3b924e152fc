package org.interlend.lending.file;

import java.time.Instant;
import org.interlend.lending.request.LendingRequest;

/**
 * CDI event, fired in the same transaction: a scan is ready, and its partner is told by mail how to
 * open it. The letters in {@code notices} observe it.
 *
 * @param address the secret address where the partner opens it
 * @param endsAt until when it can be opened
 * @param viewLimit how often it can be opened
 */
public record PartnerFileReady(
    LendingRequest request, String address, Instant endsAt, int viewLimit) {}
