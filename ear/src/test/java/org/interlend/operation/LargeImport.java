package org.interlend.operation;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.interlend.support.ApiClient;
import org.interlend.support.Await;
import org.interlend.support.InterlendServer;
import org.interlend.support.Marc;
import org.interlend.support.Records;

/** An import that takes some seconds, so that a test can interrupt it. */
final class LargeImport {

  private static final int RECORDS = 5_000;
  private static final Duration PATIENCE = Duration.ofMinutes(3);

  private final ApiClient admin;
  private final Records records;
  private final String prefix;
  private String id;

  /**
   * @param prefix of the numbers and barcodes, used by no other import
   */
  LargeImport(InterlendServer server, String prefix) {
    admin = new ApiClient(server, "admin", "interlend");
    records = new Records(server);
    this.prefix = prefix;
  }

  /** Starts the import, and waits until it has saved some of its records. */
  void start() {
    ApiClient.Answer answer =
        admin.post("catalog", "application/xml", file(prefix, RECORDS), "Prefer", "respond-async");
    assertThat(answer.status()).isEqualTo(202);
    id = answer.json().path("id").asText();
    Await.until(PATIENCE, "the first records", () -> look().path("read").asInt() > 0);
  }

  /** Stops the import, and starts it again. */
  void stopAndResume() {
    assertThat(admin.post(address() + "/stop", "").status()).isEqualTo(200);
    JsonNode stopped = await("STOPPED");
    assertThat(stopped.path("read").asInt()).isPositive().isLessThan(RECORDS);
    assertThat(admin.post(address() + "/stop", "").status()).isEqualTo(409);
    admin.post(address() + "/resume", "");
  }

  /** Waits for the end: every record is there, and none was saved twice. */
  void assertLoadedOnce() {
    JsonNode finished = await("FINISHED");
    assertThat(finished.path("read").asInt()).isEqualTo(RECORDS);
    assertThat(finished.path("loaded").asInt()).isEqualTo(RECORDS);
    assertThat(finished.path("updated").asInt()).as("saved twice").isZero();
    assertThat(records.count("select count(*) from item where barcode like ?", prefix + "-%"))
        .isEqualTo(RECORDS);
    assertThat(records.count("select count(*) from bib_marc")).isGreaterThanOrEqualTo(RECORDS);
  }

  private JsonNode await(String status) {
    Await.until(PATIENCE, status, () -> look().path("status").asText().equals(status));
    return look();
  }

  private JsonNode look() {
    return admin.get(address()).json();
  }

  private String address() {
    return "catalog/imports/" + id;
  }

  /** A MARCXML file of new titles with a copy each. */
  private static byte[] file(String prefix, int records) {
    return Marc.collection(
        IntStream.range(0, records)
            .mapToObj(
                i ->
                    Marc.book(prefix + i, "Volume " + i + " of many")
                        .field("520", "a", "about nothing ".repeat(40))
                        .copy("STACKS", "N " + i, prefix + "-" + i)
                        .xml())
            .collect(Collectors.joining("\n")));
  }
}
