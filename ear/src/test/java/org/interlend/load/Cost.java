package org.interlend.load;

import java.time.Duration;
import java.util.OptionalDouble;

/**
 * The measured cost of one message.
 *
 * @param statements the number sent to the database; a batch counts as one
 * @param cpuMillis the server's processor time in milliseconds: more reliable than the rate when
 *     the machine is busy with other work
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
