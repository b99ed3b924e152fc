/**
 * The console's pages about messages with partners, of NCIP, SLNP and Libris alike: the journal,
 * the outbox, what can be done about a refused message, the answer to a renewal that staff enter by
 * hand, and the dry run of a message. Message texts are masked for users who may not read patrons.
 *
 * <p>Messages are processed in {@code org.interlend.ncip}, {@code org.interlend.slnp} and {@code
 * org.interlend.libris} of {@code ws}, and sent from {@code org.interlend.outgoing} there; the
 * journal and the outbox are in {@code org.interlend.exchange} of {@code ejb}.
 */
package org.interlend.console.messages;
