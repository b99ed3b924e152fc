package org.interlend.system;

import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.ArgumentsProvider;
import org.junit.jupiter.params.support.ParameterDeclarations;

/** One server for each database and the whole test run, started when its first test comes. */
final class SharedServers implements ArgumentsProvider {

  private static final ExtensionContext.Namespace SERVERS =
      ExtensionContext.Namespace.create(SharedServers.class);

  @Override
  public Stream<? extends Arguments> provideArguments(
      ParameterDeclarations parameters, ExtensionContext context) {
    // The root store closes what it holds when the run ends.
    var servers = context.getRoot().getStore(SERVERS);
    return Stream.of(Database.values())
        .map(
            database ->
                servers.getOrComputeIfAbsent(
                    database, InterlendServer::start, InterlendServer.class))
        .map(Arguments::of);
  }
}
