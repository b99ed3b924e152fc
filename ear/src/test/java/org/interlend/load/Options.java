package org.interlend.load;

import java.net.URI;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.List;
import org.interlend.support.Database;

/**
 * Options of the load program.
 *
 * @param works the kinds of work, one after the other
 * @param databases the databases, one after the other, each with a server of its own
 * @param connections the number of concurrent callers; each waits for its answer before the next
 *     message
 * @param time how long each work is measured
 * @param warmUp how long each work runs before that; messages only until their figure stands still
 * @param messages the maximum number of messages for each work
 * @param slowCallers the number of slow callers for a second measurement of each work; 0 for none
 * @param jdbc whether to answer the same by plain JDBC too, in turn with the server
 * @param address another responder to compare LookupUser with, or null
 * @param rounds how many times the two are measured in turn
 * @param subject what to measure
 * @param requests the number of requests in the database for lists and searches, and of the filled
 *     database
 * @param items the number of items in the filled database
 * @param journal the number of journal lines in the filled database
 */
record Options(
    List<Work> works,
    List<Database> databases,
    int connections,
    Duration time,
    Duration warmUp,
    long messages,
    int slowCallers,
    boolean jdbc,
    URI address,
    int rounds,
    Subject subject,
    int requests,
    int items,
    int journal) {

  /** What a run measures. */
  enum Subject {
    MESSAGES,
    SIZES,
    LISTS,
    MEMORY,
    ORDERS,
    LIBRIS,
    LETTERS
  }

  static final String USAGE =
      """
      --mode lookup | accept-checkin | both     what to send (both)
      --mode sizes                              every message on a nearly empty and on a filled database (PostgreSQL)
      --mode lists                              look through lists of many requests instead
      --mode slnp-orders                        send SLNP orders for patrons instead
      --mode libris-import                      import a list of Libris instead
      --mode loan-letters                       write letters about overdue loans, alone and beside messages
      --mode memory                             see what is left in memory after messages and attacks instead
      --requests 2..5000000                     how many requests the lists have (200000; 500 for Libris, 10000 loans,
                                                2000000 for sizes)
      --items n, --journal n                    how many items and journal lines the filled database has
                                                (3000000, 10000000)
      --database h2 | postgresql | both         where it is kept (postgresql)
      --connections 1..64                       callers at once (8; 2 for lists)
      --seconds 1..600                          measured time for each mode (30)
      --warmup 0..600                           seconds before that (20); for messages the most, until their figure
                                                stands still (300)
      --messages n                              end a mode after so many messages (1000000; 100000 for memory)
      --slow 1..1000                            measure again beside so many callers that send a byte a second
      --jdbc                                    answer the same by plain JDBC, in turn with the server (PostgreSQL)
      --address URL                             look up patrons at another responder, in turn with the server
      --rounds 1..20                            how many times in turn (5)
      """;

  /**
   * @throws IllegalArgumentException with an explanation for the user
   */
  static Options of(String... args) {
    var works = List.of(Work.values());
    URI address = null;
    long rounds = 5;
    long items = 3_000_000;
    long journal = 10_000_000;
    var databases = List.of(Database.POSTGRESQL);
    var subject = Subject.MESSAGES;
    long requests = 0;
    long connections = 0;
    long seconds = 30;
    long warmUp = -1;
    long messages = 0;
    long slow = 0;
    var jdbc = false;
    var words = new ArrayDeque<>(List.of(args));
    while (!words.isEmpty()) {
      var name = words.pop();
      switch (name) {
        case "--mode" -> {
          var mode = value(name, words);
          subject = subject(mode);
          works = subject == Subject.MESSAGES ? works(mode) : List.of(Work.values());
        }
        case "--requests" -> requests = number(name, words, 2, 5_000_000);
        case "--database" -> databases = databases(value(name, words));
        case "--connections" -> connections = number(name, words, 1, 64);
        case "--seconds" -> seconds = number(name, words, 1, 600);
        case "--warmup" -> warmUp = number(name, words, 0, 600);
        case "--messages" -> messages = number(name, words, 1, Integer.MAX_VALUE);
        case "--slow" -> slow = number(name, words, 1, 1000);
        case "--jdbc" -> jdbc = true;
        case "--address" -> address = URI.create(value(name, words));
        case "--rounds" -> rounds = number(name, words, 1, 20);
        case "--items" -> items = number(name, words, 1000, 100_000_000);
        case "--journal" -> journal = number(name, words, 10, 100_000_000);
        default -> throw new IllegalArgumentException("There is no option " + name);
      }
    }
    if (jdbc && databases.contains(Database.H2)) {
      throw new IllegalArgumentException("--jdbc needs --database postgresql");
    }
    return new Options(
        address == null ? works : List.of(Work.LOOKUP),
        databases,
        connections > 0 ? (int) connections : subject == Subject.LISTS ? 2 : 8,
        Duration.ofSeconds(seconds),
        Duration.ofSeconds(warmUp >= 0 ? warmUp : usualWarmUp(subject)),
        messages > 0 ? messages : subject == Subject.MEMORY ? 100_000 : 1_000_000,
        (int) slow,
        jdbc,
        address,
        (int) rounds,
        subject,
        requests > 0 ? (int) requests : usual(subject),
        (int) items,
        (int) journal);
  }

  private static long usualWarmUp(Subject subject) {
    return subject == Subject.MESSAGES || subject == Subject.SIZES ? 300 : 20;
  }

  private static int usual(Subject subject) {
    return switch (subject) {
      case LIBRIS -> 500;
      case LETTERS -> 10_000;
      case SIZES -> 2_000_000;
      default -> 200_000;
    };
  }

  private static Subject subject(String mode) {
    return switch (mode) {
      case "sizes" -> Subject.SIZES;
      case "lists" -> Subject.LISTS;
      case "memory" -> Subject.MEMORY;
      case "slnp-orders" -> Subject.ORDERS;
      case "libris-import" -> Subject.LIBRIS;
      case "loan-letters" -> Subject.LETTERS;
      default -> Subject.MESSAGES;
    };
  }

  private static List<Work> works(String value) {
    return switch (value) {
      case "lookup" -> List.of(Work.LOOKUP);
      case "accept-checkin" -> List.of(Work.ACCEPT_CHECKIN);
      case "both" -> List.of(Work.values());
      default -> throw new IllegalArgumentException("There is no mode " + value);
    };
  }

  private static List<Database> databases(String value) {
    return switch (value) {
      case "h2" -> List.of(Database.H2);
      case "postgresql" -> List.of(Database.POSTGRESQL);
      case "both" -> List.of(Database.values());
      default -> throw new IllegalArgumentException("There is no database " + value);
    };
  }

  private static long number(String name, ArrayDeque<String> words, long least, long most) {
    var value = value(name, words);
    if (!value.matches("\\d{1,10}")
        || Long.parseLong(value) < least
        || Long.parseLong(value) > most) {
      throw new IllegalArgumentException(
          "%s takes a number from %d to %d".formatted(name, least, most));
    }
    return Long.parseLong(value);
  }

  private static String value(String name, ArrayDeque<String> words) {
    if (words.isEmpty()) {
      throw new IllegalArgumentException(name + " needs a value");
    }
    return words.pop();
  }
}
