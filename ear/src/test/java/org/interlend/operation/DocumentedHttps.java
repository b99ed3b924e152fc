package org.interlend.operation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.interlend.support.SelfSignedKey;
import org.interlend.support.ServerFolder;

/** The server's own HTTPS, set up by the commands of {@code docs/installing.md}. */
final class DocumentedHttps {

  private static final Path GUIDE = Path.of("..", "docs", "installing.md");
  private static final Pattern CHAPTER = Pattern.compile("(?ms)^### The server's own.*?(?=^##)");
  private static final Pattern LINES = Pattern.compile("(?ms)^```\\n(.*?)^```");

  private DocumentedHttps() {}

  /** Configures a stopped server with its own certificate and those of brokers. */
  static void setUp(ServerFolder server, SelfSignedKey own, SelfSignedKey broker) {
    Path configuration = server.standalone().resolve("configuration");
    try {
      Files.copy(own.file(), configuration.resolve("interlend.p12"));
      broker.trusted(configuration.resolve("brokers.p12"));
      Path script = Files.writeString(server.path().resolve("https.cli"), commands());
      run(server, script);
    } catch (RuntimeException e) {
      throw e;
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  private static String commands() throws IOException {
    var chapter = CHAPTER.matcher(Files.readString(GUIDE));
    assertThat(chapter.find()).isTrue();
    List<String> blocks =
        LINES.matcher(chapter.group()).results().map(block -> block.group(1)).toList();
    assertThat(blocks).as("the certificate of the server, then those of brokers").hasSize(2);
    var offline = new String[] {"embed-server\n", "stop-embedded-server\n"};
    assertThat(blocks.get(0)).contains(offline).startsWith("bin/jboss-cli.sh\n");
    return blocks
        .get(0)
        .replace("bin/jboss-cli.sh\n", "")
        .replace(offline[1], blocks.get(1) + offline[1])
        .replace("\"...\"", "\"" + SelfSignedKey.PASSWORD + "\"");
  }

  private static void run(ServerFolder server, Path script) throws Exception {
    Path said = server.path().resolve("https.log");
    var command =
        new ProcessBuilder(
            ServerFolder.BUILT.resolve("bin/jboss-cli.sh").toString(), "--file=" + script);
    command.environment().put("JAVA_OPTS", server.cliOptions());
    command.environment().put("JAVA_HOME", System.getProperty("java.home"));
    var cli = command.redirectErrorStream(true).redirectOutput(said.toFile()).start();
    boolean ended = cli.waitFor(2, TimeUnit.MINUTES);
    if (!ended || cli.exitValue() != 0) {
      cli.destroyForcibly();
      throw new UncheckedIOException(new IOException(Files.readString(said)));
    }
  }
}
