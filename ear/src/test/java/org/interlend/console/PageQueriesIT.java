package org.interlend.console;

import static org.assertj.core.api.Assertions.assertThat;

import org.interlend.support.InterlendServer;
import org.interlend.support.OnEachDatabase;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Each page reads its records from H2, and says so in Swedish. The build leaves this class out on
 * PostgreSQL, where {@code ConsoleLanguagesIT} draws each page.
 */
@OnEachDatabase
class PageQueriesIT {

  private final Session session;

  PageQueriesIT(InterlendServer server) {
    session = new Session(server, "sv");
    session.signIn("admin", "interlend");
  }

  @ParameterizedTest
  @MethodSource("org.interlend.console.Pages#all")
  void everyPageShowsItsRecords(String page) {
    var answer = session.get(page);
    // Without a key there is no file.
    int status = page.equals("my/file.xhtml") ? 404 : 200;
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
    assertThat(answer.body())
        .containsPattern("<html[^>]* lang=\"sv\"")
        .contains("<h1", "</html>")
        .doesNotContain("id=\"reference\"");
  }
}
