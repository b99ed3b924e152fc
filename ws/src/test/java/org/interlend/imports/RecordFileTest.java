package org.interlend.imports;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.GZIPOutputStream;
import org.interlend.importing.ImportFailure;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Harmful files, and harmless ones that look similar. */
class RecordFileTest {

  private static final int MEGABYTE = 1024 * 1024;

  @TempDir private Path directory;

  @Test
  void aDecompressionBombIsNotReadToItsEnd() throws Exception {
    Path bomb = packed("<collection>", 300, "</collection>");
    assertThat(Files.size(bomb)).isLessThan(MEGABYTE);

    try (RecordFile file = RecordFile.open(bomb, "bomb.xml.gz", new CatalogSourceFactory())) {
      assertThatThrownBy(file::next)
          .isInstanceOfSatisfying(
              UnreadableFileException.class,
              problem -> assertThat(problem.kind()).isEqualTo(ImportFailure.UNPACKED_TOO_LARGE))
          .hasMessageContaining("200 times");
      assertThat(file.bytes()).isLessThan(Files.size(bomb));
    }
  }

  @Test
  void aSmallFileIsReadAtAnyCompressionRatio() throws Exception {
    Path blanks = packed("<collection>", 60, "<record></record></collection>");

    try (RecordFile file = RecordFile.open(blanks, "blanks.xml.gz", new CatalogSourceFactory())) {
      assertThat(file.next()).isPresent();
      assertThat(file.next()).isEmpty();
    }
  }

  @Test
  void anEndlessCsvLineIsNotReadIntoMemory() throws Exception {
    for (String beginning : new String[] {"title\nOne\n\"", "\"title", "title\nOne\n"}) {
      EndlessInput file = new EndlessInput(beginning, 'x');
      assertThatThrownBy(
              () -> {
                CatalogCsvSource source = new CatalogCsvSource(file);
                source.next();
                source.next();
              })
          .isInstanceOfSatisfying(
              UnreadableFileException.class,
              problem -> assertThat(problem.kind()).isEqualTo(ImportFailure.LINE_TOO_LONG));
      assertThat(file.bytes()).as(beginning).isLessThan(4 * RecordSource.RECORD_BYTES);
    }
  }

  @Test
  void manyCsvLinesAreNotOneLongLine() throws Exception {
    StringBuilder text = new StringBuilder("title,barcode\n");
    for (int i = 0; i < 100_000; i++) {
      text.append("A title that is not short at all,B-").append(i).append('\n');
    }
    Path file = Files.write(directory.resolve("many.csv"), text.toString().getBytes(UTF_8));

    int read = 0;
    try (RecordFile records = RecordFile.open(file, "many.csv", new CatalogSourceFactory())) {
      while (records.next().isPresent()) {
        read++;
      }
    }
    assertThat(read).isEqualTo(100_000);
  }

  @Test
  void aCompressedFileThatIsCutOffIsSaidToBe() throws Exception {
    Path whole = packed("<collection><record></record>", 1, "</collection>");
    byte[] bytes = Files.readAllBytes(whole);
    for (int length : new int[] {5, 12, bytes.length - 20, bytes.length - 4}) {
      Files.write(whole, Arrays.copyOf(bytes, length));
      assertThatThrownBy(() -> readToEnd(whole))
          .as("the first %d of %d bytes", length, bytes.length)
          .isInstanceOfSatisfying(
              UnreadableFileException.class,
              problem -> assertThat(problem.kind()).isEqualTo(ImportFailure.COMPRESSED_CUT_OFF));
    }
  }

  private static void readToEnd(Path path) throws Exception {
    try (RecordFile file = RecordFile.open(path, "cut.xml.gz", new CatalogSourceFactory())) {
      while (file.next().isPresent()) {
        // reads on
      }
    }
  }

  /** Blanks between a beginning and an end. */
  private Path packed(String beginning, int megabytes, String end) throws IOException {
    Path file = directory.resolve("packed.xml.gz");
    try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(file), 64 * 1024)) {
      out.write(beginning.getBytes(UTF_8));
      byte[] blanks = " ".repeat(MEGABYTE).getBytes(UTF_8);
      for (int i = 0; i < megabytes; i++) {
        out.write(blanks);
      }
      out.write(end.getBytes(UTF_8));
    }
    return file;
  }
}
