package org.interlend.ncip.outgoing;

import java.util.List;
import java.util.function.Function;
import org.interlend.exchange.outbox.OutgoingKind;
import org.interlend.ncip.wire.Element;

/**
 * How a message to a partner is written in NCIP.
 *
 * @param service its service
 * @param namesPatron whether it cannot be sent without the patron
 * @param content its elements
 */
record OutgoingKindMapping(
    String service, boolean namesPatron, Function<OutgoingMessageWriter, List<Element>> content) {

  /**
   * @param kind one that NCIP has
   */
  static OutgoingKindMapping of(OutgoingKind kind) {
    return switch (kind) {
      case RENEW_ITEM ->
          new OutgoingKindMapping("RenewItem", true, OutgoingMessageWriter::renewItem);
      case RECALL_ITEM -> of("RecallItem", OutgoingMessageWriter::recallItem);
      case ITEM_RENEWED -> of("ItemRenewed", OutgoingMessageWriter::itemRenewed);
      case RENEWAL_REFUSED -> of("CirculationStatusUpdated", OutgoingMessageWriter::itemNotRenewed);
      case RECEIVED -> of("ItemReceived", message -> message.itemReceived(message.itemAgency()));
      case BACK -> of("ItemReceived", message -> message.itemReceived(message.ourAgency()));
      case CHECKED_OUT ->
          new OutgoingKindMapping("ItemCheckedOut", true, OutgoingMessageWriter::itemCheckedOut);
      case CHECKED_IN -> of("ItemCheckedIn", OutgoingMessageWriter::itemCheckedIn);
      case EXTENDED -> of("ItemRenewed", OutgoingMessageWriter::loanExtended);
      case SHIPPED -> of("ItemShipped", message -> message.itemShipped(message.ourAgency()));
      case RETURNED -> of("ItemShipped", message -> message.itemShipped(message.itemAgency()));
      case NOT_AVAILABLE -> throw new IllegalArgumentException("No message of NCIP: " + kind);
    };
  }

  private static OutgoingKindMapping of(
      String service, Function<OutgoingMessageWriter, List<Element>> content) {
    return new OutgoingKindMapping(service, false, content);
  }
}
