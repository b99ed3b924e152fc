package org.interlend.ncip;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.interlend.ncip.wire.Element;
import org.junit.jupiter.api.Test;

class FalseProblemFilterTest {

  private static final Element ITEM =
      Element.of("ItemId", Element.of("ItemIdentifierValue", "Problem-7"));

  @Test
  void optionalElementsAreRemovedAndTheRestStays() {
    var answer =
        FalseProblemFilter.leftOut(
            List.of(
                ITEM,
                fields(
                    description("Lewis, C. S.", "The Problem of Pain"),
                    Element.of("ItemDescription", Element.of("CallNumber", "A 1")))));

    assertThat(answer)
        .containsExactly(
            ITEM,
            fields(
                Element.of("BibliographicDescription", Element.of("Author", "Lewis, C. S.")),
                Element.of("ItemDescription", Element.of("CallNumber", "A 1"))));
  }

  @Test
  void anElementWithARequiredMatchIsRemovedCompletely() {
    var place =
        Element.of(
            "Location",
            Element.of("LocationType", "Permanent Location"),
            Element.of(
                "LocationName",
                Element.of(
                    "LocationNameInstance",
                    Element.of("LocationNameLevel", "3"),
                    Element.of("LocationNameValue", "Library of User Unknown"))));

    assertThat(FalseProblemFilter.leftOut(List.of(fields(place)))).containsExactly(fields());
  }

  @Test
  void titlesAndNotesInListsAreRemoved() {
    var due = Element.of("DateDue", "2026-06-30T21:59:59.000Z");
    var problem = Element.of("Problem", Element.of("ProblemType", "Unknown Item"));
    var answer =
        FalseProblemFilter.leftOut(
            List.of(
                Element.of("LoanedItem", ITEM, due, Element.of("Title", "The Problem of Pain")),
                Element.of("RequestedItem", ITEM, Element.of("Title", "Problems")),
                Element.of(
                    "BibInformation",
                    Element.of(
                        "HoldingsSet",
                        Element.of("CallNumber", "Problem 1"),
                        Element.of(
                            "ItemInformation", ITEM, Element.of("ItemNote", "Problem of 1920")),
                        problem))));

    assertThat(answer)
        .containsExactly(
            Element.of("LoanedItem", ITEM, due),
            Element.of("RequestedItem", ITEM),
            Element.of(
                "BibInformation",
                Element.of("HoldingsSet", Element.of("ItemInformation", ITEM), problem)));
  }

  @Test
  void wordsThatOnlyResembleAProblemStay() {
    var unchanged = List.of(fields(description("Poe", "A problem, and other unknown items")));

    assertThat(FalseProblemFilter.leftOut(unchanged)).isEqualTo(unchanged);
  }

  private static Element fields(Element... parts) {
    return Element.of("ItemOptionalFields", parts);
  }

  private static Element description(String author, String title) {
    return Element.of(
        "BibliographicDescription", Element.of("Author", author), Element.of("Title", title));
  }
}
