package org.interlend.security;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.interlend.support.NcipMessage.lookupUser;

import java.net.URLEncoder;
import org.interlend.support.ApiClient;
import org.interlend.support.Broker;
import org.interlend.support.InterlendServer;
import org.interlend.support.NcipClient;
import org.interlend.support.OnOneDatabase;
import org.junit.jupiter.api.Test;

/** Values that look like facts within facts, of which each would double the sentence. */
@OnOneDatabase
class HarmfulTextsIT {

  private static final String NESTED = nested(24);

  private final InterlendServer server;
  private final ApiClient api;

  HarmfulTextsIT(InterlendServer server) {
    this.server = server;
    api = new ApiClient(server, "admin", "interlend");
  }

  private static String nested(int levels) {
    var value = "x";
    for (int level = 0; level < levels; level++) {
      value =
          "@Fact.USER_OF_ANOTHER_LIBRARY(%s)"
              .formatted(value.replace("%", "%25").replace("(", "%28").replace(")", "%29"));
    }
    return value;
  }

  @Test
  void aMessageWithSuchAValueGetsAShortAnswerAndHasAShortLine() {
    try (var partner = Broker.open(server)) {
      var answer =
          new NcipClient(server)
              .send(lookupUser("P0043177").profile(partner.code()).to(NESTED))
              .isProblem("Unknown Agency");

      assertThat(answer.text()).hasSizeLessThan(20_000);
      assertThat(api.text("messages?partner=" + partner.code()))
          .contains("USER_OF_ANOTHER_LIBRARY")
          .hasSizeLessThan(20_000);
    }
  }

  @Test
  void aCallWithSuchAValueGetsAShortAnswer() {
    var answer = api.get("partners/" + URLEncoder.encode(NESTED, UTF_8));

    assertThat(answer.status()).as(answer.toString()).isEqualTo(404);
    assertThat(answer.detail()).hasSizeLessThan(5_000);
  }
}
