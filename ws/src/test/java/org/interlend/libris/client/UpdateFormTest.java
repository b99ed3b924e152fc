package org.interlend.libris.client;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class UpdateFormTest {

  private static final Instant CHANGED = Instant.ofEpochSecond(1773219600);

  @Test
  void aResponseRepeatsTheTimeStampAndEncodesItsText() {
    assertThat(text(UpdateForm.response(CHANGED, 9, "Skickas i dag & åter", true)))
        .isEqualTo(
            "action=response&timestamp=1773219600&response_id=9"
                + "&added_response=Skickas+i+dag+%26+%C3%A5ter&may_reserve=1");
  }

  @Test
  void aResponseWithoutTextHasAnEmptyOne() {
    assertThat(text(UpdateForm.response(CHANGED, 1, null, false)))
        .isEqualTo(
            "action=response&timestamp=1773219600&response_id=1&added_response=&may_reserve=0");
  }

  @Test
  void aReadMarkHasTheTimeStampAlone() {
    assertThat(text(UpdateForm.read(CHANGED))).isEqualTo("action=read&timestamp=1773219600");
  }

  private static String text(UpdateForm form) {
    return new String(form.bytes(), UTF_8);
  }
}
