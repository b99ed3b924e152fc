package org.interlend.libris.importing;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.Optional;
import org.interlend.borrowing.receiving.BorrowingStatusUpdate;
import org.interlend.lending.LendingStatusUpdate.State;
import org.interlend.libris.client.LibrisPartner;
import org.interlend.libris.reading.LibrisException;
import org.interlend.libris.reading.LibrisReader;
import org.interlend.libris.reading.LibrisRequest;
import org.interlend.partners.libris.LibrisSettings;
import org.interlend.partners.libris.LibrisStatus;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the statuses of Libris mean on each side. */
class LenderStatusMappingTest {

  private static final LibrisPartner PROFILE =
      new LibrisPartner("LIBRIS", new LibrisSettings(), Optional.of("key"));

  @ParameterizedTest
  @CsvSource({
    "SENT,               UNCHANGED,            OPEN",
    "READ,               UNCHANGED,            OPEN",
    "PASSED_ON,          UNCHANGED,            OPEN",
    "CONDITIONAL,        CONDITIONAL,          CONDITIONAL",
    "CONDITION_ACCEPTED, CONDITIONAL_ACCEPTED, CONDITIONAL_ACCEPTED",
    "WILL_SUPPLY,        WILL_SUPPLY,          WILL_SUPPLY",
    "SHIPPED,            SHIPPED,              SHIPPED",
    "UNFILLED,           REJECTED,             NOT_SUPPLIED",
    "CANCELED,           CANCELED,             CANCELED",
    "CANCEL_REFUSED,     UNCHANGED,            CANCEL_REFUSED"
  })
  void eachStatusHasItsMeaningOnBothSides(
      LibrisStatus status, State lending, BorrowingStatusUpdate.State borrowing) {
    assertThat(LenderStatusMapping.of(status)).isEqualTo(lending);
    assertThat(BorrowingRequestImport.state(status)).isEqualTo(borrowing);
  }

  @ParameterizedTest
  @CsvSource({
    "Uteliggande,   , REJECTED",
    "Levererad,   10, REJECTED",
    "Avbeställd,    , CANCELED",
    "Vilande,       , REJECTED"
  })
  void aRequestThatWentOnIsForAnotherLibrary(String text, String code, State state)
      throws LibrisException {
    assertThat(LenderStatusMapping.of(PROFILE, request(text, code))).isEqualTo(state);
  }

  @Test
  void whatIsStillToBeSentIsProcessedAlsoWhenItIsNew() {
    assertThat(EnumSet.allOf(State.class).stream().filter(LenderStatusMapping::isBegun))
        .containsExactlyInAnyOrder(
            State.UNCHANGED, State.CONDITIONAL_ACCEPTED, State.WILL_SUPPLY, State.UNKNOWN);
  }

  private static LibrisRequest request(String text, String code) throws LibrisException {
    return LibrisReader.requests(
            """
            {"ill_requests":[{"lf_number":"A-1","status":"%s","status_code":"%s","active_library":"Abc"}]}\
            """
                .formatted(text, code == null ? "" : code)
                .getBytes(UTF_8))
        .requests()
        .get(0);
  }
}
