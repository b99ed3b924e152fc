package org.interlend.load;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.interlend.support.InterlendServer;

/** Reads metrics of the server and of the machine. */
public final class MetricsReader {

  private static final String STATEMENTS =
      "wildfly_datasources_jdbc_prepared_statement_cache_access_count{";
  private static final HttpClient HTTP = HttpClient.newHttpClient();

  private MetricsReader() {}

  /** How many statements the server has sent its database since it started; a batch is one. */
  public static double statements(InterlendServer server) throws IOException, InterruptedException {
    var question = HttpRequest.newBuilder(server.managementUri().resolve("/metrics")).build();
    return HTTP.send(question, BodyHandlers.ofLines())
        .body()
        .filter(line -> line.startsWith(STATEMENTS))
        .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
        .sum();
  }

  /** The processor time the server has used since it started. */
  static Duration cpu(InterlendServer server) {
    return server.java().info().totalCpuDuration().orElseThrow();
  }

  /** The server's resident memory now, in MB. */
  static long residentMegabytes(InterlendServer server) throws IOException {
    var status = Path.of("/proc", Long.toString(server.java().pid()), "status");
    return Files.readAllLines(status).stream()
        .filter(line -> line.startsWith("VmRSS:"))
        .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024)
        .findFirst()
        .orElseThrow();
  }

  /** Processors, memory, kernel and Java, in a line. */
  static String machine() throws IOException {
    var cpu = first(Path.of("/proc/cpuinfo"), "model name").replaceFirst(".*:\\s*", "");
    var memory = Long.parseLong(first(Path.of("/proc/meminfo"), "MemTotal").replaceAll("\\D", ""));
    return "%d x %s, %d GB, %s %s, Java %s"
        .formatted(
            Runtime.getRuntime().availableProcessors(),
            cpu,
            Math.round(memory / 1024.0 / 1024.0),
            System.getProperty("os.name"),
            System.getProperty("os.version"),
            System.getProperty("java.version"));
  }

  /** How many processes wanted a processor in the last one, five and fifteen minutes. */
  static String loadAverage() throws IOException {
    var averages = Files.readString(Path.of("/proc/loadavg")).split(" ");
    return "load average %s, %s, %s".formatted(averages[0], averages[1], averages[2]);
  }

  private static String first(Path file, String beginning) throws IOException {
    return Files.readAllLines(file).stream()
        .filter(line -> line.startsWith(beginning))
        .findFirst()
        .orElse("");
  }
}
