package org.interlend.guides;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The scripts for an existing WildFly. A batch that removes what is not there removes nothing. */
class InstallationScriptsTest {

  @Test
  void whatIsInstalledIsRemovedAndNothingElse() throws IOException {
    List<String> added = addresses("install.cli", "add");

    assertThat(added).isNotEmpty();
    assertThat(addresses("uninstall.cli", "remove")).containsExactlyInAnyOrderElementsOf(added);
  }

  /** The resources on which the script calls the operation. */
  private static List<String> addresses(String script, String operation) throws IOException {
    Pattern line = Pattern.compile("^(/[^\\s(]+):" + operation + "\\b", Pattern.MULTILINE);
    return line.matcher(Files.readString(Path.of("src/main/cli").resolve(script)))
        .results()
        .map(found -> found.group(1))
        .toList();
  }
}
