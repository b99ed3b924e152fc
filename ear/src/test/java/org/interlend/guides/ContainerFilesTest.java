package org.interlend.guides;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.interlend.operator.OperatorSetting;
import org.interlend.staff.PasswordRules;
import org.junit.jupiter.api.Test;

/** The files for containers use names, ports and times that the server has. */
class ContainerFilesTest {

  private static final Path FILES = Path.of("..", "docs", "operations", "container");
  private static final Pattern VARIABLE = Pattern.compile("INTERLEND_[A-Z_]+");

  private static final Set<OperatorSetting> TO_BE_REPLACED =
      EnumSet.of(
          OperatorSetting.SECRET_KEY,
          OperatorSetting.ADMIN_PASSWORD,
          OperatorSetting.METRICS_TOKEN);

  /** How long the end of the server itself may take, by the guide. */
  private static final Duration END = Duration.ofSeconds(5);

  private static Map<String, JsonNode> kubernetes() throws IOException {
    var yaml = new YAMLMapper();
    try (MappingIterator<JsonNode> documents =
        yaml.readerFor(JsonNode.class).readValues(FILES.resolve("kubernetes.yaml").toFile())) {
      return documents.readAll().stream()
          .collect(Collectors.toMap(each -> each.path("kind").asText(), each -> each));
    }
  }

  private static JsonNode compose() throws IOException {
    return new YAMLMapper().readTree(FILES.resolve("compose.yaml").toFile());
  }

  @Test
  void allVariablesAreSettings() throws IOException {
    try (var files = Files.list(FILES)) {
      for (var file : files.toList()) {
        assertThat(VARIABLE.matcher(Files.readString(file)).results().map(each -> each.group()))
            .as(file.toString())
            .allSatisfy(name -> assertThat(setting(name).variable()).isEqualTo(name));
      }
    }
  }

  @Test
  void theirValuesAreAllowed() throws IOException {
    var values = values();
    assertThat(values).hasSizeGreaterThan(12);
    values.forEach(
        (name, value) -> {
          var setting = setting(name.substring(0, name.indexOf(' ')));
          if (!TO_BE_REPLACED.contains(setting)) {
            assertThat(setting.problemOf(value)).as(name).isEmpty();
          }
        });
  }

  @Test
  void noServerStartsWithSecretsThatAreReadHere() throws IOException {
    values()
        .forEach(
            (name, value) -> {
              var setting = setting(name.substring(0, name.indexOf(' ')));
              if (setting == OperatorSetting.ADMIN_PASSWORD) {
                assertThatThrownBy(() -> PasswordRules.check(value, "admin")).as(name).isNotNull();
              } else if (TO_BE_REPLACED.contains(setting)) {
                assertThat(setting.problemOf(value)).as(name).isPresent();
              }
            });
  }

  /** The values of the sample files, by the name of the variable and that of the file. */
  private static Map<String, String> values() throws IOException {
    var values = new HashMap<String, String>();
    var env = new Properties();
    try (var file = Files.newBufferedReader(FILES.resolve("interlend.env"))) {
      env.load(file);
    }
    env.forEach((name, value) -> values.put(name + " of interlend.env", value.toString()));
    for (var part : List.of("/Secret/stringData", "/ConfigMap/data")) {
      kubernetesPart(part)
          .properties()
          .forEach(each -> values.put(each.getKey() + " of " + part, each.getValue().asText()));
    }
    return values;
  }

  @Test
  void probesAskForReadinessAtTheServersPort() throws IOException {
    var container = kubernetesPart("/StatefulSet/spec/template/spec/containers/0");
    assertThat(container.at("/ports/0/containerPort").asText())
        .isEqualTo(OperatorSetting.HTTP_PORT.usual().orElseThrow());
    var port = container.at("/ports/0/name").asText();
    for (var probe : List.of("startupProbe", "readinessProbe")) {
      assertThat(container.at("/" + probe + "/httpGet/path").asText()).isEqualTo("/health/ready");
      assertThat(container.at("/" + probe + "/httpGet/port").asText()).isEqualTo(port);
    }
    assertThat(container.at("/livenessProbe/tcpSocket/port").asText()).isEqualTo(port);
    assertThat(kubernetesPart("/Service/spec/ports/0/targetPort").asText()).isEqualTo(port);
  }

  @Test
  void aStopHasTheTimeThatItNeeds() throws IOException {
    var settings = kubernetesPart("/ConfigMap/data");
    var settle = Duration.parse(settings.path("INTERLEND_STOP_SETTLE").asText());
    var timeout = Duration.parse(settings.path("INTERLEND_STOP_TIMEOUT").asText());
    var pod = kubernetesPart("/StatefulSet/spec/template/spec");
    assertThat(Duration.ofSeconds(pod.path("terminationGracePeriodSeconds").asInt()))
        .isGreaterThanOrEqualTo(settle.plus(timeout).plus(END));
    var probe = pod.at("/containers/0/readinessProbe");
    assertThat(settle)
        .isGreaterThan(
            Duration.ofSeconds(
                probe.path("periodSeconds").asLong() * probe.path("failureThreshold").asLong()));

    var usual =
        Stream.of(OperatorSetting.STOP_SETTLE, OperatorSetting.STOP_TIMEOUT)
            .map(setting -> Duration.parse(setting.usual().orElseThrow()))
            .reduce(END, Duration::plus);
    for (var server : List.of("a", "b")) {
      var grace = compose().at("/services/" + server + "/stop_grace_period").asText();
      assertThat(Duration.parse("PT" + grace.toUpperCase())).isGreaterThanOrEqualTo(usual);
    }
  }

  @Test
  void theBalancerOfComposeKnowsItsServersAndIsTrusted() throws IOException {
    var nginx = Files.readString(FILES.resolve("nginx.conf"));
    assertThat(nginx).contains("server a:8080", "server b:8080");
    var address = compose().at("/services/balancer/networks/inside/ipv4_address").asText();
    assertThat(Files.readString(FILES.resolve("interlend.env")))
        .contains("INTERLEND_TRUSTED_PROXIES=" + address + "\n");
    assertThat(compose().at("/services").properties())
        .extracting(Map.Entry::getKey)
        .containsExactly("database", "a", "b", "balancer");
  }

  @Test
  void theServersOfComposeKnowThePasswordOfTheirDatabase() throws IOException {
    var password = compose().at("/services/database/environment/POSTGRES_PASSWORD").asText();
    assertThat(Files.readString(FILES.resolve("interlend.env")))
        .contains("INTERLEND_DB_PASSWORD=" + password + "\n");
  }

  @Test
  void selectorsMatchTheLabelsOfTheServers() throws IOException {
    var labels = kubernetesPart("/StatefulSet/spec/template/metadata/labels");
    for (var selector :
        List.of(
            "/Service/spec/selector",
            "/StatefulSet/spec/selector/matchLabels",
            "/PodDisruptionBudget/spec/selector/matchLabels")) {
      assertThat(kubernetesPart(selector)).as(selector).isEqualTo(labels);
    }
    assertThat(kubernetesPart("/StatefulSet/spec/template/spec/containers/0/envFrom").toString())
        .contains(
            kubernetesPart("/ConfigMap/metadata/name").asText(),
            kubernetesPart("/Secret/metadata/name").asText());
  }

  /**
   * @param path such as {@code /Service/spec}: the kind of the object, and the path in it
   */
  private static JsonNode kubernetesPart(String path) throws IOException {
    var kind = path.split("/")[1];
    var part = kubernetes().get(kind).at(path.substring(kind.length() + 1));
    assertThat(part.isMissingNode()).as(path).isFalse();
    return part;
  }

  private static OperatorSetting setting(String variable) {
    return OperatorSetting.valueOf(variable.substring("INTERLEND_".length()));
  }
}
