package org.interlend.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import org.interlend.support.InterlendServer;
import org.interlend.support.OnOneDatabase;
import org.interlend.support.Records;
import org.junit.jupiter.api.Test;

/**
 * A search that takes the database very long; searching needs no authentication. {@code
 * StatementDeadlinesIT} ends such a statement on each database.
 */
@OnOneDatabase
class SlowSearchIT {

  private static final Duration ALLOWED = Duration.ofSeconds(5);

  private final InterlendServer server;
  private final Records records;

  SlowSearchIT(InterlendServer server) {
    this.server = server;
    records = new Records(server);
  }

  @Test
  void aSearchOverTheTimeLimitIsAnsweredWithADiagnostic() throws Exception {
    records.execute(
        "alter table bib_search_term rename to bib_search_term_kept",
        """
        create view bib_search_term as
        select a.* from bib_search_term_kept a, bib_search_term_kept b, bib_search_term_kept c, bib_search_term_kept d,
          bib_search_term_kept e
        where a.term || b.term || c.term || d.term || e.term like '%no such word'
        """);
    try {
      var began = Instant.now();
      var answer = search("title=the");

      assertThat(answer).contains("info:srw/diagnostic/1/2", "takes too long");
      assertThat(Duration.between(began, Instant.now()))
          .isBetween(ALLOWED.minusSeconds(1), ALLOWED.plusSeconds(10));
    } finally {
      records.execute(
          "drop view bib_search_term",
          "alter table bib_search_term_kept rename to bib_search_term");
    }
    assertThat(search("title=the")).doesNotContain("diagnostic");
  }

  private String search(String query) throws Exception {
    return HttpClient.newHttpClient()
        .send(
            HttpRequest.newBuilder(server.httpUri().resolve("sru?query=" + query))
                .timeout(Duration.ofSeconds(60))
                .build(),
            BodyHandlers.ofString())
        .body();
  }
}
