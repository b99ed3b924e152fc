package org.interlend.lending.file;

/**
 * CDI event, fired in the same transaction: a scan is ready, and its partner is told by mail how to
 * open it. The letters in {@code notices} observe it.
 *
 * @param delivery says of which request it is, until when and how often it can be opened
 * @param address the secret address where the partner opens it
 */
public record PartnerFileReady(PartnerDelivery delivery, String address) {}
