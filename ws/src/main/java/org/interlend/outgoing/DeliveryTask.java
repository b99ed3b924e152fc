package org.interlend.outgoing;

import org.interlend.exchange.outbox.ClaimedMessage;
import org.interlend.message.ExchangeReference;
import org.interlend.text.Fact;

/**
 * A claimed message.
 *
 * @param reference the exchange reference of this attempt
 * @param sender of the partner's protocol; null when it cannot be sent
 * @param message null when it cannot be sent
 * @param obstacle why it cannot be sent, or null
 */
record DeliveryTask(
    String reference,
    ClaimedMessage claimed,
    ProtocolSender sender,
    PreparedMessage message,
    Fact obstacle) {

  static DeliveryTask of(ClaimedMessage claimed, ProtocolSender sender, PreparedMessage message) {
    return new DeliveryTask(ExchangeReference.next(), claimed, sender, message, null);
  }

  static DeliveryTask undeliverable(ClaimedMessage claimed, Fact obstacle) {
    return new DeliveryTask(ExchangeReference.next(), claimed, null, null, obstacle);
  }

  String partner() {
    return claimed.about().partner();
  }
}
