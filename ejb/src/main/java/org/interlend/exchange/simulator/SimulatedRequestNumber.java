package org.interlend.exchange.simulator;

import java.time.Instant;

/**
 * The number of a simulated request: marked, so that it is told from those of real requests, which
 * alone the broker knows, and with the time at which the simulation began.
 */
public final class SimulatedRequestNumber {

  private static final String MARK = "SIM-";

  private SimulatedRequestNumber() {}

  /** The number of a request whose simulation begins now. */
  public static String beginningAt(Instant now) {
    return MARK + now.toEpochMilli();
  }

  /** Whether a request has the number of a simulated one. */
  public static boolean isSimulated(String number) {
    return number.matches(MARK + "\\d{1,15}");
  }

  /** When the simulation with this number began. */
  public static Instant beganAt(String number) {
    return Instant.ofEpochMilli(Long.parseLong(number.substring(MARK.length())));
  }
}
