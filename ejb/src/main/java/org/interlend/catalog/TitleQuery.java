package org.interlend.catalog;

import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.interlend.SearchNormalizer;

/** What is asked of the titles of our own that discovery may show, as precisely as one likes. */
public sealed interface TitleQuery {

  /** Something that is true of a title or not. */
  sealed interface Condition extends TitleQuery {}

  /** Where a word stands. */
  enum In {
    TITLE,
    NAMES,
    ANYWHERE
  }

  /**
   * A word stands in the title or in the names.
   *
   * @param beginning whether the word is only the beginning of one
   */
  record Word(In in, String word, boolean beginning) implements Condition {

    /** The most words of one term that are looked for. */
    private static final int MOST = 6;

    /**
     * @param text a word as somebody wrote it
     * @return empty when it has no letter and no digit
     */
    public static Optional<Word> of(In in, String text, boolean beginning) {
      return Optional.of(SearchNormalizer.number(text))
          .filter(word -> !word.isEmpty())
          .map(word -> new Word(in, word, beginning));
    }

    /**
     * Those that tell titles apart: words that stand in every other title are left out when there
     * are more; of more than six the longest are looked for, which are the rarest as a rule.
     */
    public static List<Word> telling(List<Word> words) {
      List<Word> telling =
          words.stream()
              .filter(word -> word.beginning() || !CatalogSearchTerms.isEverywhere(word.word()))
              .toList();
      return (telling.isEmpty() ? words : telling)
          .stream()
              .distinct()
              .sorted(Comparator.comparing((Word word) -> word.word().length()).reversed())
              .limit(MOST)
              .toList();
    }
  }

  /**
   * The title has one of some numbers.
   *
   * @param kind whose numbers they are; null for any
   * @param values in the form in which numbers are kept
   */
  record Number(BibNumber.Kind kind, Set<String> values) implements Condition {

    /** A number of a kind; empty when the text cannot be one. */
    public static Optional<Number> of(BibNumber.Kind kind, String text) {
      return BibNumber.of(kind, text).map(number -> new Number(kind, Set.of(number.value())));
    }

    /** A number of any kind; empty when the text cannot be one. */
    public static Optional<Number> ofAnyKind(String text) {
      Set<String> values =
          Arrays.stream(BibNumber.Kind.values())
              .flatMap(kind -> BibNumber.of(kind, text).stream())
              .map(BibNumber::value)
              .collect(Collectors.toCollection(LinkedHashSet::new));
      return values.isEmpty() ? Optional.empty() : Optional.of(new Number(null, values));
    }
  }

  /** A copy of the title has the barcode. */
  record Barcode(String barcode) implements Condition {}

  /** The title's record has this number in the catalogue it was loaded from. */
  record RecordNumber(String number) implements Condition {}

  /** A place of the title has the call number, or one that begins like it. */
  record CallNumber(String callNumber, boolean beginning) implements Condition {

    /** Empty when there is nothing but blanks. */
    public static Optional<CallNumber> of(String text, boolean beginning) {
      return Optional.ofNullable(CatalogSearchTerms.callNumber(text))
          .map(callNumber -> new CallNumber(callNumber, beginning));
    }
  }

  /** The whole title, or the first of its names, is this, but for capitals. */
  record Whole(In in, String text) implements Condition {}

  /** The year of publication, as printed, has this in it. */
  record Published(String year) implements Condition {}

  /** All of it is true. */
  record All(List<? extends TitleQuery> parts) implements TitleQuery {}

  /** Some of it is true. */
  record Any(List<? extends TitleQuery> parts) implements TitleQuery {}

  /** It is not true. */
  record Not(TitleQuery part) implements TitleQuery {}
}
