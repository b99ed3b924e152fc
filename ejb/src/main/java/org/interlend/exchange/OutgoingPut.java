package org.interlend.exchange;

/**
 * Something is to be sent. Whoever sends it waits for the commit: before that it may yet be undone.
 *
 * @param about what was put
 */
public record OutgoingPut(NewOutgoing about) {}
