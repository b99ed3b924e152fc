package org.interlend.operation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.interlend.support.NcipMessage.fresh;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.sql.SQLException;
import org.interlend.support.ApiClient;
import org.interlend.support.InterlendServer;
import org.interlend.support.Marc;
import org.interlend.support.OnEachDatabase;
import org.junit.jupiter.api.Test;

@OnEachDatabase
class ServerIT {

  private final InterlendServer server;

  ServerIT(InterlendServer server) {
    this.server = server;
  }

  @Test
  void healthAndMetricsAnswerOnTheManagementPort() throws Exception {
    assertThat(get(server.managementUri().resolve("/health/ready")).statusCode()).isEqualTo(200);
    assertThat(get(server.managementUri().resolve("/metrics")).body()).contains("wildfly_");
  }

  @Test
  void readinessAnswersTheStatusOfEachCheckOnly() throws Exception {
    var answer = get(server.httpUri().resolve("/health/ready"));

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.body())
        .isEqualTo(
            """
            {"status":"UP","checks":[{"status":"UP","name":"start"},\
            {"status":"UP","name":"stop"},{"status":"UP","name":"database"},\
            {"status":"UP","name":"outbox"},{"status":"UP","name":"jobs"},\
            {"status":"UP","name":"mail"}]}""");
  }

  @Test
  void theMetricsOfTheApplicationCountItsRecords() throws Exception {
    var admin = new ApiClient(server, "admin", "interlend");
    var titles = Marc.collection(Marc.book(fresh("M"), "Tea"));
    assertThat(admin.post("catalog", "application/xml", titles).status()).isEqualTo(200);
    admin.post("jobs/journal-retention/runs", "");
    var question =
        HttpRequest.newBuilder(server.httpUri().resolve("api/metrics"))
            .header("Authorization", "Bearer " + InterlendServer.METRICS_TOKEN);
    assertThat(answer(question).body())
        .contains(
            "interlend_database_up 1",
            "interlend_imports{kind=\"catalog\",status=\"finished\"}",
            "interlend_letters{status=\"waiting\"}",
            "interlend_job_failed{job=\"journal-retention\"}");
  }

  @Test
  void answersDoNotNameTheServer() throws Exception {
    assertThat(get(server.httpUri().resolve("/console/")).headers().map().keySet())
        .doesNotContain("server", "x-powered-by");
  }

  @Test
  void theConfiguredDatabaseIsUsed() throws SQLException {
    try (var connection = server.connect()) {
      assertThat(connection.getMetaData().getDatabaseProductName())
          .isEqualToIgnoringCase(server.database().name());
      try (var tables =
          connection.getMetaData().getTables(null, null, "flyway_schema_history", null)) {
        assertThat(tables.next()).as("the server has made its tables").isTrue();
      }
    }
  }

  private static HttpResponse<String> get(URI uri) throws IOException, InterruptedException {
    return answer(HttpRequest.newBuilder(uri));
  }

  private static HttpResponse<String> answer(HttpRequest.Builder question)
      throws IOException, InterruptedException {
    return HttpClient.newHttpClient().send(question.build(), BodyHandlers.ofString());
  }
}
