package org.interlend.container;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.interlend.support.Database;
import org.interlend.support.FreePort;
import org.interlend.support.ServerFolder;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * Prepares the server in which the tests of this package run: a copy of the built server's {@code
 * standalone} folder without the application, which Arquillian deploys with the tests in it, free
 * ports, and an empty database. Arquillian starts it for the first test class and stops it after
 * the last.
 */
class ContainerServer implements BeforeAllCallback {

  @Override
  public void beforeAll(ExtensionContext context) {
    if (!isInContainer(context)) {
      context
          .getRoot()
          .getStore(ExtensionContext.Namespace.create(ContainerServer.class))
          .getOrComputeIfAbsent(ServerFolder.class, unused -> prepared(Database.of(context)));
    }
  }

  /** Whether the test runs in the server already, where Arquillian starts JUnit once more. */
  static boolean isInContainer(ExtensionContext context) {
    return context
        .getConfigurationParameter(ArquillianExtension.RUNNING_INSIDE_ARQUILLIAN)
        .map(Boolean::valueOf)
        .orElse(false);
  }

  private static ServerFolder prepared(Database database) {
    ServerFolder folder = new ServerFolder("container", ServerFolder.BUILT);
    withoutApplication(folder.standalone());
    Database.Access access = database.create(folder.data());
    int management = FreePort.next();
    int http = FreePort.next();
    System.setProperty("container.home", ServerFolder.BUILT.toString());
    System.setProperty("container.management.port", Integer.toString(management));
    System.setProperty("container.http.port", Integer.toString(http));
    System.setProperty(
        "container.java",
        String.join(
            " ",
            List.of(
                asTheScriptDoes(),
                "-Djboss.server.base.dir=" + folder.standalone(),
                "-Dh2.bindAddress=127.0.0.1",
                "-Dinterlend.http.port=" + http,
                "-Dinterlend.management.port=" + management,
                "-Dinterlend.demo=true",
                "-Dinterlend.stop.settle=PT0S",
                "-Dinterlend.anonymize.days=30",
                "-Dinterlend.journal.days=30",
                "-Dinterlend.data.dir=" + folder.data(),
                "-Dinterlend.db.url=" + access.url(),
                "-Dinterlend.db.user=" + access.user(),
                "-Dinterlend.db.password=" + access.password())));
    return folder;
  }

  /** The options of the build for all test servers, and the archive of classes. */
  private static String asTheScriptDoes() {
    return Stream.concat(
            Stream.of("PREPEND_JAVA_OPTS", "JBOSS_JAVA_SIZING")
                .map(System::getenv)
                .filter(Objects::nonNull),
            Map.of("classes.jsa", "-XX:SharedArchiveFile=", "classes.aot", "-XX:AOTCache=")
                .entrySet()
                .stream()
                .filter(archive -> Files.exists(archive(archive.getKey())))
                .map(archive -> archive.getValue() + archive(archive.getKey())))
        .collect(Collectors.joining(" "));
  }

  private static Path archive(String file) {
    return ServerFolder.BUILT.resolve("interlend").resolve(file);
  }

  private static void withoutApplication(Path standalone) {
    Path configuration = standalone.resolve("configuration/standalone.xml");
    try {
      String text = Files.readString(configuration);
      String without = text.replaceFirst("(?s)<deployments>.*</deployments>", "");
      if (without.equals(text)) {
        throw new IllegalStateException(configuration + " names no deployment");
      }
      Files.writeString(configuration, without);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
