package org.interlend.ncip.element;

import static org.assertj.core.api.Assertions.assertThat;

import org.interlend.ncip.NcipRequest;
import org.interlend.ncip.wire.Element;
import org.interlend.subject.RequestSubjectResolver;
import org.junit.jupiter.api.Test;

/** The titles and items that a partner requests. */
class RequestedMaterialElementsTest {

  @Test
  void theNumberOfARequestIsNoBarcode() {
    var request =
        Element.of("RequestItem", item("ILL Request Id", "12345"), item("Barcode", "30100200417"));
    var message = new NcipRequest(request, null, null, null, (RequestSubjectResolver) null);

    assertThat(RequestedMaterialElements.read(message).barcodes()).containsExactly("30100200417");
  }

  private static Element item(String type, String number) {
    return Element.of(
        "ItemId",
        Element.of("ItemIdentifierType", type),
        Element.of("ItemIdentifierValue", number));
  }
}
