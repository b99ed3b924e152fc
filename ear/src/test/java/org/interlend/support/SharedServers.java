package org.interlend.support;

import java.util.EnumMap;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.ArgumentsProvider;
import org.junit.jupiter.params.support.ParameterDeclarations;

/**
 * One server for each database, started for its first test. A fork runs its test classes one by
 * one, each in its own JUnit run; the servers run until the fork ends.
 */
public final class SharedServers implements ArgumentsProvider {

  private static final Map<Database, InterlendServer> SERVERS = new EnumMap<>(Database.class);

  @Override
  public Stream<? extends Arguments> provideArguments(
      ParameterDeclarations parameters, ExtensionContext context) {
    return Stream.of(Database.values()).map(SharedServers::server).map(Arguments::of);
  }

  private static InterlendServer server(Database database) {
    return SERVERS.computeIfAbsent(database, InterlendServer::start);
  }

  /** The server on PostgreSQL only. */
  public static final class One implements ArgumentsProvider {
    @Override
    public Stream<? extends Arguments> provideArguments(
        ParameterDeclarations parameters, ExtensionContext context) {
      return Stream.of(Arguments.of(server(Database.POSTGRESQL)));
    }
  }
}
