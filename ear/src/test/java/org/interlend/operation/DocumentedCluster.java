package org.interlend.operation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.concurrent.TimeUnit;
import org.interlend.support.SelfSignedKey;
import org.interlend.support.ServerFolder;

/** Servers that keep the sessions of the console together, set up as the guide says. */
final class DocumentedCluster {

  private final Path key;

  /** The folder of the first server, with what the script has made of it. */
  private Path changed;

  /**
   * @param directory for the key of all servers
   */
  DocumentedCluster(Path directory) throws Exception {
    key = SelfSignedKey.make(directory, "cluster").file();
  }

  /** The key, and the script; its changes are the same in further servers. */
  void setUp(ServerFolder server) {
    try {
      var keys = Files.createDirectories(server.data().resolve("key-stores"));
      Files.copy(key, keys.resolve("cluster.p12"));
      if (changed == null) {
        runScript(server);
        changed = server.standalone();
      } else {
        for (var part : new String[] {"configuration", "data/content"}) {
          copy(changed.resolve(part), server.standalone().resolve(part));
        }
      }
    } catch (IOException e) {
      throw new AssertionError(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError(e);
    }
  }

  private static void runScript(ServerFolder server) throws IOException, InterruptedException {
    var script =
        new ProcessBuilder(
            ServerFolder.BUILT.resolve("bin/jboss-cli.sh").toString(),
            "--file=interlend/cluster.cli");
    script.directory(ServerFolder.BUILT.toFile());
    script.environment().put("INTERLEND_DATA_DIR", server.data().toString());
    script.environment().put("INTERLEND_KEY_STORE_PASSWORD", SelfSignedKey.PASSWORD);
    script.environment().put("JAVA_OPTS", server.cliOptions());
    var process = script.redirectErrorStream(true).start();
    var said = new String(process.getInputStream().readAllBytes());
    assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();
    assertThat(said).contains("The batch executed successfully");
  }

  private static void copy(Path from, Path to) throws IOException {
    try (var files = Files.walk(from)) {
      for (var file : files.filter(Files::isRegularFile).toList()) {
        var copied = to.resolve(from.relativize(file));
        Files.createDirectories(copied.getParent());
        Files.copy(file, copied, StandardCopyOption.REPLACE_EXISTING);
      }
    }
  }
}
