package org.interlend.ncip.element;

import static org.assertj.core.api.Assertions.assertThat;

import org.interlend.ncip.wire.Element;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a message says of the format of its item. */
class CitationElementsTest {

  @ParameterizedTest
  @ValueSource(strings = {"ReferenceToResource", "ActualResource", "ElectronicDataFormatType"})
  void anElectronicResourceCountsOnceItSaysSomething(String part) {
    assertThat(isFile(Element.of("ElectronicResource"))).isFalse();
    assertThat(isFile(Element.of("ElectronicResource", Element.of(part)))).isFalse();
    assertThat(isFile(Element.of("ElectronicResource", Element.of(part, "pdf")))).isTrue();
  }

  private static boolean isFile(Element resource) {
    return CitationElements.evidence(
            Element.of("AcceptItem"), Element.of("ItemOptionalFields", resource))
        .electronicResource();
  }
}
