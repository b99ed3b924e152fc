package org.interlend.operation;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
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

  @Test
  void theDocumentedImageIsBuiltAndItsServerRefusesAWrongSetting() throws Exception {
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
      var start =
          List.of(
              "buildah",
              "run",
              "--isolation=chroot",
              "--env=INTERLEND_OUTBOX_TRIES=many",
              container,
              "/opt/interlend/bin/standalone.sh");
      var process = new ProcessBuilder(start).redirectErrorStream(true).start();
      assertThat(new String(process.getInputStream().readAllBytes(), UTF_8))
          .contains("Interlend cannot start: INTERLEND_OUTBOX_TRIES is many.");
      assertThat(process.waitFor()).isNotZero();
    } finally {
      run("rm", container);
      run("rmi", IMAGE);
    }
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
