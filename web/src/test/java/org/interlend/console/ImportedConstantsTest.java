package org.interlend.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The types whose constants pages offer. */
class ImportedConstantsTest {

  private static final Pattern IMPORT = Pattern.compile("<o:importConstants type=\"([^\"]+)\"");

  /** Otherwise only a visitor of the page would learn that it has been renamed. */
  @Test
  void eachTypeThatAPageNamesExists() throws IOException {
    Set<String> types = new TreeSet<>();
    try (var files = Files.walk(Path.of("src/main/webapp"))) {
      for (Path page : files.filter(file -> file.toString().endsWith(".xhtml")).toList()) {
        IMPORT
            .matcher(Files.readString(page))
            .results()
            .forEach(found -> types.add(found.group(1)));
      }
    }
    assertThat(types)
        .isNotEmpty()
        .allSatisfy(type -> assertThatCode(() -> Class.forName(type)).doesNotThrowAnyException());
  }
}
