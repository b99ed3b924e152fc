/**
 * The console's pages about messages with partners: the journal, the outbox, the answer to a
 * renewal that staff enter by hand, and the dry run of a message. Message texts are masked for
 * users who may not read patrons.
 *
 * <p>Sending and processing messages is in {@code org.interlend.ncip} of {@code ws}; the journal
 * and the outbox are in {@code org.interlend.exchange} of {@code ejb}.
 */
package org.interlend.console.messages;
