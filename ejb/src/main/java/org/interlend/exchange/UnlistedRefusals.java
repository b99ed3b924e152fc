package org.interlend.exchange;

import java.time.Instant;

/**
 * Refused messages that have no entries of their own in the journal, because there were too many.
 *
 * @param at when the first of them arrived
 * @param protocol its protocol
 * @param partner code of the partner that all of them name or whose port received them; null when
 *     there is none, or several
 * @param peer the network address of their sender; null when there were several
 * @param messages how many there were
 */
public record UnlistedRefusals(
    Instant at, MessageProtocol protocol, String partner, String peer, int messages) {}
