package org.interlend.exchange;

/**
 * Staff have a refused message of a partner processed once more.
 *
 * @param message the number of the refused message in the journal
 * @param by the account of staff
 */
public record ReprocessingCommand(long message, String by) {}
