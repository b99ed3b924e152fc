package org.interlend.console.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Locale;
import java.util.ResourceBundle;
import org.interlend.operator.OperatorSetting;
import org.interlend.operator.SettingValueKind;
import org.junit.jupiter.api.Test;

class ServerSettingTextsTest {

  @Test
  void eachSettingThatCanBeChangedHasALabelAndAMessage() {
    var texts = ResourceBundle.getBundle("org.interlend.console.texts.server", Locale.ROOT);
    assertThat(Arrays.stream(OperatorSetting.values()).filter(OperatorSetting::isChangeable))
        .isNotEmpty()
        .allSatisfy(
            setting -> {
              assertThat(texts.getString("label." + setting)).isNotBlank();
              assertThat(
                      setting.shape() == SettingValueKind.TEXT
                          || texts.containsKey("wrong." + setting.shape()))
                  .isTrue();
            });
  }
}
