package org.interlend.lending;

/** A partner keeps an item beyond its due date; announced once, within the same transaction. */
public record OverdueAtPartner(LendingRequest request) {}
