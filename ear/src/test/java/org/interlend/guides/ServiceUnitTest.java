package org.interlend.guides;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The unit for systemd asks for readiness where the server answers. */
@EnabledOnOs(OS.LINUX)
class ServiceUnitTest {

  private static final Path UNIT = Path.of("..", "docs", "operations", "interlend.service");
  private static final Pattern ENVIRONMENT = Pattern.compile("(?m)^Environment=(\\w+)=(.*)$");
  private static final Pattern PROBE = Pattern.compile("(?m)^ExecStartPost=/bin/sh -c '(.*)'$");

  @TempDir private Path folder;

  @Test
  void itAsksAtTheAddressAndPathOfTheSettings() throws Exception {
    assertThat(asked(Map.of())).isEqualTo("http://127.0.0.1:8080/health/ready");
    assertThat(asked(Map.of("INTERLEND_PATH", "/", "INTERLEND_HTTP_PORT", "8090")))
        .isEqualTo("http://127.0.0.1:8090/health/ready");
    assertThat(asked(Map.of("INTERLEND_PATH", "/ill", "BIND_ADDRESS", "192.0.2.11")))
        .isEqualTo("http://192.0.2.11:8080/ill/health/ready");
    assertThat(asked(Map.of("BIND_ADDRESS", "2001:db8::11")))
        .isEqualTo("http://[2001:db8::11]:8080/health/ready");
  }

  @Test
  void aServerWithHttpsAtThatAddressIsAskedOnItsMachine() throws Exception {
    assertThat(asked(Map.of("BIND_ADDRESS", "192.0.2.11", "ANSWERS", "127.0.0.1")))
        .isEqualTo("http://127.0.0.1:8080/health/ready");
  }

  /** One that refuses its settings is not waited for. */
  @Test
  void aServerThatHasEndedIsNotAsked() throws Exception {
    var ended = new ProcessBuilder("true").start();
    ended.waitFor();
    assertThat(asked(Map.of("MAINPID", Long.toString(ended.pid())))).isEmpty();
  }

  /** The script that systemd watches does not say that the Java machine was killed. */
  @Test
  void aServerThatWasKilledIsStartedAgain() throws IOException {
    assertThat(Files.readString(UNIT)).contains("\nRestart=always\n");
  }

  @Test
  void theServerListensAtThatAddress() throws IOException {
    assertThat(Files.readString(UNIT)).contains("standalone.sh -b ${BIND_ADDRESS}\n");
  }

  /**
   * The address that gives the probe its answer, with a curl that says it.
   *
   * @param settings with ANSWERS if not each address answers
   */
  private String asked(Map<String, String> settings) throws Exception {
    var unit = Files.readString(UNIT);
    var curl =
        Files.writeString(
            folder.resolve("curl"),
            """
            #!/bin/sh
            for last; do :; done
            case "$last" in *"$ANSWERS"*) echo "$last" ;; *) exit 7 ;; esac
            """);
    assertThat(curl.toFile().setExecutable(true)).isTrue();
    var probe = PROBE.matcher(unit);
    assertThat(probe.find()).isTrue();
    // systemd's own characters, doubled
    var shell =
        new ProcessBuilder("sh", "-c", probe.group(1).replace("$$", "$").replace("%%", "%"));
    var variables = new HashMap<String, String>();
    ENVIRONMENT
        .matcher(unit)
        .results()
        .forEach(each -> variables.put(each.group(1), each.group(2)));
    variables.put("MAINPID", Long.toString(ProcessHandle.current().pid()));
    variables.putAll(settings);
    shell.environment().putAll(variables);
    shell.environment().merge("PATH", folder + ":", (path, first) -> first + path);
    var process = shell.start();
    return new String(process.getInputStream().readAllBytes(), UTF_8).strip();
  }
}
