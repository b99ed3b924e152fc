package org.interlend.ncip.element;

import static org.assertj.core.api.Assertions.assertThat;

import org.interlend.catalog.TitleIdentifier.Kind;
import org.interlend.ncip.wire.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The kind of number in a BibliographicItemId. */
class BibliographicIdTest {

  @ParameterizedTest
  @CsvSource({
    "ISBN, ISBN",
    "issn, ISSN",
    "OCLC, OCLC",
    "OCoLC number, OCLC",
    "Publisher's Number, SYSTEM"
  })
  void theCodeTellsTheKind(String code, Kind kind) {
    BibliographicId id = id("9780306406157", Element.of("BibliographicItemIdentifierCode", code));

    assertThat(id.likeliestKind()).isEqualTo(kind);
  }

  @Test
  void withoutACodeTheFormTellsTheKind() {
    assertThat(id("978-0-306-40615-7").likeliestKind()).isEqualTo(Kind.ISBN);
    assertThat(id("2049-3630").likeliestKind()).isEqualTo(Kind.ISSN);
  }

  private static BibliographicId id(String number, Element... code) {
    Element item = Element.of("BibliographicItemIdentifier", number);
    Element id =
        code.length == 0
            ? Element.of("BibliographicItemId", item)
            : Element.of("BibliographicItemId", item, code[0]);
    return BibliographicId.all(null, Element.of("BibliographicId", id)).findFirst().orElseThrow();
  }
}
