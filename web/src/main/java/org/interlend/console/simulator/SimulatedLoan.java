package org.interlend.console.simulator;

import java.time.Instant;
import org.interlend.console.PageAddress;
import org.interlend.exchange.simulator.SimulatedRequestNumber;

/**
 * A simulated loan: the partner and its other parameters.
 *
 * @param patron the borrowing patron; null for lending
 * @param versionOne whether the broker speaks version 1 of NCIP
 * @param item the broker's item number; for borrowing it is derived from the number of the request
 * @param number number of the request; null before the first message
 */
record SimulatedLoan(
    String partner,
    boolean lending,
    boolean versionOne,
    String patron,
    String item,
    String number) {

  /** The number of the item that is borrowed under this number of the request. */
  static String borrowedItem(String number) {
    return number + "-A";
  }

  /** Whether the simulated loan has started. */
  boolean begun() {
    return partner != null
        && number != null
        && SimulatedRequestNumber.isSimulated(number)
        && item != null
        && (lending || item.equals(borrowedItem(number)));
  }

  Instant beganAt() {
    return SimulatedRequestNumber.beganAt(number);
  }

  /** The address of the page with this loan. */
  String address() {
    return "simulator.xhtml?partner=%s&lending=%s&versionOne=%s&item=%s&request=%s%s"
        .formatted(
            PageAddress.encoded(partner),
            lending,
            versionOne,
            PageAddress.encoded(item),
            PageAddress.encoded(number),
            patron == null ? "" : "&patron=" + PageAddress.encoded(patron));
  }
}
