package org.interlend.ncip.remarks;

import static org.assertj.core.api.Assertions.assertThat;

import org.interlend.ncip.wire.Element;
import org.junit.jupiter.api.Test;

class RemoteLibraryElementsTest {

  @Test
  void anExtensionNamesTheLenderBeforeTheAgencyOfTheItem() {
    var said =
        RemoteLibraryElements.ofLender(
            Element.of(
                "AcceptItem",
                Element.of("ItemId", Element.of("AgencyId", "NTB")),
                Element.of(
                    "Ext",
                    Element.of("SupplyingAgencyId", Element.of("AgencyId", "HAR")),
                    Element.of("SupplyingAgencyName", "Harbour Library"),
                    Element.of("supplierAddress", "Quay 4"))));

    assertThat(said.codes()).containsExactly("HAR", "NTB");
    assertThat(said.name()).isEqualTo("Harbour Library");
    assertThat(said.address()).isEqualTo("Quay 4");
  }

  @Test
  void theBorrowerIsTheOneOnWhoseBehalfTheBrokerWritesElseTheAgencyOfTheUser() {
    var said =
        RemoteLibraryElements.ofBorrower(
            Element.of(
                "RequestItem",
                Element.of(
                    "InitiationHeader",
                    Element.of("OnBehalfOfAgency", Element.of("AgencyId", "LIB||MAIN"))),
                Element.of("UserId", Element.of("AgencyId", "LIB"))));

    assertThat(said.codes()).containsExactly("LIB||MAIN", "LIB");
    assertThat(said.name()).isNull();
    assertThat(said.address()).isNull();
  }

  @Test
  void theAddressOfTheBorrowerIsThatOfTheShippingInformation() {
    var structured =
        Element.of(
            "StructuredAddress",
            Element.of("Street", "Hill street 9"),
            Element.of("Locality", "Upton"),
            Element.of("PostalCode", "UP1 2ON"));
    var said =
        RemoteLibraryElements.ofBorrower(
            Element.of(
                "RequestItem",
                Element.of(
                    "ShippingInformation",
                    Element.of(
                        "PhysicalAddress",
                        structured,
                        Element.of("PhysicalAddressType", "Postal Address")))));

    assertThat(said.address()).isEqualTo("Hill street 9\nUpton\nUP1 2ON");
  }
}
