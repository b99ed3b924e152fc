package org.interlend.console.texts;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The texts of the console are in its bundles, and its bundles have no others. */
class TextsTest {

  private static final Path PAGES = Path.of("src/main/webapp");
  private static final Path CODE = Path.of("src/main/java/org/interlend/console");
  private static final Path BUNDLES = Path.of("src/main/resources/org/interlend/console/texts");

  private static final Pattern IN_PAGE =
      Pattern.compile("\\btext\\.(\\w+)\\((?:[^?']*\\? '([^']+)' : )?'([^']+)'");
  private static final Pattern IN_CODE =
      Pattern.compile("(?:\\bthis|texts(?:\\(\\))?)\\s*\\.(\\w+)\\(\\s*\"([^\"]+)\"");

  /** A literal with a capital letter and a blank, unless it is for the log or for developers. */
  private static final Pattern SENTENCE =
      Pattern.compile(
          "(?<!Exception\\()(?<!Level\\.[A-Z]{4,7}, )\"[A-Z][^\"\\n]*[a-z]{2} [^\"\\n]*\"");

  @Test
  void everyKeyIsUsedAndEveryUsedKeyExists() {
    Set<String> used =
        Stream.concat(found(IN_PAGE, files(PAGES, ".xhtml")), found(IN_CODE, files(CODE, ".java")))
            .collect(Collectors.toCollection(TreeSet::new));
    Set<String> keys = keys();
    // A text that ends with a dot is the beginning of keys that are named by a constant.
    Set<String> unknown = new TreeSet<>(used);
    unknown.removeIf(key -> key.endsWith(".") ? begins(keys, key) : keys.contains(key));
    assertThat(unknown).isEmpty();
    Set<String> unused = new TreeSet<>(keys);
    unused.removeAll(used);
    unused.removeIf(
        key -> used.stream().anyMatch(each -> each.endsWith(".") && key.startsWith(each)));
    assertThat(unused).isEmpty();
  }

  @Test
  void pagesHaveNoTextOfTheirOwn() {
    List<String> own =
        files(PAGES, ".xhtml")
            .flatMap(
                page -> PageText.of(page).stream().map(text -> name(PAGES, page) + ": " + text))
            .toList();
    assertThat(String.join("\n", own)).isEmpty();
  }

  @Test
  void codeHasNoSentencesOfItsOwn() {
    List<String> own =
        files(CODE, ".java")
            .flatMap(
                file ->
                    SENTENCE
                        .matcher(read(file))
                        .results()
                        .map(text -> name(CODE, file) + ": " + text.group()))
            .toList();
    assertThat(String.join("\n", own)).isEmpty();
  }

  private static boolean begins(Set<String> keys, String prefix) {
    return keys.stream().anyMatch(key -> key.startsWith(prefix));
  }

  private static Stream<String> found(Pattern use, Stream<Path> files) {
    return files.flatMap(
        file ->
            use.matcher(read(file))
                .results()
                .flatMap(
                    text ->
                        IntStream.rangeClosed(2, text.groupCount())
                            .mapToObj(text::group)
                            .filter(Objects::nonNull)
                            .map(key -> text.group(1) + ":" + key)));
  }

  private static Set<String> keys() {
    return files(BUNDLES, ".properties")
        .filter(file -> !file.toString().contains("_"))
        .flatMap(
            file -> {
              String area = file.getFileName().toString().replace(".properties", "");
              Properties texts = new Properties();
              try (var in = Files.newBufferedReader(file)) {
                texts.load(in);
              } catch (IOException e) {
                throw new UncheckedIOException(e);
              }
              return texts.stringPropertyNames().stream().map(key -> area + ":" + key);
            })
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static String name(Path root, Path file) {
    return root.relativize(file).toString();
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Stream<Path> files(Path folder, String ending) {
    try (var found = Files.walk(folder)) {
      return found.filter(file -> file.toString().endsWith(ending)).sorted().toList().stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
