package org.interlend.support;

import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.ArgumentsProvider;
import org.junit.jupiter.params.support.ParameterDeclarations;

/**
 * The server of a fork for each database, started for the first test on it. It runs until the fork
 * ends, which runs its test classes one by one.
 */
public final class SharedServers implements ArgumentsProvider {

  /** The limit of an answer to the library's messages. */
  public static final Duration OUTBOX_TIMEOUT = Duration.ofSeconds(2);

  /** The attempts at a message to a broker before staff must decide. */
  public static final int OUTBOX_TRIES = 3;

  /** Tests wait for messages that are sent again, and for those that are given up. */
  private static final Map<String, String> IMPATIENT =
      Map.of(
          "INTERLEND_OUTBOX_RETRY_AFTER", "PT0.2S",
          "INTERLEND_OUTBOX_TIMEOUT", OUTBOX_TIMEOUT.toString(),
          "INTERLEND_OUTBOX_TRIES", Integer.toString(OUTBOX_TRIES));

  private static final Map<Database, InterlendServer> SERVERS = new EnumMap<>(Database.class);

  @Override
  public Stream<? extends Arguments> provideArguments(
      ParameterDeclarations parameters, ExtensionContext context) {
    return Stream.of(Arguments.of(server(Database.of(context))));
  }

  private static synchronized InterlendServer server(Database database) {
    return SERVERS.computeIfAbsent(database, SharedServers::start);
  }

  /** Ends the server of a database, if there is one, after the last test on it. */
  public static synchronized void end(Database database) {
    InterlendServer server = SERVERS.remove(database);
    if (server != null) {
      server.close();
    }
  }

  private static InterlendServer start(Database database) {
    InterlendServer server = InterlendServer.start(database, IMPATIENT);
    if (database == Database.POSTGRESQL) {
      // All tests run there, so that one is enough to find those that need short lists.
      FullLists.fill(server);
    }
    return server;
  }
}
