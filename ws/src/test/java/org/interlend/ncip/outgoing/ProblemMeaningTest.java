package org.interlend.ncip.outgoing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.interlend.ncip.outgoing.ProblemMeaning.DECIDED;
import static org.interlend.ncip.outgoing.ProblemMeaning.FOR_STAFF;
import static org.interlend.ncip.outgoing.ProblemMeaning.LATER;

import org.interlend.ncip.ProblemType;
import org.junit.jupiter.api.Test;

class ProblemMeaningTest {

  @Test
  void aLendersNoIsARefusalWhereverItStands() {
    assertThat(ProblemMeaning.of(ProblemType.RENEWAL_NOT_ALLOWED.text(), true)).isEqualTo(DECIDED);
    assertThat(ProblemMeaning.of(ProblemType.ITEM_NOT_RENEWABLE.text(), false)).isEqualTo(DECIDED);
  }

  @Test
  void whatMayGoWellLaterIsTriedAgainInWhateverCaseItIsWritten() {
    assertThat(ProblemMeaning.of(" temporary processing failure ", false)).isEqualTo(LATER);
  }

  @Test
  void systemsThatDoNotKnowEachOtherAreForStaff() {
    assertThat(ProblemMeaning.of(ProblemType.UNKNOWN_AGENCY.text(), true)).isEqualTo(FOR_STAFF);
    assertThat(ProblemMeaning.of(ProblemType.PROTOCOL_ERROR.text(), false)).isEqualTo(FOR_STAFF);
  }

  @Test
  void aTypeOfThePartnersOwnCountsByWhereItStands() {
    assertThat(ProblemMeaning.of("Lender is closing", true)).isEqualTo(DECIDED);
    assertThat(ProblemMeaning.of("Lender is closing", false)).isEqualTo(FOR_STAFF);
  }
}
