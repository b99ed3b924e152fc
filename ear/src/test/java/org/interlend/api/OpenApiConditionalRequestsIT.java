package org.interlend.api;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.interlend.support.NcipMessage.fresh;

import java.net.http.HttpResponse;
import org.interlend.support.ApiClient;
import org.interlend.support.InterlendServer;
import org.interlend.support.OnOneDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A script that changes a record notices that another one has changed it since it was read. */
@OnOneDatabase
class OpenApiConditionalRequestsIT {

  private final ApiClient api;

  OpenApiConditionalRequestsIT(InterlendServer server) {
    api = new ApiClient(server, "admin", "interlend");
  }

  @Test
  void twoScriptsThatChangeOnePartnerDoNotOverwriteEachOther() {
    String partner = "partners/" + fresh("TAG");
    String made = tag(api.call("PUT", partner, named("First"), "If-None-Match", "*"));
    assertThat(tag(api.call("GET", partner, ""))).isEqualTo(made);

    HttpResponse<byte[]> second = api.call("PUT", partner, named("Second"), "If-Match", made);
    assertThat(second.statusCode()).isEqualTo(200);
    assertThat(tag(second)).isNotEqualTo(made).isEqualTo(tag(api.call("GET", partner, "")));

    HttpResponse<byte[]> late = api.call("PUT", partner, named("Third"), "If-Match", made);
    assertThat(late.statusCode()).isEqualTo(412);
    assertThat(late.headers().firstValue("Content-Type")).hasValue("application/problem+json");
    assertThat(api.call("PUT", partner, named("Third"), "If-None-Match", "*").statusCode())
        .isEqualTo(412);
    assertThat(api.get(partner).json().path("name").asText()).isEqualTo("Second");

    assertThat(api.put(partner, named("Fourth")).status()).as("without a condition").isEqualTo(200);
  }

  @Test
  void whatIsNotThereHasNoTag() {
    String partner = "partners/" + fresh("TAG");

    assertThat(api.call("PUT", partner, named("New"), "If-Match", "*").statusCode()).isEqualTo(412);
    assertThat(api.get(partner).status()).isEqualTo(404);
  }

  @Test
  void whatHasChangedIsNotDeleted() {
    String profile = "workflow-profiles/" + fresh("TAG");
    String made =
        tag(
            api.call(
                "PUT", profile, "{\"name\": \"%s\", \"side\": \"LENDING\"}".formatted(profile)));

    assertThat(api.call("DELETE", profile, "", "If-Match", "\"another\"").statusCode())
        .isEqualTo(412);
    assertThat(api.call("DELETE", profile, "", "If-Match", made).statusCode()).isEqualTo(204);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "institution",
        "libraries/MAIN",
        "calendar",
        "calendar?library=MAIN",
        "patrons/u88131",
        "items/30100200417",
        "staff/admin",
        "terms-of-use/GENERAL",
        "reasons/NotHeld",
        "temporary-item-rules",
        "claim-mappings",
        "partners/BRIGHTWATER"
      })
  void whatIsReadCanBeSentBackWithItsTag(String record) {
    HttpResponse<byte[]> read = api.call("GET", record, "");
    String body = new String(read.body(), UTF_8);

    assertThat(api.call("GET", record, "", "If-None-Match", tag(read)).statusCode()).isEqualTo(304);
    String weak = "\"another\", W/" + tag(read);
    assertThat(api.call("GET", record, "", "If-None-Match", weak).statusCode()).isEqualTo(304);
    assertThat(api.call("PUT", record, body, "If-Match", weak).statusCode()).isEqualTo(412);
    HttpResponse<byte[]> saved = api.call("PUT", record, body, "If-Match", tag(read));
    assertThat(saved.statusCode()).isEqualTo(200);
    assertThat(tag(saved)).as("nothing was changed").isEqualTo(tag(read));
    assertThat(api.call("PUT", record, body, "If-Match", "\"another\"").statusCode())
        .isEqualTo(412);
  }

  private static String named(String name) {
    return "{\"name\": \"%s\"}".formatted(name);
  }

  private static String tag(HttpResponse<byte[]> answer) {
    return answer.headers().firstValue("ETag").orElseThrow();
  }
}
