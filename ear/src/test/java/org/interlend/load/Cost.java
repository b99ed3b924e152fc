package org.interlend.load;

import java.time.Duration;
import java.util.OptionalDouble;

/**
 * What one message costs, as far as it was counted.
 *
 * @param statements how many the database gets; a batch is one
 * @param cpuMillis the server's processor time in milliseconds: it tells more than the rate when
 *     the machine is busy with other things
 */
record Cost(OptionalDouble statements, OptionalDouble cpuMillis) {

  static final Cost UNKNOWN = new Cost(OptionalDouble.empty(), OptionalDouble.empty());

  static Cost of(double statements, Duration cpu, long messages) {
    return new Cost(
        OptionalDouble.of(statements / messages),
        OptionalDouble.of(cpu.toNanos() / 1e6 / messages));
  }

  static Cost ofStatements(double statements) {
    return new Cost(OptionalDouble.of(statements), OptionalDouble.empty());
  }
}
