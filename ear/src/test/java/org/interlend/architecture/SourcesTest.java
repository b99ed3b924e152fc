package org.interlend.architecture;

import static org.assertj.core.api.Assertions.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.STRING;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Rules that only the sources show. */
class SourcesTest {

  private static final Pattern JNDI_NAME = Pattern.compile("\"java:(app|global|module)/");

  /** A fact is looked for by its kind: a query that reads a sentence depends on a language. */
  private static final Pattern SENTENCE_IN_QUERY = Pattern.compile("like '%?[A-Za-z]+ ");

  /** {@code EntityManagerProducer} alone has the properties that spare the server a search. */
  private static final Pattern ENTITY_MANAGER = Pattern.compile("@PersistenceContext\\b");

  /** A package or class of this project, named in full. */
  private static final Pattern FULL_NAME =
      Pattern.compile("\\borg\\.interlend(?:\\.[a-z]\\w*)*(?:\\.[A-Z]\\w*)?");

  @Test
  void libraryNamesNoOtherModuleByAJndiName() {
    assertThat(linesOf("ejb", JNDI_NAME)).isEmpty();
  }

  @Test
  void queriesReadNoSentences() {
    assertThat(
            Stream.of("ejb", "ws", "web")
                .flatMap(module -> linesOf(module, SENTENCE_IN_QUERY).stream()))
        .isEmpty();
  }

  @Test
  void theEntityManagerIsDeclaredOnce() {
    assertThat(
            Stream.of("ejb", "ws", "web")
                .flatMap(module -> linesOf(module, ENTITY_MANAGER).stream()))
        .singleElement(as(STRING))
        .startsWith("EntityManagerProducer.java");
  }

  @Test
  void noPackageHasMoreThanThirtyTypes() {
    assertThat(
            Stream.of("ejb", "ws", "web")
                .flatMap(SourcesTest::sources)
                .filter(file -> !file.endsWith("package-info.java"))
                .collect(Collectors.groupingBy(Path::getParent, Collectors.counting()))
                .entrySet())
        .allSatisfy(
            types -> assertThat(types.getValue()).as("%s", types.getKey()).isBetween(1L, 30L));
  }

  @Test
  void noTypeHasMoreThanFourHundredLines() {
    assertThat(Stream.of("ejb", "ws", "web").flatMap(SourcesTest::sources))
        .allSatisfy(
            file ->
                assertThat(text(file).lines().count())
                    .as("%s", file.getFileName())
                    .isLessThanOrEqualTo(400));
  }

  @Test
  void descriptionsOfPackagesNameWhatExists() {
    assertThat(
            Stream.of("ejb", "ws", "web")
                .flatMap(SourcesTest::sources)
                .filter(file -> file.endsWith("package-info.java"))
                .flatMap(file -> FULL_NAME.matcher(text(file)).results().map(MatchResult::group))
                .distinct()
                .filter(name -> !exists(name)))
        .isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "ejb, borrowing",
    "ejb, circulation",
    "ejb, lending",
    "ejb, partners",
    "ejb, requests",
    "ejb, staff",
    "ws, libris",
    "ws, ncip"
  })
  void descriptionOfALargePackageNamesItsPartsAndEntryPoints(String module, String name)
      throws IOException {
    Path directory = directory(module, "org/interlend/" + name);
    String description = text(directory.resolve("package-info.java"));
    try (var files = Files.walk(directory)) {
      assertThat(files.skip(1).filter(file -> isPartOrEntryPoint(directory, file)))
          .allSatisfy(
              file ->
                  assertThat(description).containsPattern("[ .]%s[.}]".formatted(nameOf(file))));
    }
  }

  private static String nameOf(Path file) {
    return file.getFileName().toString().replace(".java", "");
  }

  private static boolean isPartOrEntryPoint(Path directory, Path file) {
    return file.toString().endsWith("Workflow.java")
        || file.getParent().equals(directory) && Files.exists(file.resolve("package-info.java"));
  }

  private static boolean exists(String name) {
    String path = name.replace('.', '/');
    return Stream.of("ejb", "ws", "web")
        .anyMatch(
            module ->
                Files.isDirectory(directory(module, path))
                    || Files.exists(directory(module, path + ".java")));
  }

  private static Path directory(String module, String path) {
    return Path.of("..", module, "src", "main", "java").resolve(path);
  }

  private static List<String> linesOf(String module, Pattern found) {
    return sources(module)
        .flatMap(
            file ->
                text(file)
                    .lines()
                    .filter(line -> found.matcher(line).find())
                    .map(line -> file.getFileName() + ": " + line.strip()))
        .toList();
  }

  /** The sources of a module's main code. */
  static Stream<Path> sources(String module) {
    try (var files = Files.walk(Path.of("..", module, "src", "main", "java"))) {
      return files.filter(file -> file.toString().endsWith(".java")).toList().stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
