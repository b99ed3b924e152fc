package org.interlend.ncip.remarks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import org.interlend.ncip.wire.Element;
import org.interlend.requests.broker.BrokerValue;
import org.junit.jupiter.api.Test;

class InformationalElementsTest {

  @Test
  void whatNoStepUsesIsKeptUnderItsName() {
    var service =
        Element.of(
            "RequestItem",
            Element.of(
                "ItemOptionalFields",
                Element.of(
                    "BibliographicDescription",
                    Element.of("Title", "Tidal rivers"),
                    Element.of("Edition", "2nd"),
                    Element.of("PlaceOfPublication", "")),
                Element.of(
                    "ItemDescription",
                    Element.of(
                        "HoldingsInformation", Element.of("UnstructuredHoldingsData", "v. 3")))),
            amount("AcknowledgedFeeAmount", "EUR", "1500"),
            amount("PaidFeeAmount", "no currency", "300"),
            Element.of("AcknowledgedItemUseRestrictionType", "In Library Use Only"),
            Element.of("AcknowledgedItemUseRestrictionType", "No Reproduction"));

    assertThat(InformationalElements.of(service).list())
        .extracting(BrokerValue::key, BrokerValue::text, BrokerValue::personal)
        .containsExactly(
            tuple("AcknowledgedFeeAmount", "15.00 EUR", false),
            tuple("PaidFeeAmount", "no currency; 300", false),
            tuple(
                "AcknowledgedItemUseRestrictionType",
                "In Library Use Only; No Reproduction",
                false),
            tuple("Edition", "2nd", false),
            tuple("HoldingsInformation", "v. 3", false));
  }

  @Test
  void emptyElementsAreNoValues() {
    assertThat(
            InformationalElements.of(
                    Element.of(
                        "AcceptItem",
                        Element.of("PickupExpiryDate", ""),
                        Element.of("AcknowledgedFeeAmount")))
                .isEmpty())
        .isTrue();
  }

  private static Element amount(String name, String currency, String value) {
    return Element.of(
        name, Element.of("CurrencyCode", currency), Element.of("MonetaryValue", value));
  }
}
