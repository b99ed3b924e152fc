package org.interlend.notices;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.interlend.ProblemKind;
import org.interlend.WorkflowException;
import org.interlend.text.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class LetterTextTest {

  private static final LetterText PICKUP =
      new LetterText(
          "Here: {title}", "Dear {patron},\n\n{title}\nuntil {heldUntil}\nat {library}\n\nBye");

  @Test
  void placeholdersAreReplaced() {
    var letter =
        PICKUP.filledWith(
            new TemplateValues()
                .with(Placeholder.PATRON, "Maëlle Østergård")
                .with(Placeholder.TITLE, "Tea roads")
                .with(Placeholder.LIBRARY, "Main Library")
                .with(Placeholder.HELD_UNTIL, LocalDate.of(2026, 4, 16)),
            Language.EN);
    assertThat(letter.subject()).isEqualTo("Here: Tea roads");
    assertThat(letter.body())
        .isEqualTo(
            "Dear Maëlle Østergård,\n\nTea roads\nuntil 16 April 2026\nat Main Library\n\nBye");
  }

  @Test
  void aLineWithEmptyPlaceholdersIsOmitted() {
    var letter =
        PICKUP.filledWith(
            new TemplateValues()
                .with(Placeholder.PATRON, "A")
                .with(Placeholder.TITLE, "Tea roads")
                .with(Placeholder.HELD_UNTIL, (LocalDate) null),
            Language.EN);
    assertThat(letter.body()).isEqualTo("Dear A,\n\nTea roads\n\nBye");
  }

  @Test
  void bracesAndDollarsInATitleStayText() {
    var letter =
        PICKUP.filledWith(
            new TemplateValues()
                .with(Placeholder.PATRON, "A")
                .with(Placeholder.TITLE, "{patron} $1 \\ {x"),
            Language.EN);
    assertThat(letter.subject()).isEqualTo("Here: {patron} $1 \\ {x");
  }

  @Test
  void lineBreaksInATitleAddNoHeaderAndNoLine() {
    var letter =
        PICKUP.filledWith(
            new TemplateValues()
                .with(Placeholder.PATRON, "A")
                .with(Placeholder.TITLE, "T\r\nBcc: x@y.z"),
            Language.EN);
    assertThat(letter.subject()).isEqualTo("Here: T  Bcc: x@y.z");
    assertThat(letter.body()).contains("\nT  Bcc: x@y.z\n");
  }

  @Test
  void aLongTitleFitsTheColumns() {
    var letter =
        new LetterText("{title}", "{title}{title}{title}{title}{title}{title}{title}{title}{title}")
            .filledWith(
                new TemplateValues().with(Placeholder.TITLE, "T".repeat(9000)), Language.EN);
    assertThat(letter.subject()).hasSize(Letter.SUBJECT);
    assertThat(letter.body()).hasSize(Letter.BODY);
  }

  @Test
  void browserLineEndingsAreNormalized() {
    assertThat(new LetterText(" s ", "a\r\nb\rc\u0007\n").body()).isEqualTo("a\nb\nc");
  }

  @ParameterizedTest
  @CsvSource({
    "{titel}, The letter \"Ready for pickup\" has no placeholder {titel}.",
    "{due}, The letter \"Ready for pickup\" has no placeholder {due}.",
    "{}, The letter \"Ready for pickup\" has no placeholder {}.",
    "{title, There is a brace without the one it belongs to."
  })
  void unknownPlaceholdersAreRefusedByName(String open, String sentence) {
    for (var text : new LetterText[] {new LetterText("s", open), new LetterText(open, "b")}) {
      assertThatThrownBy(() -> text.requireTemplateOf(LetterKind.READY_FOR_PICKUP))
          .isInstanceOf(WorkflowException.class)
          .hasMessageContaining(sentence)
          .extracting(problem -> ((WorkflowException) problem).kind())
          .isEqualTo(ProblemKind.INVALID_DATA);
    }
  }

  @Test
  void aLetterNeedsSubjectAndText() {
    for (var text : new LetterText[] {new LetterText(" ", "b"), new LetterText("s", null)}) {
      assertThatThrownBy(() -> text.requireTemplateOf(LetterKind.RENEWED))
          .hasMessage("A letter needs a subject and a text.");
    }
  }

  @ParameterizedTest
  @EnumSource
  void everyKindHasADefaultInEveryLanguage(LetterKind kind) {
    for (var language : Language.values()) {
      var text = LetterTemplates.standard(kind, language);
      assertThatCode(() -> text.requireTemplateOf(kind)).doesNotThrowAnyException();
      assertThat(text.subject())
          .contains(kind.placeholders().contains(Placeholder.TITLE) ? "{title}" : "{institution}");
      assertThat(kind.placeholders())
          .as("%s in %s says all there is to say", kind, language)
          .allMatch(placeholder -> text.body().contains(placeholder.written()));
    }
  }

  @ParameterizedTest
  @CsvSource({"EN, waived", "DE, erlassen", "SV, stryks"})
  void aBillWithoutReplacementCostSaysOfNoneThatItIsWaived(Language language, String waived) {
    var bill = LetterTemplates.standard(LetterKind.BILL, language);
    var free = new TemplateValues().with(Placeholder.TITLE, "Tea roads");

    assertThat(bill.filledWith(free, language).body()).doesNotContain(waived);
    assertThat(bill.filledWith(free.with(Placeholder.AMOUNT, "20 €"), language).body())
        .contains(waived);
  }

  @ParameterizedTest
  @CsvSource({
    "en, 16 April 2026",
    "de, 16. April 2026",
    "sv, 16 april 2026",
    "SV, 16 april 2026",
    "fr, 16 April 2026"
  })
  void daysAreWrittenInThePatronsLanguageElseInEnglish(String language, String day) {
    assertThat(Language.of(language).day(LocalDate.of(2026, 4, 16))).isEqualTo(day);
  }

  @Test
  void aLongListGoesIntoSeveralLettersThatHaveRoomForATemplateToo() {
    assertThat(sizes(2, "line")).containsExactly(2);
    assertThat(sizes(500, "line")).containsExactly(500);
    assertThat(sizes(45, "x".repeat(399))).containsExactly(30, 15);
  }

  @Test
  void noLineOfALongListIsLostOrTwice() {
    List<String> lines = IntStream.range(0, 99).mapToObj(Integer::toString).toList();
    assertThat(LetterText.parts(lines, Function.identity()).stream().flatMap(List::stream))
        .containsExactlyElementsOf(lines);
  }

  private static List<Integer> sizes(int lines, String line) {
    return LetterText.parts(Collections.nCopies(lines, line), Function.identity()).stream()
        .map(List::size)
        .toList();
  }
}
