package org.interlend.console.simulator;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.interlend.console.Address;
import org.interlend.exchange.BrokerSimulator.BrokerMessage;

/**
 * A loan that is played: who plays what.
 *
 * @param patron who borrows; null while we lend
 * @param item what the broker calls it
 * @param number of the request; null before it has begun
 */
record SimulatedLoan(
    String partner,
    boolean lending,
    boolean versionOne,
    String patron,
    String item,
    String number) {

  /** How the numbers begin of all that is played. */
  static final String MARK = "SIM-";

  static String newNumber(Clock clock) {
    return MARK + clock.millis();
  }

  /** Whether it is settled who plays what. */
  boolean begun() {
    return partner != null && number != null && number.matches(MARK + "\\d{1,15}") && item != null;
  }

  Instant beganAt() {
    return Instant.ofEpochMilli(Long.parseLong(number.substring(MARK.length())));
  }

  /** What the broker may say. */
  List<BrokerMessage> messages() {
    return lending
        ? List.of(
            BrokerMessage.REQUEST,
            BrokerMessage.CHECK_OUT,
            BrokerMessage.RENEW,
            BrokerMessage.CHECK_IN,
            BrokerMessage.CANCEL)
        : List.of(
            BrokerMessage.REQUEST,
            BrokerMessage.ACCEPT,
            BrokerMessage.RENEW,
            BrokerMessage.RECALL,
            BrokerMessage.CHECK_IN,
            BrokerMessage.CANCEL);
  }

  /** The page on which it goes on. */
  String address() {
    return "simulator.xhtml?partner=%s&lending=%s&versionOne=%s&item=%s&request=%s%s"
        .formatted(
            Address.encoded(partner),
            lending,
            versionOne,
            Address.encoded(item),
            Address.encoded(number),
            patron == null ? "" : "&patron=" + Address.encoded(patron));
  }
}
