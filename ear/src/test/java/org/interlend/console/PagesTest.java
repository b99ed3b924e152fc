package org.interlend.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The pages that all tests of the pages open are those that there are. */
class PagesTest {

  private static final Path PAGES = Path.of("../web/src/main/webapp");

  /** They need a visitor or a record that the tests of these pages make. */
  private static final Set<String> OPENED_BY_THEIR_OWN_TESTS =
      Set.of(
          "choose-password.xhtml",
          "my/catalog.xhtml",
          "my/request.xhtml",
          "patron-load.xhtml",
          "renewal-answer.xhtml",
          "slip.xhtml");

  @Test
  void everyPageIsOpened() throws IOException {
    Set<String> opened =
        Pages.all().stream()
            .map(page -> page.replaceFirst("\\?.*", ""))
            .collect(Collectors.toSet());
    assertThat(opened).doesNotContainAnyElementsOf(OPENED_BY_THEIR_OWN_TESTS);
    opened.addAll(OPENED_BY_THEIR_OWN_TESTS);

    try (var files = Files.walk(PAGES)) {
      assertThat(files.map(file -> PAGES.relativize(file).toString().replace('\\', '/')))
          .filteredOn(page -> page.endsWith(".xhtml") && !page.startsWith("WEB-INF/"))
          .containsExactlyInAnyOrderElementsOf(opened);
    }
  }
}
