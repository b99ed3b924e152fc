package org.interlend.operation;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.interlend.support.Await;
import org.interlend.support.FreePort;
import org.interlend.support.ServerFolder;
import org.junit.jupiter.api.Test;

/**
 * The image of the documented Containerfile, where buildah is installed and {@code
 * INTERLEND_TEST_BASE_IMAGE} names a base that it can reach.
 */
class ContainerIT {

  private static final Path CONTAINERFILE =
      Path.of("..", "docs", "operations", "container", "Containerfile").toAbsolutePath();

  private static final String IMAGE = "interlend-test";

  private static final String START = "/opt/interlend/bin/standalone.sh";
  private static final Duration PATIENCE = Duration.ofMinutes(4);

  private final HttpClient http = HttpClient.newHttpClient();

  @Test
  void theDocumentedImageIsBuiltRefusesAWrongSettingAnswersAndStops() throws Exception {
    assumeTrue(isInstalled("buildah"), "buildah is not installed: the image is not built");
    var base = System.getenv("INTERLEND_TEST_BASE_IMAGE");
    assumeTrue(base != null, "INTERLEND_TEST_BASE_IMAGE is not set: the image is not built");

    run(
        "build",
        "--isolation=chroot",
        "--build-arg=BASE=" + base,
        "--file=" + CONTAINERFILE,
        "--tag=" + IMAGE,
        ServerFolder.BUILT.getParent().toString());
    var container = run("from", IMAGE).strip();
    try {
      assertThat(run("inspect", "--format={{.OCIv1.Config.User}}", container)).contains("10001");
      refusesAWrongSetting(container);
      answersAndStops(container);
    } finally {
      run("rm", container);
      run("rmi", IMAGE);
    }
  }

  private static void refusesAWrongSetting(String container) throws Exception {
    var process = start(container, Map.of("INTERLEND_OUTBOX_TRIES", "many"));
    assertThat(new String(process.getInputStream().readAllBytes(), UTF_8))
        .contains("Interlend cannot start: INTERLEND_OUTBOX_TRIES is many.");
    assertThat(process.waitFor()).isNotZero();
  }

  private void answersAndStops(String container) throws Exception {
    var port = FreePort.next();
    var health = FreePort.next();
    var process =
        start(
            container,
            Map.of(
                "INTERLEND_HTTP_PORT", Integer.toString(port),
                "INTERLEND_MANAGEMENT_PORT", Integer.toString(health),
                "INTERLEND_NCIP_TCP_PORT", Integer.toString(FreePort.next()),
                "INTERLEND_STOP_SETTLE", "PT0S",
                "INTERLEND_DEMO", "true"));
    var output = CompletableFuture.supplyAsync(() -> read(process.getInputStream()));
    try {
      Await.until(
          PATIENCE,
          "the server in the container is ready",
          () -> !process.isAlive() || status(health, "health/ready") == 200);
      assertThat(process.isAlive()).as(() -> output.join()).isTrue();
      assertThat(status(port, "console/login.xhtml")).isEqualTo(200);
      var java = java(process);
      assertThat(Files.readAllLines(Path.of("/proc/%d/status".formatted(java.pid()))))
          .anyMatch(line -> line.matches("Uid:\\s+10001\\s.*"));
      assertThat(java.info().commandLine().orElseThrow()).contains("-XX:SharedArchiveFile=");

      java.destroy();
      assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
      assertThat(output.join()).contains("\"WFLYSRV0050").doesNotContain("\"level\":\"ERROR\"");
    } finally {
      process.descendants().forEach(ProcessHandle::destroyForcibly);
    }
  }

  private static ProcessHandle java(Process process) {
    return process
        .descendants()
        .filter(each -> each.info().command().orElse("").endsWith("java"))
        .findFirst()
        .orElseThrow();
  }

  private int status(int port, String path) {
    try {
      var address = URI.create("http://127.0.0.1:%d/%s".formatted(port, path));
      return http.send(HttpRequest.newBuilder(address).build(), BodyHandlers.discarding())
          .statusCode();
    } catch (IOException notYetListening) {
      return 0;
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  private static String read(InputStream stream) {
    try {
      return new String(stream.readAllBytes(), UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The command of the image, at the loopback address. */
  private static Process start(String container, Map<String, String> settings) throws Exception {
    List<String> command = new ArrayList<>(List.of("buildah", "run", "--isolation=chroot"));
    settings.forEach((name, value) -> command.add("--env=" + name + "=" + value));
    command.addAll(List.of(container, START, "-b", "127.0.0.1"));
    return new ProcessBuilder(command).redirectErrorStream(true).start();
  }

  private static boolean isInstalled(String program) {
    return Stream.of(System.getenv("PATH").split(":"))
        .anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
  }

  private static String run(String... arguments) throws Exception {
    var command = Stream.concat(Stream.of("buildah"), Stream.of(arguments)).toList();
    var process = new ProcessBuilder(command).redirectErrorStream(true).start();
    var output = new String(process.getInputStream().readAllBytes(), UTF_8);
    assertThat(process.waitFor()).as(command + output).isZero();
    return output;
  }
}
