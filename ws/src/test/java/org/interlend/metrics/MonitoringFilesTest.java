package org.interlend.metrics;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.toCollection;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The dashboard, the alert rules and the runbook in {@code docs/operations} fit the metrics. */
class MonitoringFilesTest {

  private static final Path FILES = Path.of("..", "docs", "operations");
  private static final Path SOURCES = Path.of("src", "main", "java", "org", "interlend", "metrics");
  private static final Path CASES =
      Path.of("src", "test", "resources", "org", "interlend", "metrics", "alerts-test.yml");
  private static final Path GUIDE = Path.of("..", "docs", "operating.md");

  private static final Pattern DECLARED = Pattern.compile("\"(interlend_\\w+)\"");
  private static final Pattern NAMED = Pattern.compile("\\b(interlend_[a-z_]+)");
  private static final Pattern ALERT = Pattern.compile("(?m)^ +- alert: (\\w+)$");
  private static final Pattern HEADING = Pattern.compile("(?m)^## (\\w+)$");
  private static final Pattern RUNBOOK = Pattern.compile("runbook\\.md#(\\w+)");

  @Test
  void theDashboardNamesMetricsOfTheServer() throws IOException {
    assertThat(metrics("grafana-dashboard.json")).isSubsetOf(declared());
  }

  @Test
  void theDashboardShowsEveryMetric() throws IOException {
    assertThat(metrics("grafana-dashboard.json")).containsAll(declared());
  }

  @Test
  void theAlertRulesNameMetricsOfTheServer() throws IOException {
    assertThat(metrics("interlend-alerts.yml")).isNotEmpty().isSubsetOf(declared());
  }

  @Test
  void theGuideListsEveryMetric() throws IOException {
    assertThat(found(NAMED, Files.readString(GUIDE))).containsAll(declared());
  }

  /** A series begins with its first failure, so that no increase is seen. */
  @Test
  void theAlertAboutMessagesSeesTheFirstFailure() throws IOException {
    var failed = "interlend_messages_received_seconds_count{outcome=\"failed\"}";
    assertThat(read("interlend-alerts.yml").replaceAll("\\s+", " "))
        .contains("increase(" + failed + "[10m])", failed + " unless " + failed + " offset 10m");
  }

  /** What Prometheus itself makes of the rules, where its promtool is installed. */
  @Test
  void theAlertRulesFireAndEndAsTheyShould() throws Exception {
    assumeTrue(
        Stream.of(System.getenv("PATH").split(File.pathSeparator))
            .anyMatch(folder -> Files.isExecutable(Path.of(folder, "promtool"))),
        "promtool is not installed");
    var promtool =
        new ProcessBuilder("promtool", "test", "rules", CASES.toString())
            .redirectErrorStream(true)
            .start();
    var report = new String(promtool.getInputStream().readAllBytes(), UTF_8);
    assertThat(promtool.waitFor()).as(report).isZero();
  }

  /** Each server has the series with the protocol of a partner. */
  @Test
  void theProtocolOfAPartnerIsJoinedOnEachServer() throws IOException {
    var joined = "* on (instance, partner) group_left (protocol) interlend_partner_info";
    assertThat(Files.readString(GUIDE)).contains(joined);
    assertThat(read("grafana-dashboard.json")).contains(joined);
  }

  /** Loads of patrons do not hide imports of the catalog. */
  @Test
  void theDashboardTellsTheKindsOfImportsApart() throws IOException {
    assertThat(
            read("grafana-dashboard.json")
                .lines()
                .filter(line -> line.contains("\"expr\"") && line.contains("(interlend_import")))
        .hasSize(2)
        .allMatch(line -> line.contains("by (kind, status)"));
  }

  @Test
  void theRunbookHasEachAlert() throws IOException {
    var rules = read("interlend-alerts.yml");
    var alerts = found(ALERT, rules);
    assertThat(found(HEADING, read("runbook.md"))).isEqualTo(alerts);
    assertThat(found(RUNBOOK, rules))
        .isEqualTo(alerts.stream().map(String::toLowerCase).collect(toCollection(TreeSet::new)));
  }

  @Test
  void noTwoPanelsOfTheDashboardOverlap() throws IOException {
    Set<String> cells = new TreeSet<>();
    for (JsonNode panel :
        new ObjectMapper().readTree(read("grafana-dashboard.json")).at("/panels")) {
      var at = panel.path("gridPos");
      for (int x = at.path("x").asInt(); x < at.path("x").asInt() + at.path("w").asInt(); x++) {
        for (int y = at.path("y").asInt(); y < at.path("y").asInt() + at.path("h").asInt(); y++) {
          assertThat(cells.add(x + "," + y)).as(panel.path("title").asText()).isTrue();
        }
      }
    }
  }

  /** A histogram is read by its parts. */
  private static Set<String> metrics(String file) throws IOException {
    return found(NAMED, read(file)).stream()
        .map(name -> name.replaceFirst("_(bucket|count|sum)$", ""))
        .collect(toCollection(TreeSet::new));
  }

  private static Set<String> declared() throws IOException {
    Set<String> names = new TreeSet<>();
    try (var sources = Files.list(SOURCES)) {
      for (var source : sources.toList()) {
        names.addAll(found(DECLARED, Files.readString(source)));
      }
    }
    assertThat(names).hasSizeGreaterThan(10);
    return names;
  }

  private static String read(String file) throws IOException {
    return Files.readString(FILES.resolve(file));
  }

  private static Set<String> found(Pattern pattern, String text) {
    return pattern
        .matcher(text)
        .results()
        .map((MatchResult found) -> found.group(1))
        .collect(toCollection(TreeSet::new));
  }
}
