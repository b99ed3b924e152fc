package org.interlend.load;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Base64;
import java.util.Random;
import java.util.function.Function;
import org.HdrHistogram.Histogram;
import org.interlend.load.MarcFile.Known;
import org.interlend.support.Database;
import org.interlend.support.InterlendServer;

/**
 * Measures a large catalog: loads generated records over HTTP, then searches for some of them in
 * every way. See docs/performance.md.
 */
public final class CatalogLoadProgram {

  /** Titles of one file: some 40 MB, as the server takes no more than 64. */
  private static final int TITLES_OF_A_FILE = 20_000;

  private static final int WARM_UP = 500;

  /**
   * A broker sends messages all day, so the program measures them after Java has compiled the code.
   */
  private static final int BROKERS_WARM_UP = 10_000;

  /** A prime, so that every title is used before any repeats. */
  private static final long STRIDE = 1_000_003;

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String STAFF =
      "Basic " + Base64.getEncoder().encodeToString("admin:interlend".getBytes(UTF_8));

  private final HttpClient http = HttpClient.newHttpClient();
  private final String run = "L" + Long.toString(System.currentTimeMillis() / 1000, 36);
  private final InterlendServer server;
  private final int titles;
  private final int questions;

  private CatalogLoadProgram(InterlendServer server, int items, int questions) {
    this.server = server;
    this.titles = items * 2 / MarcFile.ITEMS_OF_TWO;
    this.questions = questions;
  }

  /** A query, and whether its answer is right. */
  private interface Question {
    boolean ask(Known known) throws IOException, InterruptedException;
  }

  /**
   * @param args the database ({@code h2} or {@code postgresql}), the number of items, the number of
   *     queries of each kind
   */
  public static void main(String[] args) throws Exception {
    if (args.length != 3) {
      System.err.println("h2|postgresql items questions, such as: postgresql 1000000 300");
      System.exit(2);
    }
    Database database = Database.valueOf(args[0].toUpperCase());
    try (var server = InterlendServer.start(database)) {
      var program =
          new CatalogLoadProgram(server, Integer.parseInt(args[1]), Integer.parseInt(args[2]));
      System.out.println(MetricsReader.machine() + ", " + database);
      program.load();
      program.analyze();
      program.look();
    }
  }

  private void load() throws Exception {
    try (var heap = new HeapWatch(server)) {
      var cpu = MetricsReader.cpu(server);
      var databaseCpu = databaseCpu();
      long began = System.nanoTime();
      long waiting = 0;
      for (int first = 0; first < titles; first += TITLES_OF_A_FILE) {
        long sent = send(first, Math.min(titles, first + TITLES_OF_A_FILE));
        if (waiting != 0) {
          await(waiting);
        }
        waiting = sent;
        report(began, first, heap);
      }
      await(waiting);
      report(began, titles, heap);
      System.out.printf(
          "processor time: %.1f s of the server, %.1f s of the database; resident %d MB%n",
          MetricsReader.cpu(server).minus(cpu).toMillis() / 1000.0,
          databaseCpu().minus(databaseCpu).toMillis() / 1000.0,
          MetricsReader.residentMegabytes(server));
    }
  }

  /**
   * Processor time of PostgreSQL's processes for the server's connections; H2 runs inside the
   * server.
   */
  private Duration databaseCpu() throws SQLException {
    Duration all = Duration.ZERO;
    if (server.database() == Database.POSTGRESQL) {
      try (var connection = server.connect();
          var statement = connection.createStatement();
          var row =
              statement.executeQuery(
                  "select pid from pg_stat_activity where datname = current_database()")) {
        while (row.next()) {
          all =
              all.plus(
                  ProcessHandle.of(row.getLong(1))
                      .flatMap(process -> process.info().totalCpuDuration())
                      .orElse(Duration.ZERO));
        }
      }
    }
    return all;
  }

  private long send(int first, int end) throws IOException, InterruptedException {
    var request =
        HttpRequest.newBuilder(server.httpUri().resolve("api/catalog"))
            .header("Authorization", STAFF)
            .header("Content-Type", "application/xml")
            .header("Prefer", "respond-async")
            .POST(BodyPublishers.ofInputStream(() -> new MarcFile(run, first, end)))
            .build();
    HttpResponse<String> answer = http.send(request, BodyHandlers.ofString());
    if (answer.statusCode() / 100 != 2) {
      throw new IllegalStateException(answer.statusCode() + " " + answer.body());
    }
    return JSON.readTree(answer.body()).path("id").asLong();
  }

  private void await(long id) throws IOException, InterruptedException {
    JsonNode seen = get("api/catalog/imports/" + id);
    while (!seen.path("status").asText().equals("FINISHED")) {
      if (seen.path("status").asText().equals("FAILED")) {
        throw new IllegalStateException(seen.toString());
      }
      Thread.sleep(100);
      seen = get("api/catalog/imports/" + id);
    }
    if (seen.path("refused").asLong() + seen.path("refusedItems").asLong() > 0) {
      throw new IllegalStateException(seen.toString());
    }
  }

  private static void report(long began, int titles, HeapWatch heap) {
    double seconds = (System.nanoTime() - began) / 1e9;
    System.out.printf(
        "%,9d titles, %,9d items in %6.1f s: %,7.0f items a second; heap at most %d MB; load %.1f%n",
        titles,
        titles * (long) MarcFile.ITEMS_OF_TWO / 2,
        seconds,
        titles * 1.5 / seconds,
        heap.megabytes(),
        ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage());
  }

  /** PostgreSQL does this by itself some time after a load. */
  private void analyze() throws Exception {
    try (var connection = server.connect();
        var statement = connection.createStatement()) {
      statement.execute(server.database() == Database.POSTGRESQL ? "vacuum analyze" : "analyze");
    }
  }

  private void look() throws Exception {
    measure("signing in alone, without a search", known -> !get("api/jobs").isEmpty());
    measure("title, two words", search(k -> "title=" + two(k.title())));
    measure("title, one word", search(k -> "title=" + encoded(k.title().split(" ")[0])));
    measure(
        "title, beginning of a word", search(k -> "title=" + encoded(k.title().substring(0, 4))));
    measure(
        "author and title",
        search(
            k ->
                "author=%s&title=%s"
                    .formatted(encoded(k.author()), encoded(k.title().split(" ")[0]))));
    measure("ISBN", search(k -> "number=" + k.isbn()));
    measure("barcode", search(k -> "number=" + k.barcode(0)));
    measure("call number", search(k -> "callNumber=" + encoded(k.callNumber())));
    measure(
        "item by barcode",
        k -> get("api/items/" + k.barcode(0)).path("title").asText().equals(k.title()));
    var broker = new CatalogBroker(http, server.httpUri(), run);
    measure("locate: LookupItemSet by OCLC number", BROKERS_WARM_UP, broker::locate);
    measure("LookupUser", BROKERS_WARM_UP, broker::lookUpUser);
    measure(
        "SRU by ISBN, OCLC or record number",
        k ->
            broker.search(
                "rec.id=%s or isbn=%s or oclc=%s".formatted(k.recordNumber(), k.isbn(), k.oclc()),
                k));
    measure(
        "SRU by title and author",
        k -> broker.search("title=\"%s\" and author=\"%s\"".formatted(k.title(), k.author()), k));
    measure(
        "SRU anywhere, title and author",
        k -> broker.search("\"%s %s\"".formatted(k.author(), k.title()), k));
    measure(
        "SRU by any word of the title",
        k -> broker.search("title any \"%s\" and isbn=%s".formatted(k.title(), k.isbn()), k));
    measure("RequestItem by OCLC number", BROKERS_WARM_UP, broker::request);
  }

  private Question search(Function<Known, String> query) {
    return known -> !get("api/catalog/search?rows=20&" + query.apply(known)).path("rows").isEmpty();
  }

  private void measure(String what, Question question) throws IOException, InterruptedException {
    measure(what, WARM_UP, question);
  }

  private void measure(String what, int warmUp, Question question)
      throws IOException, InterruptedException {
    int start = new Random(what.hashCode()).nextInt(titles);
    Histogram times = new Histogram(3);
    int wrong = 0;
    double statements = 0;
    for (int n = -warmUp; n < questions; n++) {
      if (n == 0) {
        statements = MetricsReader.statements(server);
      }
      // No title repeats, and consecutive ones are far apart.
      Known known = Known.of(run, (int) ((start + (n + warmUp) * STRIDE) % titles));
      long began = System.nanoTime();
      boolean right = question.ask(known);
      if (n >= 0) {
        times.recordValue(System.nanoTime() - began);
      }
      wrong += right ? 0 : 1;
    }
    System.out.printf(
        "%-38s p50 %6.1f ms  p95 %6.1f ms  p99 %6.1f ms  most %6.1f ms  %4.1f statements"
            + "  %d wrong; load %.1f%n",
        what,
        times.getValueAtPercentile(50) / 1e6,
        times.getValueAtPercentile(95) / 1e6,
        times.getValueAtPercentile(99) / 1e6,
        times.getMaxValue() / 1e6,
        (MetricsReader.statements(server) - statements) / questions,
        wrong,
        ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage());
  }

  private JsonNode get(String path) throws IOException, InterruptedException {
    var request =
        HttpRequest.newBuilder(URI.create(server.httpUri() + path))
            .header("Authorization", STAFF)
            .build();
    HttpResponse<String> answer = http.send(request, BodyHandlers.ofString());
    if (answer.statusCode() != 200) {
      throw new IllegalStateException(path + ": " + answer.statusCode() + " " + answer.body());
    }
    return JSON.readTree(answer.body());
  }

  private static String two(String title) {
    String[] words = title.split(" ");
    return encoded(words[0] + " " + words[words.length - 1]);
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, UTF_8);
  }
}
