package org.interlend.circulation.hold;

/** CDI event, fired in the same transaction: a patron did not collect an item in time. */
public record HoldExpired(Hold hold) {}
