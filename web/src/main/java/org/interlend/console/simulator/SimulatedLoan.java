package org.interlend.console.simulator;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.interlend.console.Address;
import org.interlend.exchange.dryrun.BrokerSimulator.BrokerMessage;

/**
 * A simulated loan: the partner and its other parameters.
 *
 * @param patron the borrowing patron; null for lending
 * @param item the broker's item number
 * @param number number of the request; null before the first message
 */
record SimulatedLoan(
    String partner,
    boolean lending,
    boolean versionOne,
    String patron,
    String item,
    String number) {

  /** The prefix of all simulated numbers. */
  static final String MARK = "SIM-";

  static String newNumber(Clock clock) {
    return MARK + clock.millis();
  }

  /** Whether the simulated loan has started. */
  boolean begun() {
    return partner != null && number != null && number.matches(MARK + "\\d{1,15}") && item != null;
  }

  Instant beganAt() {
    return Instant.ofEpochMilli(Long.parseLong(number.substring(MARK.length())));
  }

  /** The messages that the broker can send. */
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

  /** The address of the page with this loan. */
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
