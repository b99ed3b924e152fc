package org.interlend.ncip.outgoing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.interlend.exchange.outbox.OutgoingKind;
import org.interlend.ncip.wire.NcipServiceNames;
import org.interlend.ncip.wire.Version;
import org.interlend.partners.protocol.BrokerProtocol;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class OutgoingKindMappingTest {

  @ParameterizedTest
  @EnumSource
  void exactlyTheMessagesOfNcipAreWrittenInIt(OutgoingKind kind) {
    if (kind.isOf(BrokerProtocol.NCIP)) {
      assertThat(NcipServiceNames.isKnown(OutgoingKindMapping.of(kind).service(), Version.TWO))
          .isTrue();
    } else {
      assertThatThrownBy(() -> OutgoingKindMapping.of(kind))
          .isInstanceOf(IllegalArgumentException.class);
    }
  }
}
