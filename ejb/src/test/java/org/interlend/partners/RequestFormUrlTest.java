package org.interlend.partners;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.interlend.ProblemKind;
import org.interlend.WorkflowException;
import org.interlend.WorkflowException.Subject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RequestFormUrlTest {

  private static final Map<CitedWorkField, String> WORK =
      Map.of(
          CitedWorkField.TITLE,
          "Wind & water: 100 % énergie",
          CitedWorkField.ISBN,
          "9780306406157");

  @Test
  void everyPlaceholderIsReplacedPercentEncoded() {
    RequestFormUrl link =
        RequestFormUrl.of("https://broker.example.org/new/{isbn}?t={title}&a={author}#request");

    assertThat(link.filled(WORK::get, "unused"))
        .isEqualTo(
            "https://broker.example.org/new/9780306406157"
                + "?t=Wind%20%26%20water%3A%20100%20%25%20%C3%A9nergie&a=#request");
  }

  @Test
  void theOpenUrlPlaceholderIsNotEncodedAgain() {
    RequestFormUrl link =
        RequestFormUrl.of("https://illiad.example.org/illiad.dll/OpenURL?{openurl}");

    assertThat(link.filled(WORK::get, "ctx_ver=Z39.88-2004&rft.title=$1"))
        .isEqualTo(
            "https://illiad.example.org/illiad.dll/OpenURL?ctx_ver=Z39.88-2004&rft.title=$1");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"javascript:alert(1)", "\r\nLocation: https://evil.example/", "//evil.example/"})
  void hostileValuesStayParametersOfTheTemplatesHost(String hostile) {
    String filled =
        RequestFormUrl.of("https://broker.example.org/{title}?q={title}").filled(f -> hostile, "");

    assertThat(filled).matches("https://broker\\.example\\.org/[\\w.%]+\\?q=[\\w.%]+");
  }

  @ParameterizedTest
  @CsvSource({
    "broker.example.org/?t={title}, must begin",
    "ftp://broker.example.org/?t={title}, must begin",
    "javascript:alert('{title}'), must begin",
    "{title}, must begin",
    "https:///?t={title}, must begin",
    "https://{title}/, must begin",
    "https://broker.example.{title}/, part of the host",
    "https://broker.example.org:{isbn}/, part of the host",
    "https://me@broker.example.org/?t={title}, no address",
    "https://broker.example.org\\@evil.example/?t={title}, no address",
    "https://broker.example.org/a b?t={title}, no address",
    "https://broker.example.org/?t={title}&a={author, no address",
    "https://broker.example.org/, needs a placeholder",
    "https://broker.example.org/?t={titel}, no placeholder {titel}",
    "https://broker.example.org/{openurl}, after a ?",
  })
  void invalidRequestLinksAreRefusedWithAnExplanation(String template, String reason) {
    assertThatThrownBy(() -> RequestFormUrl.of(template))
        .isInstanceOfSatisfying(
            WorkflowException.class,
            refused -> {
              assertThat(refused.kind()).isEqualTo(ProblemKind.INVALID_DATA);
              assertThat(refused.about()).isEqualTo(Subject.REQUEST_LINK);
            })
        .hasMessageContaining(reason);
  }

  @Test
  void theOriginIsSchemeHostAndPort() {
    assertThat(RequestFormUrl.of("HTTP://Broker.example.org:8081/x?t={title}").origin())
        .isEqualTo("http://broker.example.org:8081");
  }
}
