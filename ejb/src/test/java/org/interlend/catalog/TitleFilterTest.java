package org.interlend.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.interlend.catalog.TitleQuery.All;
import org.interlend.catalog.TitleQuery.Any;
import org.interlend.catalog.TitleQuery.Barcode;
import org.interlend.catalog.TitleQuery.CallNumber;
import org.interlend.catalog.TitleQuery.In;
import org.interlend.catalog.TitleQuery.Number;
import org.interlend.catalog.TitleQuery.Word;
import org.junit.jupiter.api.Test;

class TitleFilterTest {

  @Test
  void theLastWordOfAFieldIsABeginningUnlessItIsOneLetter() {
    assertThat(new TitleFilter("the Magic mou", "mann t", null, " ", false).conditions())
        .isEqualTo(
            List.of(
                new Word(In.TITLE, "magic", false),
                new Word(In.TITLE, "mou", true),
                new Word(In.NAMES, "mann", false),
                new Word(In.NAMES, "t", false)));
  }

  @Test
  void aNumberIsThatOfTheTitleOrTheBarcodeOfAnItem() {
    assertThat(new TitleFilter(null, "", " X-7 ", "pt 26", true).conditions())
        .isEqualTo(
            List.of(
                new Any(List.of(Number.ofAnyKind("X-7").orElseThrow(), new Barcode(Set.of("X-7")))),
                new CallNumber("PT26", true)));
  }

  @Test
  void aCompoundMayAlsoBeThereInItsParts() {
    Word map = new Word(In.TITLE, "atlas", true);
    assertThat(new TitleFilter("Main-Donau-Kanal atlas", null, null, null, false).conditions())
        .isEqualTo(
            List.of(
                new Any(
                    List.of(
                        new All(List.of(new Word(In.TITLE, "maindonaukanal", false), map)),
                        new All(
                            List.of(
                                new Word(In.TITLE, "main", false),
                                new Word(In.TITLE, "donau", false),
                                new Word(In.TITLE, "kanal", false),
                                map))))));
  }

  @Test
  void aWordOfManyPartsIsSearchedByTheFirstOfThem() {
    String word = IntStream.range(0, 100).mapToObj(i -> "w" + i).collect(Collectors.joining("-"));
    assertThat(ways(new TitleFilter(word, null, null, null, false)))
        .extracting(way -> way.holds().size())
        .containsExactly(1, 6);
  }

  @Test
  void allFieldsTogetherAreSearchedHoweverManyWordsTheyHave() {
    TitleFilter all =
        new TitleFilter(
            "Main-Donau-Kanal one two three four five",
            "Jean-Paul Sartre-Beauvoir six seven eight nine",
            "978-3-16-148410-0",
            "pt 26",
            false);
    assertThat(ways(all)).hasSize(8).allMatch(way -> way.holds().size() <= 14);
  }

  private static List<ConjunctiveClause> ways(TitleFilter query) {
    return ConjunctiveClause.of(new All(query.conditions()));
  }

  @Test
  void thereAreNoConditionsWithoutLettersAndDigits() {
    assertThat(new TitleFilter("...", null, " ", null, false).conditions()).isEmpty();
  }
}
