package org.interlend.console.texts;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.interlend.text.Language;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The resource bundles of the console, in all languages. */
class BundlesTest {

  private static final Path CONSOLE = Path.of("src/main/resources");
  private static final Pattern PLACEHOLDER = Pattern.compile("\\{(\\d+)");
  private static final String QUOTED_BRACE = "'[{}]+'";

  private static String[] languages() {
    return Stream.of(Language.values())
        .filter(language -> language != Language.EN)
        .map(Language::code)
        .toArray(String[]::new);
  }

  /** Each bundle in another language. */
  static Stream<Path> translations() {
    String translation = ".+_(%s)\\.properties".formatted(String.join("|", languages()));
    return files(CONSOLE).filter(file -> file.toString().matches(translation));
  }

  /** Each bundle in English. */
  static Stream<Path> originals() {
    return Stream.concat(
            files(CONSOLE).filter(file -> !file.toString().matches(".+_[a-z]{2}\\.properties")),
            translations().map(BundlesTest::original))
        .distinct();
  }

  @ParameterizedTest
  @MethodSource("originals")
  void everyBundleIsTranslated(Path original) {
    String name = original.toString().replaceAll("(_en)?\\.properties$", "");
    assertThat(languages())
        .allSatisfy(
            language -> assertThat(Path.of(name + "_" + language + ".properties")).exists());
  }

  @ParameterizedTest
  @MethodSource("translations")
  void everyTranslationHasTheKeysAndPlaceholdersOfTheOriginal(Path translation) {
    Properties original = read(original(translation));
    Properties translated = read(translation);
    assertThat(translated.stringPropertyNames())
        .containsExactlyInAnyOrderElementsOf(original.stringPropertyNames());
    for (String key : original.stringPropertyNames()) {
      assertThat(placeholders(translated.getProperty(key)))
          .as("%s of %s", key, translation)
          .isEqualTo(placeholders(original.getProperty(key)));
    }
  }

  @ParameterizedTest
  @MethodSource("areas")
  void everyTextIsAPatternWithDoubledApostrophes(Path bundle) {
    read(bundle)
        .forEach(
            (key, text) -> {
              new MessageFormat((String) text, Locale.ROOT);
              assertThat(((String) text).replaceAll(QUOTED_BRACE, "").replace("''", ""))
                  .as("%s of %s", key, bundle)
                  .doesNotContain("'");
            });
  }

  static Stream<Path> areas() {
    return files(CONSOLE.resolve("org/interlend/console/texts"));
  }

  private static Path original(Path translation) {
    String base = translation.toString().replaceAll("_[a-z]{2}\\.properties$", "");
    Path plain = Path.of(base + ".properties");
    return Files.exists(plain) ? plain : Path.of(base + "_en.properties");
  }

  private static Set<String> placeholders(String text) {
    return PLACEHOLDER
        .matcher(text)
        .results()
        .map(found -> found.group(1))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static Properties read(Path file) {
    Properties texts = new Properties();
    try (var in = Files.newBufferedReader(file)) {
      texts.load(in);
      return texts;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Stream<Path> files(Path folder) {
    try (var found = Files.walk(folder)) {
      return found.filter(file -> file.toString().endsWith(".properties")).toList().stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
