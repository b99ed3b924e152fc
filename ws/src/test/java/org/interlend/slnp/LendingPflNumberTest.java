package org.interlend.slnp;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import org.interlend.Actor;
import org.interlend.lending.request.LendingRequest;
import org.interlend.lending.request.RequestedMaterial;
import org.interlend.partners.RequestFormat;
import org.interlend.requests.HistoryEvent;
import org.interlend.requests.HistoryEventKind;
import org.interlend.requests.broker.BrokerData;
import org.junit.jupiter.api.Test;

/** By which number a ZFL server knows an order. */
class LendingPflNumberTest {

  private static final BrokerData ORDER = BrokerData.NONE.reference("REF-9");

  @Test
  void theOrdererKnowsItByItsOwnNumber() {
    LendingRequest request = request("51");
    request.assignNumber("PFL");
    assertThat(LendingPflNumber.of(request)).isEqualTo(request.number());

    request.keep(ORDER);
    assertThat(LendingPflNumber.of(request)).isEqualTo("REF-9");
  }

  @Test
  void anOrderWithoutNumberHasOurs() {
    LendingRequest request = request(null);
    request.assignNumber("PFL");
    request.keep(ORDER);

    assertThat(LendingPflNumber.of(request)).isEqualTo(request.number());
  }

  @Test
  void aFurtherVolumeHasNoNumberOfOurs() {
    LendingRequest request = request("51/2");
    assertThat(LendingPflNumber.of(request)).isNull();

    request.keep(ORDER);
    assertThat(LendingPflNumber.of(request)).isEqualTo("REF-9");
  }

  private static LendingRequest request(String number) {
    return new LendingRequest(
        null,
        number,
        RequestFormat.PHYSICAL,
        RequestedMaterial.item("I1"),
        null,
        LocalDate.of(2026, 5, 14),
        HistoryEvent.of(
            Instant.EPOCH, HistoryEventKind.REQUEST_ANNOUNCED, Actor.partner("BROKER")));
  }
}
