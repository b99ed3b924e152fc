package org.interlend.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.Map;
import java.util.Properties;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the library tells people is told in each language of the console. */
class BundlesTest {

  private static final Path RESOURCES = Path.of("src/main/resources");
  private static final String SUFFIX = ".properties";
  private static final Pattern LANGUAGE = Pattern.compile("_[a-z]{2}\\.properties$");
  private static final Pattern TWO_SENTENCES =
      Pattern.compile("\\p{L}{2}[”“\")}]*\\. [„\"”]*[\\p{Lu}{]");
  private static final Pattern PLACEHOLDER = Pattern.compile("\\{(\\d)(,(?:date|number))?");

  static Stream<Path> translations() throws IOException {
    try (Stream<Path> files = Files.walk(RESOURCES)) {
      return files.filter(file -> file.toString().endsWith(SUFFIX)).toList().stream()
          .filter(file -> !LANGUAGE.matcher(file.toString()).find())
          .flatMap(file -> suffixes().filter(each -> !each.isEmpty()).map(each -> in(file, each)));
    }
  }

  /** What follows the name of a bundle: nothing for English. */
  static Stream<String> suffixes() {
    return Stream.of(Language.values())
        .map(language -> language == Language.EN ? "" : "_" + language.code());
  }

  private static Path in(Path english, String language) {
    String name = english.getFileName().toString().replace(SUFFIX, language + SUFFIX);
    return english.resolveSibling(name);
  }

  private static Map<Object, Object> english(Path translation) {
    return read(Path.of(LANGUAGE.matcher(translation.toString()).replaceFirst(SUFFIX)));
  }

  private static Map<Object, Object> read(Path file) {
    Properties texts = new Properties();
    try (var reader = Files.newBufferedReader(file)) {
      texts.load(reader);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return texts;
  }

  @ParameterizedTest
  @MethodSource("translations")
  void theKeysAreThoseOfEnglish(Path translation) {
    assertThat(read(translation).keySet())
        .containsExactlyInAnyOrderElementsOf(english(translation).keySet());
  }

  @ParameterizedTest
  @MethodSource("translations")
  void theValuesInASentenceAreThoseOfEnglish(Path translation) {
    Map<Object, Object> english = english(translation);
    read(translation)
        .forEach(
            (key, text) ->
                assertThat(placeholders(text))
                    .as("%s", key)
                    .isEqualTo(placeholders(english.get(key))));
  }

  @ParameterizedTest
  @MethodSource("suffixes")
  void aRefusalOfTwoSentencesEndsWithAFullStop(String language) {
    Path refusals = RESOURCES.resolve("org/interlend/Problems" + language + SUFFIX);
    assertThat(read(refusals))
        .allSatisfy(
            (key, text) -> {
              if (TWO_SENTENCES.matcher(text.toString()).find()) {
                assertThat(text.toString()).as("%s", key).matches(".*(\\.|\\. \\{1\\})");
              }
            });
  }

  private static TreeSet<String> placeholders(Object text) {
    TreeSet<String> found = new TreeSet<>();
    Matcher each = PLACEHOLDER.matcher(text.toString());
    while (each.find()) {
      found.add(each.group(1) + (each.group(2) == null ? "" : each.group(2)));
    }
    return found;
  }

  @ParameterizedTest
  @MethodSource("translations")
  void eachSentenceIsAPatternWithoutASingleApostrophe(Path translation) {
    read(translation)
        .forEach(
            (key, text) -> {
              if (PLACEHOLDER.matcher(text.toString()).find()) {
                assertThat(new MessageFormat(text.toString()).toPattern()).isNotNull();
                assertThat(text.toString().replace("''", "").replaceAll("'\\{'|'\\}'", ""))
                    .as("%s", key)
                    .doesNotContain("'");
              }
            });
  }
}
