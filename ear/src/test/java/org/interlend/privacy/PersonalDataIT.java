package org.interlend.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.interlend.support.NcipMessage.acceptItem;
import static org.interlend.support.NcipMessage.fresh;
import static org.interlend.support.NcipMessage.lookupUser;

import java.util.Map;
import org.interlend.support.Broker;
import org.interlend.support.InterlendServer;
import org.interlend.support.NcipAnswer;
import org.interlend.support.NcipClient;
import org.interlend.support.NcipMessage;
import org.interlend.support.OnOneDatabase;
import org.interlend.support.Records;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Which patron data a partner gets without the patron's PIN. */
@OnOneDatabase
class PersonalDataIT {

  private final InterlendServer server;
  private final NcipClient broker;
  private final Records records;

  PersonalDataIT(InterlendServer server) {
    this.server = server;
    broker = new NcipClient(server);
    records = new Records(server);
  }

  @Test
  @DisplayName("without the PIN LookupUser answers no loans, holds, debts or addresses")
  void personalDataNeedsThePin() {
    try (var partner =
        Broker.open(server).with("lookupUser", Map.of("personalDataWithoutPin", false))) {
      var all = everything().profile(partner.code());

      var without = broker.send(all).succeeds("LookupUser");
      var usual = broker.send(lookupUser("P0043177").profile(partner.code()));
      var with = broker.send(all.input("PIN", "4821")).succeeds("LookupUser");

      for (var told : new NcipAnswer[] {without, usual.succeeds("LookupUser")}) {
        for (var kept :
            new String[] {
              "LoanedItem", "LoanedItemsCount", "RequestedItemsCount", "UserAddressInformation"
            }) {
          assertThat(told.has(kept)).as(kept).isFalse();
        }
        assertThat(told.text()).doesNotContain("UserFiscalAccount", "@", "30100200300");
        assertThat(told.value("Surname")).contains("Østergård");
        assertThat(told.text()).contains("PROFILE", "STATUS", "ACTIVE");
      }
      assertThat(with.text()).contains("maelle@example.org", "30100200300", "UserFiscalAccount");
      assertThat(with.has("RequestedItemsCount")).isTrue();
      broker.send(all.input("PIN", "9999")).isProblem("User Authentication Failed");
      assertThat(
              records.count(
                  "select count(*) from exchange_warning where kind = ? and partner_code = ?",
                  "PERSONAL_DATA",
                  partner.code()))
          .as("a warning names the omitted personal data")
          .isOne();
    }
  }

  @Test
  @DisplayName("the partner's record may allow it without the PIN")
  void thePartnerRecordMayAllowPersonalDataWithoutThePin() {
    try (var partner =
        Broker.open(server).with("lookupUser", Map.of("personalDataWithoutPin", true))) {
      assertThat(broker.send(everything().profile(partner.code())).succeeds("LookupUser").text())
          .contains("maelle@example.org", "30100200300", "UserFiscalAccount");
    }
  }

  @Test
  @DisplayName("brokers learn that a patron is blocked; the journal says by whom, and not why")
  void theReasonOfABlockStaysWithThePatron() {
    var request = fresh("BLOCK");

    var answer =
        broker
            .send(acceptItem(request, request).patron("P0043180"))
            .isProblem("User Ineligible To Check Out This Item");

    assertThat(answer.text()).doesNotContain("Unpaid", "24.00", "circulation desk");
    assertThat(
            Records.told(
                records.value("select explanation from exchange where request_id = ?", request)))
        .contains("Blocked by staff")
        .doesNotContain("Unpaid", "24.00");
  }

  private static NcipMessage everything() {
    return lookupUser("P0043177")
        .empty("LoanedItemsDesired")
        .empty("RequestedItemsDesired")
        .empty("UserFiscalAccountDesired")
        .desiring("UserElementType", "Name Information")
        .desiring("UserElementType", "User Privilege")
        .desiring("UserElementType", "User Address Information");
  }
}
