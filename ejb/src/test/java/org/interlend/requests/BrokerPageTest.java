package org.interlend.requests;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.interlend.lending.request.LendingRequest;
import org.interlend.lending.request.TestLending;
import org.interlend.partners.Format;
import org.interlend.partners.Partner;
import org.interlend.partners.TestPartner;
import org.interlend.partners.protocol.BrokerProtocol;
import org.interlend.requests.broker.BrokerData;
import org.interlend.requests.broker.BrokerStatus;
import org.interlend.requests.broker.BrokerValue;
import org.interlend.requests.broker.BrokerValues;
import org.junit.jupiter.api.Test;

/** Where staff find a request on the pages of its broker. */
class BrokerPageTest {

  private static final String LIBRIS = "https://iller.libris.kb.se/librisfjarrlan/lf.php?action=";

  @Test
  void aBrokerThatSpeaksNcipHasNoPageOfARequest() {
    assertThat(BrokerPage.of(request(partner(BrokerProtocol.NCIP), "R-1"), true)).isEmpty();
  }

  @Test
  void theZflServersPageIsFoundByTheNumberOfTheOrder() {
    Partner partner = partner(BrokerProtocol.SLNP);
    LendingRequest request = request(partner, "A 4711");
    assertThat(BrokerPage.of(request, true)).isEmpty();
    TestPartner.set(
        partner.slnp().orElseThrow(), "historyUrl", "https://zfl.example/history?id={bestellId}");
    assertThat(BrokerPage.of(request, true)).contains("https://zfl.example/history?id=A%204711");
  }

  @Test
  void thePageOfLibrisIsFoundByItsOwnNumberOfTheRequest() {
    LendingRequest request = request(partner(BrokerProtocol.LIBRIS), "Xyz-1");
    assertThat(BrokerPage.of(request, true)).contains(LIBRIS + "search&search_string=Xyz-1");
    request.keep(
        BrokerData.NONE.values(
            new BrokerValues(List.of(new BrokerValue("request_id", "5120077", false)))));
    assertThat(BrokerPage.of(request, true)).contains(LIBRIS + "incoming&id=5120077");
  }

  @Test
  void theStatusInLibrisDecidesWhatABorrowerDoesNext() {
    LendingRequest request = request(partner(BrokerProtocol.LIBRIS), "Xyz-1");
    request.keep(
        BrokerData.NONE
            .status(new BrokerStatus("7", null))
            .values(new BrokerValues(List.of(new BrokerValue("request_id", "5120077", false)))));
    assertThat(BrokerPage.of(request, false)).contains(LIBRIS + "may_reserve&id=5120077");
  }

  private static Partner partner(BrokerProtocol protocol) {
    return TestPartner.called("BROKER").speaks(protocol).make();
  }

  private static LendingRequest request(Partner partner, String number) {
    return new LendingRequest(
        partner,
        number,
        Format.PHYSICAL,
        TestLending.titleRequest("The lighthouse"),
        null,
        TestLending.EXPIRES,
        TestLending.STEP);
  }
}
