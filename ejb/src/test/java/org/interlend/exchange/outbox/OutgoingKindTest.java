package org.interlend.exchange.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.interlend.partners.TestPartner.called;

import org.interlend.partners.TestPartner;
import org.interlend.partners.protocol.BrokerProtocol;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What the record of a partner asks for, and its protocol has. */
class OutgoingKindTest {

  /** The settings of NCIP stay in the record of a partner that has another protocol since. */
  @ParameterizedTest
  @EnumSource
  void noPartnerIsToldWhatItsProtocolDoesNotHave(BrokerProtocol protocol) {
    for (OutgoingKind kind : OutgoingKind.values()) {
      if (!kind.isOf(protocol)) {
        assertThat(kind.isAskedFor(called("BROKER").speaks(protocol).make()))
            .as("%s", kind)
            .isFalse();
      }
    }
  }

  @ParameterizedTest
  @EnumSource(names = {"RENEW_ITEM", "RECALL_ITEM", "ITEM_RENEWED", "RENEWAL_REFUSED"})
  void aPartnerIsToldWhatItsRecordAsksFor(OutgoingKind kind) {
    assertThat(kind.isAskedFor(called("BROKER").make())).isTrue();
  }

  @ParameterizedTest
  @EnumSource(
      names = {"RENEW_ITEM", "RECALL_ITEM", "ITEM_RENEWED", "RENEWAL_REFUSED"},
      mode = EnumSource.Mode.EXCLUDE)
  void aPartnerIsNotToldWhatItsRecordDoesNotAskFor(OutgoingKind kind) {
    TestPartner partner = called("BROKER");
    assertThat(kind.isAskedFor(partner.make())).isFalse();
    assertThat(kind.isAskedFor(partner.speaks(BrokerProtocol.SLNP).make())).isFalse();
  }
}
