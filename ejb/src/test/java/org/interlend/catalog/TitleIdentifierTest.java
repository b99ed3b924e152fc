package org.interlend.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import org.interlend.catalog.TitleIdentifier.Kind;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TitleIdentifierTest {

  @ParameterizedTest
  @CsvSource({
    "ISBN, 0-306-40615-2, 9780306406157",
    "ISBN, 0306406152 (pbk.) : 12.00, 9780306406157",
    "ISBN, 978-0-306-40615-7, 9780306406157",
    "ISBN, 080442957x, 9780804429573",
    "ISBN, 0306406152 12.50, 9780306406157",
    "ISBN, 9783161484100 2. Aufl., 9783161484100",
    "ISBN, 978 3 16 148410 0 2. Aufl., 9783161484100",
    "ISBN, 0 306 40615 2 1. ed., 9780306406157",
    "ISBN, Bd. 1 0306406152, 9780306406157",
    "ISBN, 03  0640 6152, 9780306406157",
    "ISBN, 30100200417, ",
    "ISBN, 301002004 17, ",
    "ISBN, no number, ",
    "ISSN, 2049-3630, 20493630",
    "ISSN, 1050-124x (print), 1050124X",
    "ISSN, 2049-3630 2019, 20493630",
    "ISSN, 20493630 12, 20493630",
    "ISSN, 20 49-36 30, 20493630",
    "ISSN, 0-7356-0611-9, ",
    "ISSN, 978-1-4028-9462-6, ",
    "ISSN, 1 4028 9462 7, ",
    "OCLC, (OCoLC)ocm50213377, 50213377",
    "OCLC, (ocolc)50213377, 50213377",
    "OCLC, ocn876543210, 876543210",
    "OCLC, on1234567890, 1234567890",
    "OCLC, 00050213377, 50213377",
    "OCLC, (DE-599)50213377, ",
    "SYSTEM, (DE-599) bvb 0123, (DE-599)BVB0123",
    "SYSTEM, 990011882230107, 990011882230107",
  })
  void aNumberHasOneNormalForm(Kind kind, String written, String kept) {
    assertThat(TitleIdentifier.of(kind, written).map(TitleIdentifier::value).orElse(null))
        .isEqualTo(kept);
  }
}
