package org.interlend.operation;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the start scripts read. */
class StartScriptTest {

  private static final Path SCRIPTS = Path.of("src", "main", "server", "bin");
  private static final Pattern OPTION = Pattern.compile("-[XD][^\\s=\"]+");

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void aVariableThatIsEmptyIsNotSetForTheServerEither() throws Exception {
    var shell = new ProcessBuilder("sh", "-c", ". src/main/server/bin/standalone.conf; env");
    shell.environment().keySet().removeIf(name -> name.startsWith("INTERLEND_"));
    shell.environment().put("JAVA", "true");
    shell.environment().put("INTERLEND_DATA_DIR", "");
    shell.environment().put("INTERLEND_HTTP_PORT", " ");
    shell.environment().put("INTERLEND_PATH", "/ill");
    var process = shell.start();
    var variables = new String(process.getInputStream().readAllBytes(), UTF_8).lines();

    assertThat(variables.filter(line -> line.startsWith("INTERLEND_")))
        .containsExactly("INTERLEND_PATH=/ill");
    assertThat(process.waitFor()).isZero();
  }

  /** Journals and files get plain lines. */
  @Test
  @DisabledOnOs(OS.WINDOWS)
  void onlyATerminalHasColors() throws Exception {
    var shell =
        new ProcessBuilder("sh", "-c", ". src/main/server/bin/standalone.conf; echo $JAVA_OPTS");
    shell.environment().put("JAVA", "true");
    assertThat(new String(shell.start().getInputStream().readAllBytes(), UTF_8))
        .contains("-Dorg.jboss.logmanager.nocolor=true");
  }

  /** The last option counts, and those of {@code PREPEND_JAVA_OPTS} come first. */
  @ParameterizedTest
  @CsvSource({
    "PREPEND_JAVA_OPTS, -XX:-UseTransparentHugePages",
    "JBOSS_JAVA_SIZING, -Xmx1g -XX:-UseTransparentHugePages"
  })
  @EnabledOnOs(OS.LINUX)
  void largePagesAreSwitchedOffByAnOption(String variable, String option) throws Exception {
    var shell =
        new ProcessBuilder("sh", "-c", ". src/main/server/bin/standalone.conf; echo $JAVA_OPTS");
    shell.environment().put("JAVA", "true");
    shell.environment().put(variable, option);

    assertThat(new String(shell.start().getInputStream().readAllBytes(), UTF_8))
        .contains("-Djava.awt.headless=true")
        .doesNotContain("+UseTransparentHugePages");
  }

  /** An address there decides at which one the port of HTTP is tried. */
  @Test
  @DisabledOnOs(OS.WINDOWS)
  void theCheckOfTheSettingsGetsTheOptionsOfTheServer() throws Exception {
    var shell = new ProcessBuilder("sh", "-c", ". src/main/server/bin/standalone.conf");
    shell.environment().put("JAVA", "echo");
    shell.environment().put("PREPEND_JAVA_OPTS", "-Da=1");
    shell.environment().put("JAVA_OPTS", "-Db=2");
    shell.environment().put("SERVER_OPTS", " \"-b\" \"0.0.0.0\"");

    assertThat(new String(shell.start().getInputStream().readAllBytes(), UTF_8))
        .contains("org.interlend.operator.SettingsCheck -Da=1 -Db=2  \"-b\" \"0.0.0.0\"");
  }

  /** Each question would be a start of Java before that of the server. */
  @Test
  @DisabledOnOs(OS.WINDOWS)
  void theScriptOfWildFlyDoesNotAskJava() throws Exception {
    var shell =
        new ProcessBuilder(
            "sh",
            "-c",
            """
            setModularJdk() { MODULAR_JDK=asked; }
            setPackageAvailable() { PACKAGE_AVAILABLE=asked; }
            . src/main/server/bin/standalone.conf
            setModularJdk
            setPackageAvailable java.base/com.sun.net.ssl.internal.ssl
            echo "$MODULAR_JDK $PACKAGE_AVAILABLE"
            setPackageAvailable java.base/java.lang
            echo "$PACKAGE_AVAILABLE"
            """);
    shell.environment().put("JAVA", "true");

    assertThat(new String(shell.start().getInputStream().readAllBytes(), UTF_8).lines())
        .containsExactly("true false", "true");
  }

  /** Else WildFly undoes a move or a migration after five minutes. */
  @Test
  void aStartMayTakeLong() throws IOException {
    var option = "-Djboss.as.management.blocking.timeout";
    assertThat(options("standalone.conf")).contains(option);
    assertThat(options("standalone.conf.bat")).contains(option);
  }

  @Test
  void theScriptForWindowsHasNoOptionOfItsOwn() throws IOException {
    assertThat(options("standalone.conf"))
        .containsAll(options("standalone.conf.bat"))
        .contains("-Xmx512m");
  }

  private static List<String> options(String script) throws IOException {
    return OPTION
        .matcher(Files.readString(SCRIPTS.resolve(script)))
        .results()
        .map(MatchResult::group)
        .toList();
  }
}
