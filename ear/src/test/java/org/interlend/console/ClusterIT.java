package org.interlend.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.interlend.support.NcipMessage.fresh;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.interlend.support.Await;
import org.interlend.support.Balancer;
import org.interlend.support.Database;
import org.interlend.support.InterlendServer;
import org.interlend.support.SelfSignedKey;
import org.interlend.support.ServerFolder;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two servers that keep the sessions of the console together. */
@NeedsBrowser
class ClusterIT {

  private static final Duration NOTICE = Duration.ofSeconds(30);

  private static InterlendServer first;
  private static InterlendServer second;

  @TempDir private static Path directory;

  private static Path key;

  /** The folder of the first server, with what the script has made of it. */
  private static Path changed;

  @BeforeAll
  static void start() throws Exception {
    key = SelfSignedKey.make(directory, "cluster").file();
    first = InterlendServer.start(Database.POSTGRESQL, Map.of(), ClusterIT::cluster);
    second = first.startBeside(ClusterIT::cluster);
  }

  @AfterAll
  static void stop() {
    second.close();
    first.close();
  }

  /** As the guide says: a key for both, and the script; its changes are the same in the second. */
  private static void cluster(ServerFolder server) {
    try {
      var keys = Files.createDirectories(server.data().resolve("key-stores"));
      Files.copy(key, keys.resolve("cluster.p12"));
      if (changed != null) {
        for (var part : List.of("configuration", "data/content")) {
          copy(changed.resolve(part), server.standalone().resolve(part));
        }
        return;
      }
      var script =
          new ProcessBuilder(
              ServerFolder.BUILT.resolve("bin/jboss-cli.sh").toString(),
              "--file=interlend/cluster.cli");
      script.directory(ServerFolder.BUILT.toFile());
      script.environment().put("INTERLEND_DATA_DIR", server.data().toString());
      script.environment().put("INTERLEND_KEY_STORE_PASSWORD", SelfSignedKey.PASSWORD);
      script.environment().put("JAVA_OPTS", "-Djboss.server.base.dir=" + server.standalone());
      var process = script.redirectErrorStream(true).start();
      var said = new String(process.getInputStream().readAllBytes());
      assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();
      assertThat(said).contains("The batch executed successfully");
      changed = server.standalone();
    } catch (IOException e) {
      throw new AssertionError(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError(e);
    }
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

  /** Whatever a page keeps is given to the other server, so the pages are opened first. */
  @Test
  void staffGoOnWithTheirFormAfterTheirServerWasKilled() {
    try (var balancer = new Balancer(first, second)) {
      var console = new Console(balancer.uri(), Browser.shared()).signIn("admin");
      openAllPages(balancer);
      var number = fresh("P");
      console.go("patron-edit.xhtml");
      console.fill("patron:primaryId", number);
      console.fill("patron:lastName", "Lovelace");

      var changes = changesOfMembers();
      first.kill();
      Await.until(NOTICE, "the other server knows", () -> changesOfMembers() > changes);
      console.click("patron:save");

      console.seeText("Lovelace");
      assertThat(console.address()).contains("patron.xhtml?id=" + number);
    }
  }

  private static long changesOfMembers() {
    return second.log().stream().filter(line -> line.contains("ISPN100008")).count();
  }

  private static void openAllPages(Balancer balancer) {
    var session = new Session(balancer.uri());
    session.signIn("admin", "interlend");
    Pages.all().forEach(session::get);
    assertThat(second.log()).anyMatch(line -> line.contains("joined cluster"));
    assertThat(first.log())
        .noneMatch(line -> line.contains("annot marshall") || line.contains("NotSerializable"));
  }
}
