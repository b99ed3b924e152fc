package org.interlend.console.partners;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.interlend.partners.protocol.PartnerGap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class SettingInputIdTest {

  private static final Pattern SETTING =
      Pattern.compile("<i:setting group=\"[^\"]*\" name=\"(\\w+)\"(?: id=\"(\\w+)\")?");
  private static final Pattern FIELD = Pattern.compile("<i:field id=\"(\\w+)\"");

  @ParameterizedTest
  @EnumSource
  void theFormHasAnInputThatFillsEachGap(PartnerGap gap) throws IOException {
    assertThat(inputs()).contains(MissingSetting.of(gap).input());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "pickupNames",
        "requestLink",
        "acceptItem.location",
        "checkOutItem.location",
        "authentication.allowedAddresses",
        "authentication.certificate",
        "slnp",
        "slnp.address",
        "slnp.server",
        "slnp.tls.keyStore",
        "slnp.pinDisclosure",
        "slnp.historyUrl",
        "slnp.statusMessages",
        "libris",
        "libris.baseUrl",
        "libris.sruUrl",
        "libris.statuses"
      })
  void theFormHasAnInputForEachSettingThatSavingRefuses(String setting) throws IOException {
    assertThat(inputs()).contains(SettingInputId.of(setting));
  }

  @Test
  void inputsHaveTheNamesOfTheirSettings() {
    assertThat(SettingInputId.of("slnp.server.port")).isEqualTo("partner:slnpServerPort");
    assertThat(SettingInputId.of("slnp.port")).isEqualTo("partner:slnpPort");
    assertThat(SettingInputId.of("authentication.loginName")).isEqualTo("partner:loginName");
  }

  private static List<String> inputs() throws IOException {
    try (Stream<Path> parts = Files.list(Path.of("src/main/webapp/WEB-INF/parts"))) {
      return parts
          .filter(part -> part.getFileName().toString().startsWith("partner-"))
          .map(SettingInputIdTest::read)
          .flatMap(
              page ->
                  Stream.concat(
                      SETTING
                          .matcher(page)
                          .results()
                          .map(found -> found.group(2) == null ? found.group(1) : found.group(2)),
                      FIELD.matcher(page).results().map(found -> found.group(1))))
          .map(input -> "partner:" + input)
          .toList();
    }
  }

  private static String read(Path page) {
    try {
      return Files.readString(page);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
