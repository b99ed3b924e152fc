package org.interlend.slnp.command;

import static org.assertj.core.api.Assertions.assertThat;

import org.interlend.lending.locate.RequestItemResult;
import org.interlend.lending.request.LendingReason;
import org.interlend.partners.slnp.SlnpSettings;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Orders that are refused although a copy was free when they were checked. */
class LendingOrderHandlerTest {

  @ParameterizedTest
  @CsvSource({
    "NO_COPY_ON_SHELF, true",
    "COPIES_MAY_NOT_LEAVE, true",
    "VOLUME_REQUESTED, false",
    "VOLUME_TO_CHOOSE, false",
    "VOLUME_NOT_NAMED, false",
    "NO_TITLE_NUMBER, false",
    ", false"
  })
  void aCopyIsTakenMeanwhileUnlessStaffChooseOne(LendingReason reason, boolean taken) {
    RequestItemResult done = new RequestItemResult(null, false, reason);

    assertThat(LendingOrderHandler.isTakenMeanwhile(new SlnpSettings(), done)).isEqualTo(taken);
  }
}
