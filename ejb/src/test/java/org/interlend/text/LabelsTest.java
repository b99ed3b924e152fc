package org.interlend.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.stream.Stream;
import org.interlend.borrowing.search.BorrowingSearch;
import org.interlend.catalog.ItemStatus;
import org.interlend.lending.search.LendingSearch;
import org.interlend.security.Role;
import org.junit.jupiter.api.Test;

/** Labels of constants and facets. Other keys and the other languages are in BundlesTest. */
class LabelsTest {

  private static final ResourceBundle LABELS =
      ResourceBundle.getBundle(Sentences.LABELS, Locale.ROOT);

  private static final Path CLASSES = Path.of("target/classes");
  private static final String SUFFIX = ".class";

  private static Stream<Class<?>> enums() {
    try (Stream<Path> files = Files.walk(CLASSES)) {
      return files.map(file -> CLASSES.relativize(file).toString()).toList().stream()
          .filter(file -> file.endsWith(SUFFIX))
          .<Class<?>>map(LabelsTest::load)
          .filter(type -> type.isEnum() && Labeled.class.isAssignableFrom(type));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Class<?> load(String file) {
    String name = file.substring(0, file.length() - SUFFIX.length()).replace(File.separator, ".");
    try {
      return Class.forName(name, false, LabelsTest.class.getClassLoader());
    } catch (ClassNotFoundException e) {
      throw new AssertionError(e);
    }
  }

  private static Stream<Labeled> constants() {
    return enums().flatMap(type -> Arrays.stream(type.getEnumConstants())).map(Labeled.class::cast);
  }

  private static Stream<Labeled> facets() {
    return Stream.concat(
        new BorrowingSearch().facets().stream(), new LendingSearch().facets().stream());
  }

  @Test
  void eachConstantAndFacetHasItsLabel() {
    assertThat(Stream.concat(constants(), facets()).map(Labeled::labelKey))
        .hasSizeGreaterThan(200)
        .allMatch(LABELS::containsKey);
  }

  @Test
  void eachLabelIsOfAConstantOrFacetOrJob() {
    List<String> known = Stream.concat(constants(), facets()).map(Labeled::labelKey).toList();
    assertThat(LABELS.keySet())
        .allMatch(
            key ->
                known.contains(key)
                    || key.startsWith("Job.")
                    || key.equals("Actor.patron")
                    || known.contains(key.replaceAll("\\.(purpose|within)$", "")));
  }

  @Test
  void whatSentencesSayHasATextForThem() {
    assertThat(constants().filter(LabeledInSentences.class::isInstance).map(Labeled::labelKey))
        .contains("ItemStatus.ON_LOAN")
        .allMatch(key -> LABELS.containsKey(key + ".within"));
  }

  @Test
  void aSentenceHasTheLabelInItsOwnLanguage() {
    List<String> values = List.of("301", ItemStatus.ON_LOAN.referenceWithin().factValue());
    assertThat(
            Sentences.of("org.interlend.Problems", "ITEM_OFF_HOLD_SHELF", Locale.ENGLISH, values))
        .isEqualTo("Item 301 is no longer on the hold shelf; it is on loan");
    assertThat(Sentences.of("org.interlend.Problems", "ITEM_OFF_HOLD_SHELF", Locale.GERMAN, values))
        .isEqualTo("Exemplar 301 ist nicht mehr im Abholregal; es ist ausgeliehen");
  }

  @Test
  void whatOnlyLooksLikeAReferenceIsLeftAsItIs() {
    List<String> values = List.of("me@Example.org", "@ItemStatus.NONE");
    assertThat(Sentences.of("org.interlend.Problems", "UNKNOWN_DESK", Locale.ENGLISH, values))
        .isEqualTo("There is no desk with the code me@Example.org");
    assertThat(
            Sentences.of("org.interlend.Problems", "LETTER_NOT_GIVEN_UP", Locale.ENGLISH, values))
        .endsWith("\"@ItemStatus.NONE\".");
  }

  @Test
  void eachRoleSaysWhatItMayDo() {
    assertThat(Role.values()).allMatch(role -> !role.purpose(Locale.GERMAN).isEmpty());
  }
}
