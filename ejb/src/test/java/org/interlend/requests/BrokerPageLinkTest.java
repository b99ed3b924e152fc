package org.interlend.requests;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.interlend.Side;
import org.interlend.lending.request.LendingRequest;
import org.interlend.lending.request.TestLending;
import org.interlend.partners.Partner;
import org.interlend.partners.RequestFormat;
import org.interlend.partners.TestPartner;
import org.interlend.partners.protocol.BrokerProtocol;
import org.interlend.requests.broker.BrokerData;
import org.interlend.requests.broker.BrokerStatus;
import org.interlend.requests.broker.BrokerValue;
import org.interlend.requests.broker.BrokerValues;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Where staff find a request on the pages of its broker. */
class BrokerPageLinkTest {

  private static final String LIBRIS = "https://iller.libris.kb.se/librisfjarrlan/lf.php?action=";

  @Test
  void aBrokerThatSpeaksNcipHasNoPageOfARequest() {
    assertThat(BrokerPageLink.of(request(partner(BrokerProtocol.NCIP), "R-1"), Side.LENDING))
        .isEmpty();
  }

  @Test
  void theZflServersPageIsFoundByTheNumberOfTheOrder() {
    Partner partner = partner(BrokerProtocol.SLNP);
    LendingRequest request = request(partner, "A 4711");
    assertThat(BrokerPageLink.of(request, Side.LENDING)).isEmpty();
    TestPartner.set(
        partner.slnp().orElseThrow(), "historyUrl", "https://zfl.example/history?id={bestellId}");
    assertThat(BrokerPageLink.of(request, Side.LENDING))
        .contains("https://zfl.example/history?id=A%204711");
    request.keep(orderedAs("A 4711"));
    assertThat(BrokerPageLink.of(request, Side.LENDING)).isPresent();
    request.keep(orderedAs("999999999"));
    assertThat(BrokerPageLink.of(request, Side.LENDING)).as("by a number of ours").isEmpty();
  }

  private static BrokerData orderedAs(String number) {
    return BrokerData.NONE.values(
        new BrokerValues(List.of(new BrokerValue("BestellId", number, false))));
  }

  @Test
  void thePageOfLibrisIsFoundByItsOwnNumberOfTheRequest() {
    LendingRequest request = request(partner(BrokerProtocol.LIBRIS), "Xyz-1");
    assertThat(BrokerPageLink.of(request, Side.LENDING))
        .contains(LIBRIS + "search&search_string=Xyz-1");
    request.keep(
        BrokerData.NONE.values(
            new BrokerValues(List.of(new BrokerValue("request_id", "5120077", false)))));
    assertThat(BrokerPageLink.of(request, Side.LENDING)).contains(LIBRIS + "incoming&id=5120077");
  }

  @ParameterizedTest
  @CsvSource({
    "1, search&search_string=Xyz-1",
    "6, notfullfilled&id=5120077",
    "7, may_reserve&id=5120077",
    " , search&search_string=Xyz-1"
  })
  void theStatusInLibrisDecidesWhatABorrowerDoesNext(String code, String page) {
    LendingRequest request = request(partner(BrokerProtocol.LIBRIS), "Xyz-1");
    request.keep(
        BrokerData.NONE
            .status(new BrokerStatus(code, null))
            .values(new BrokerValues(List.of(new BrokerValue("request_id", "5120077", false)))));
    assertThat(BrokerPageLink.of(request, Side.BORROWING)).contains(LIBRIS + page);
  }

  private static Partner partner(BrokerProtocol protocol) {
    return TestPartner.called("BROKER").speaks(protocol).make();
  }

  private static LendingRequest request(Partner partner, String number) {
    return new LendingRequest(
        partner,
        number,
        RequestFormat.PHYSICAL,
        TestLending.requestedMaterial("The lighthouse"),
        null,
        TestLending.EXPIRES,
        TestLending.STEP);
  }
}
