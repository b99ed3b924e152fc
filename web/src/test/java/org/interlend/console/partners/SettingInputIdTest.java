package org.interlend.console.partners;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.interlend.partners.AuthenticationSettings;
import org.interlend.partners.PartnerSettings;
import org.interlend.partners.libris.LibrisSettings;
import org.interlend.partners.protocol.PartnerGap;
import org.interlend.partners.slnp.SlnpSettings;
import org.interlend.settings.SettingsGroup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class SettingInputIdTest {

  private static final Path PARTS = Path.of("src/main/webapp/WEB-INF/parts");

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

  /** Profiles, steps, switches and reported lines have inputs of their own. */
  @Test
  void theFormShowsEachSetting() throws IOException {
    String form = form();
    assertThat(
            Stream.of(
                    settings("fields", PartnerSettings.class),
                    settings("fields.authentication", AuthenticationSettings.class),
                    settings("slnp", SlnpSettings.class),
                    settings("libris", LibrisSettings.class))
                .flatMap(each -> each)
                .filter(setting -> !setting.isIn(form))
                .map(Setting::name))
        .containsExactlyInAnyOrder(
            "borrowingProfile", "lendingProfile", "stepsOff", "refuseUnfilled", "statusMessages");
  }

  private record Setting(String group, String name) {

    boolean isIn(String form) {
      return form.contains("<i:setting group=\"#{%s}\" name=\"%s\"".formatted(group, name))
          || Pattern.compile("\\b%s\\.%s\\b".formatted(Pattern.quote(group), name))
              .matcher(form)
              .find();
    }
  }

  private static Stream<Setting> settings(String path, Class<?> group) {
    return Stream.<Class<?>>iterate(
            group, SettingsGroup.class::isAssignableFrom, Class::getSuperclass)
        .flatMap(each -> Arrays.stream(each.getDeclaredFields()))
        .filter(field -> !Modifier.isStatic(field.getModifiers()) && !field.isSynthetic())
        .filter(field -> !field.getName().startsWith("_"))
        .flatMap(
            field ->
                SettingsGroup.class.isAssignableFrom(field.getType())
                    ? settings(path + "." + field.getName(), field.getType())
                    : Stream.of(new Setting(path, field.getName())));
  }

  private static String form() throws IOException {
    try (Stream<Path> parts = Files.list(PARTS)) {
      return parts
          .filter(part -> part.getFileName().toString().matches("(partner|workflow)-.*"))
          .map(SettingInputIdTest::read)
          .collect(Collectors.joining());
    }
  }

  @Test
  void inputsHaveTheNamesOfTheirSettings() {
    assertThat(SettingInputId.of("slnp.server.port")).isEqualTo("partner:slnpServerPort");
    assertThat(SettingInputId.of("slnp.port")).isEqualTo("partner:slnpPort");
    assertThat(SettingInputId.of("authentication.loginName")).isEqualTo("partner:loginName");
  }

  private static List<String> inputs() throws IOException {
    try (Stream<Path> parts = Files.list(PARTS)) {
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
