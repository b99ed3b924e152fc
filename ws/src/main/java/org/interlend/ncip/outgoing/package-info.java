/**
 * Sends the messages of the outbox to partners: RenewItem for borrowed items, and RecallItem,
 * ItemRenewed and CirculationStatusUpdated for lent ones. It claims a message, writes and sends it
 * outside of any transaction, reads the reply, and records the result with its retry.
 *
 * <p>The outbox and its retry times are in {@code org.interlend.exchange} of {@code ejb}; the
 * workflows there put messages into it and decide what a reply changes.
 */
package org.interlend.ncip.outgoing;
