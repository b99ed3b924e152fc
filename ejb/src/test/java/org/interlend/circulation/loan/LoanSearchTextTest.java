package org.interlend.circulation.loan;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LoanSearchTextTest {

  @Test
  void wordsOfTheBarcodeAndTheTitleAreFoundByTheirBeginnings() {
    assertThat(LoanSearchText.of("BRW-17/A", "Østergård: a post-war history"))
        .isEqualTo(" brw17a ostergard a post war postwar history");
    assertThat(LoanSearchText.pattern("post")).isEqualTo("% post%");
  }

  @Test
  void aLongTitleFitsTheColumn() {
    String words =
        IntStream.range(0, 24).mapToObj(n -> "wordsofatitle" + n + " ").collect(joining());
    assertThat(LoanSearchText.of("B".repeat(100), words)).hasSize(250);
  }

  /** Gothic letters are two units of a text each. */
  @Test
  void noCharacterIsCutInTwo() {
    String words =
        IntStream.range(0, 9).mapToObj(n -> n + "\uD800\uDF30".repeat(19) + " ").collect(joining());
    String key = LoanSearchText.of("BC", words);
    assertThat(key).hasSize(249);
    assertThat(key.codePoints()).noneMatch(each -> Character.getType(each) == Character.SURROGATE);
  }
}
