package org.interlend.circulation.account;

import org.interlend.Actor;

/**
 * The command to settle an account entry in full.
 *
 * @param patron primary id of the patron on whose account it is
 * @param entry number of the entry
 * @param note why, or null
 * @param by who settles it
 */
public record SettleCommand(String patron, long entry, String note, Actor by) {}
