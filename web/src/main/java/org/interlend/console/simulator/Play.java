package org.interlend.console.simulator;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.interlend.console.Address;
import org.interlend.exchange.BrokerSimulator.Cue;

/**
 * A loan that is played: who plays what.
 *
 * @param patron who borrows; null while we lend
 * @param item what the broker calls it
 * @param number of the request; null before it has begun
 */
record Play(
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
  List<Cue> cues() {
    return lending
        ? List.of(Cue.REQUEST, Cue.CHECK_OUT, Cue.RENEW, Cue.CHECK_IN, Cue.CANCEL)
        : List.of(Cue.REQUEST, Cue.ACCEPT, Cue.RENEW, Cue.RECALL, Cue.CHECK_IN, Cue.CANCEL);
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
