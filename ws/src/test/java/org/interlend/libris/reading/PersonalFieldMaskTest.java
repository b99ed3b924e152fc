package org.interlend.libris.reading;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PersonalFieldMaskTest {

  @Test
  void whatIsAboutThePatronIsMasked() {
    assertThat(
            mask(
                """
                {"title":"Broar","user":"Ståhl, Kim","user_id":"2210 4455","enduser_id":"0",
                 "end_user":{"user_id":"88","approved":false,"first_name":null,"institution":""}}\
                """))
        .isEqualTo(
            "{\"title\":\"Broar\",\"user\":\"***\",\"user_id\":\"***\",\"enduser_id\":\"0\","
                + "\"end_user\":{\"user_id\":\"***\",\"approved\":\"***\",\"first_name\":null,\"institution\":\"\"}}");
  }

  @Test
  void theRequestsOfAnAnswerAreMasked() {
    assertThat(mask("{\"update_success\":true,\"ill_requests\":[{\"user\":\"Kim\"},null]}"))
        .isEqualTo("{\"update_success\":true,\"ill_requests\":[{\"user\":\"***\"},null]}");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "<html>Underhåll</html>", "action=read&timestamp=1", "[1]"})
  void whatIsNoRequestStays(String text) {
    assertThat(mask(text)).isEqualTo(text);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"Warning: x\n{\"user\":\"Kim\"}", "[{\"user\":\"Kim\"}]", "{\"user\":\"Kim\""})
  void nothingIsKeptOfWhatCannotBeMasked(String text) {
    assertThat(PersonalFieldMask.maskOrNothing(text.getBytes(UTF_8))).isEmpty();
  }

  @Test
  void severalNamesInAFieldAreMasked() {
    assertThat(mask("{\"user\":[\"Kim\"]}")).isEqualTo("{\"user\":\"***\"}");
  }

  private static String mask(String text) {
    return new String(PersonalFieldMask.mask(text.getBytes(UTF_8)), UTF_8);
  }
}
