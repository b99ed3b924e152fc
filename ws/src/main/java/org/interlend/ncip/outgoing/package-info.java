/**
 * Messages of NCIP to partners: writes them, sends them by HTTP and reads the replies. RenewItem
 * and the notifications of a borrower for borrowed items; RecallItem, ItemRenewed,
 * CirculationStatusUpdated and the notifications of a lender for lent ones.
 *
 * <p>Messages are claimed, and their results recorded with the retry, in {@code
 * org.interlend.outgoing}; the outbox is in {@code org.interlend.exchange} of {@code ejb}, whose
 * workflows put messages into it and decide what a reply changes.
 */
package org.interlend.ncip.outgoing;
