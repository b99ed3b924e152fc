package org.interlend.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.interlend.support.Concurrently;
import org.interlend.support.InterlendServer;
import org.interlend.support.OnOneDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What the management API answers without authentication, and which headers it sends to caches and
 * browsers.
 */
@OnOneDatabase
class ApiAuthenticationIT {

  private static final String ADMIN = SecretSender.basicHeader("admin", "interlend");

  private final SecretSender script;

  ApiAuthenticationIT(InterlendServer server) {
    script = new SecretSender(server);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Basic !!!",
        "Basic",
        "Basic YWRtaW4=",
        "Basic OnNlY3JldA==",
        "Basic YWRtaW46",
        "Basic YWRtaW46p+Q=",
        "Digest username=\"admin\"",
        "Negotiate",
        "Bearer",
        "Bearer ilt_no-such-token",
        "admin:interlend",
        " "
      })
  void everyInvalidAuthorizationHeaderIsAnsweredWithAProblem(String authorization) {
    for (var path : List.of("api/counts", "api/metrics", "api/no-such-thing")) {
      isUnauthorized(script.api(path, authorization));
    }
  }

  @Test
  void withoutAHeaderTheAnswerNamesBothAuthenticationSchemes() {
    var answer = script.api("api/counts", null);
    isUnauthorized(answer);
    assertThat(answer.headers().allValues("WWW-Authenticate"))
        .anyMatch(challenge -> challenge.startsWith("Basic "))
        .anyMatch(challenge -> challenge.startsWith("Bearer "));
  }

  @Test
  void ofCallsAtTheSameTimeEachHasTheRolesOfItsOwnAccount() {
    var viewer = SecretSender.basicHeader("viewer", "interlend");
    for (int round = 0; round < 20; round++) {
      var answers =
          Concurrently.run(
              Stream.of(ADMIN, viewer, null, ADMIN, viewer, null)
                  .map(account -> (Callable<Integer>) () -> status("api/audit", account))
                  .toList());
      assertThat(answers).containsExactly(200, 403, 401, 200, 403, 401);
    }
  }

  private int status(String path, String authorization) {
    return script.api(path, authorization).statusCode();
  }

  @Test
  void answersForbidCachingAndContentSniffing() {
    var viewer = SecretSender.basicHeader("viewer", "interlend");
    for (var answer :
        List.of(
            script.api("api/counts", ADMIN),
            script.api("api/openapi.json", null),
            script.api("api/patrons/no-such-patron", ADMIN),
            script.api("api/counts", null),
            script.api("api/metrics", ADMIN),
            script.send("api/institution", "PUT", viewer, "{}"))) {
      assertThat(answer.headers().firstValue("X-Content-Type-Options"))
          .as(answer.toString())
          .contains("nosniff");
      assertThat(answer.headers().firstValue("Cache-Control").orElse(""))
          .as(answer.toString())
          .contains("no-store");
    }
  }

  private static void isUnauthorized(HttpResponse<String> answer) {
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(401);
    assertThat(answer.headers().firstValue("Content-Type"))
        .get()
        .asString()
        .startsWith("application/problem+json");
    assertThat(answer.body()).contains("\"status\":401", "\"detail\":");
  }
}
