package org.interlend.load;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.List;
import org.interlend.support.Database;

/**
 * Options of the attack program.
 *
 * @param connections how many slow connections there are at once, one attack for each number
 * @param time how long other clients are measured before an attack, and again during it
 * @param warmUp how long the server runs under load before the measurement
 * @param rounds how often all attacks are repeated to see whether the heap grows
 */
record AttackOptions(
    Database database, List<Integer> connections, Duration time, Duration warmUp, int rounds) {

  static final String USAGE =
      """
      options:
        --database h2 | postgresql      where the server keeps its data (postgresql)
        --connections n,n,...           slow connections at once, each 1..1000 (50,200,1000)
        --seconds 1..60                 measured before and during each attack (10)
        --warmup 0..600                 seconds before the first of them (60)
        --rounds 0..100                 rounds that show whether the heap grows (10)
      """;

  private static final int MOST_CONNECTIONS = 1000;

  /**
   * @throws IllegalArgumentException with an explanation for the user
   */
  static AttackOptions of(String... args) {
    var database = Database.POSTGRESQL;
    var connections = List.of(50, 200, MOST_CONNECTIONS);
    var seconds = 10;
    var warmUp = 60;
    var rounds = 10;
    var words = new ArrayDeque<>(List.of(args));
    while (!words.isEmpty()) {
      var name = words.pop();
      if (words.isEmpty()) {
        throw new IllegalArgumentException(name + " needs a value");
      }
      var value = words.pop();
      switch (name) {
        case "--database" -> database = Database.valueOf(value.toUpperCase(java.util.Locale.ROOT));
        case "--connections" ->
            connections =
                Arrays.stream(value.split(","))
                    .map(one -> number(name, one, 1, MOST_CONNECTIONS))
                    .toList();
        case "--seconds" -> seconds = number(name, value, 1, 60);
        case "--warmup" -> warmUp = number(name, value, 0, 600);
        case "--rounds" -> rounds = number(name, value, 0, 100);
        default -> throw new IllegalArgumentException("There is no option " + name);
      }
    }
    return new AttackOptions(
        database, connections, Duration.ofSeconds(seconds), Duration.ofSeconds(warmUp), rounds);
  }

  private static int number(String name, String value, int least, int most) {
    if (!value.matches("\\d{1,4}")
        || Integer.parseInt(value) < least
        || Integer.parseInt(value) > most) {
      throw new IllegalArgumentException(
          "%s takes numbers from %d to %d".formatted(name, least, most));
    }
    return Integer.parseInt(value);
  }
}
