package org.interlend.ncip.outgoing;

import org.interlend.exchange.Protocol;
import org.interlend.exchange.outbox.ClaimedMessage;
import org.interlend.exchange.outbox.OutgoingKind;
import org.interlend.message.Reference;
import org.interlend.ncip.PartnerDates;
import org.interlend.ncip.wire.MessageReader;
import org.interlend.ncip.wire.Version;
import org.interlend.text.Fact;

/**
 * A claimed message that is ready to be sent.
 *
 * @param reference the exchange reference of this attempt
 * @param url the partner's NCIP URL, or null when it cannot be sent
 * @param message the bytes, or null when it cannot be sent
 * @param days converts the days in the partner's answer, or null when it cannot be sent
 * @param obstacle why it cannot be sent, or null
 */
record Delivery(
    String reference,
    ClaimedMessage claimed,
    String url,
    byte[] message,
    PartnerDates days,
    Fact obstacle) {

  static Delivery of(ClaimedMessage claimed, String url, byte[] message, PartnerDates days) {
    return new Delivery(Reference.next(), claimed, url, message, days, null);
  }

  static Delivery undeliverable(ClaimedMessage claimed, Fact obstacle) {
    return new Delivery(Reference.next(), claimed, null, null, null, obstacle);
  }

  String partner() {
    return claimed.about().partner();
  }

  boolean isRenewal() {
    return claimed.about().kind() == OutgoingKind.RENEW_ITEM;
  }

  /**
   * The protocol in which the message was written; the partner's settings may have changed since.
   */
  Protocol protocol() {
    return MessageReader.looksLike(message, null) == Version.ONE
        ? Protocol.NCIP1_HTTP
        : Protocol.NCIP2_HTTP;
  }

  /** The NCIP service that it requests. */
  String service() {
    return OutgoingMessage.service(claimed.about().kind());
  }
}
