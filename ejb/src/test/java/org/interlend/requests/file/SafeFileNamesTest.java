package org.interlend.requests.file;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SafeFileNamesTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "scan.pdf|scan.pdf",
        "Übersicht über Häfen.pdf|Übersicht über Häfen.pdf",
        "C:\\Users\\me\\scan.pdf|scan.pdf",
        "../../etc/passwd|passwd",
        ".htaccess|htaccess",
        "a\"b;c<d>.pdf|a_b_c_d_.pdf",
        "exe\u202Efdp.pdf|exefdp.pdf",
        "a\u0000b\u200B.pdf|ab.pdf",
        "scan.pdf. . |scan.pdf",
      })
  void aNameKeepsHarmlessCharacters(String given, String kept) {
    assertThat(SafeFileNames.of(given, "Work", FileType.PDF)).isEqualTo(kept);
  }

  @ParameterizedTest
  @CsvSource({"''", "' '", "/", "...", "a/"})
  void aFileWithoutANameIsNamedAfterTheTitle(String given) {
    assertThat(SafeFileNames.of(given, "Tea roads: a/history", FileType.EPUB))
        .isEqualTo("Tea roads_ a history.epub");
    assertThat(SafeFileNames.of(null, "?", FileType.OTHER)).isEqualTo("_.bin");
    assertThat(SafeFileNames.of(null, ".", FileType.OTHER)).isEqualTo("file.bin");
  }

  @Test
  void aLongNameKeepsItsEnd() {
    String name = SafeFileNames.of("ä".repeat(400) + ".pdf", "Work", FileType.PDF);
    assertThat(name).hasSize(SafeFileNames.MAX_LENGTH).endsWith("ä.pdf");
  }

  @Test
  void aNameThatHasRoomStaysAsItIs() {
    String fitting = "a".repeat(SafeFileNames.MAX_LENGTH - 5) + " .pdf";
    assertThat(SafeFileNames.of(fitting, "Work", FileType.PDF)).isEqualTo(fitting);
  }

  @Test
  void onlyAnExtensionOfElevenLettersIsKeptAtTheEndOfALongName() {
    String kept = "." + "x".repeat(11);
    assertThat(SafeFileNames.of("a".repeat(200) + kept, "Work", FileType.PDF))
        .hasSize(SafeFileNames.MAX_LENGTH)
        .endsWith("a" + kept);
    assertThat(SafeFileNames.of("a".repeat(200) + kept + "x", "Work", FileType.PDF))
        .isEqualTo("a".repeat(SafeFileNames.MAX_LENGTH));
    assertThat(SafeFileNames.of("a".repeat(200), "Work", FileType.PDF))
        .isEqualTo("a".repeat(SafeFileNames.MAX_LENGTH));
  }

  @Test
  void surrogatePairsAreNotSplit() {
    String end = "a".repeat(SafeFileNames.MAX_LENGTH - 1);
    assertThat(SafeFileNames.of(end + "\uD83D\uDCD6" + "aaa", "Work", FileType.PDF)).isEqualTo(end);
    String name = SafeFileNames.of("a" + "\uD83D\uDCD6".repeat(200), "Work", FileType.PDF);
    assertThat(name).hasSize(SafeFileNames.MAX_LENGTH - 1);
    assertThat(Character.isLowSurrogate(name.charAt(name.length() - 1))).isTrue();
  }
}
