package org.interlend.guides;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.interlend.operator.OperatorSetting;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The table of settings in the guide, and the declarations. */
class SettingsGuideTest {

  private static final Pattern VARIABLE = Pattern.compile("`(INTERLEND_\\w+)`");

  private record Row(String usual, String allowed) {}

  private static final Map<String, Row> GUIDE = guide();

  @Test
  void theGuideHasTheDeclaredSettingsAndNoOther() {
    assertThat(GUIDE.keySet())
        .containsExactlyInAnyOrderElementsOf(
            Arrays.stream(OperatorSetting.values()).map(OperatorSetting::variable).toList());
  }

  @ParameterizedTest
  @EnumSource
  void theGuideSaysWhatIsAllowedAndTheDefault(OperatorSetting setting) {
    var row = GUIDE.get(setting.variable());

    assertThat(row.allowed()).isEqualTo(setting.allowed());
    setting.usual().ifPresent(usual -> assertThat(row.usual()).startsWith(usual));
  }

  private static Stream<String> lines() {
    try {
      return Files.readAllLines(Path.of("..", "docs", "operating.md")).stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Map<String, Row> guide() {
    var rows = new HashMap<String, Row>();
    var table =
        lines()
            .dropWhile(line -> !line.startsWith("| Variable |"))
            .takeWhile(line -> line.startsWith("|"))
            .toList();
    for (var line : table) {
      var cells = line.split("\\|");
      VARIABLE
          .matcher(cells[1])
          .results()
          .map(MatchResult::group)
          .forEach(
              name ->
                  rows.put(
                      name.replace("`", ""),
                      new Row(
                          cells[2].strip().replace("`", ""),
                          cells[3].strip().replace("\\<", "<"))));
    }
    return rows;
  }
}
