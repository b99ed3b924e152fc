package org.interlend.requests.file;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FileTypeTest {

  @ParameterizedTest
  @CsvSource({
    "application/pdf, a.txt, PDF",
    "'Application/PDF; charset=x', , PDF",
    "PDF, , PDF",
    "jpeg, , JPEG",
    ", scan.EPUB, EPUB",
    "application/octet-stream, scan.tif, TIFF",
    "text/html, a.pdf, OTHER",
    "image/svg+xml, a.png, OTHER",
    "application/xml, , OTHER",
    ", page.html, OTHER",
    ", noextension, OTHER",
    ", pdf, OTHER",
    ", , OTHER"
  })
  void onlyTypesThatNoBrowserRunsKeepTheirMediaType(String declared, String name, FileType type) {
    assertThat(FileType.of(declared, name)).isEqualTo(type);
  }
}
