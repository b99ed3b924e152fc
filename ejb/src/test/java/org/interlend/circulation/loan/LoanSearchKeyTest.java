package org.interlend.circulation.loan;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LoanSearchKeyTest {

  @Test
  void wordsOfTheBarcodeAndTheTitleAreFoundByTheirBeginnings() {
    assertThat(LoanSearchKey.of("BRW-17/A", "Østergård: a post-war history"))
        .isEqualTo(" brw17a ostergard a post war postwar history");
    assertThat(LoanSearchKey.pattern("post")).isEqualTo("% post%");
  }

  @Test
  void aLongTitleFitsTheColumn() {
    String words =
        IntStream.range(0, 24).mapToObj(n -> "wordsofatitle" + n + " ").collect(joining());
    assertThat(LoanSearchKey.of("B".repeat(100), words)).hasSize(250);
  }

  /** Gothic letters are two units of a text each. */
  @Test
  void noCharacterIsCutInTwo() {
    String key = LoanSearchKey.of("BC", ("\uD800\uDF30".repeat(19) + " ").repeat(12));
    assertThat(key.codePoints()).noneMatch(each -> Character.getType(each) == Character.SURROGATE);
  }
}
