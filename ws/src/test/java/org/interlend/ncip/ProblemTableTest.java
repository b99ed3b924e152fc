package org.interlend.ncip;

import static org.assertj.core.api.Assertions.assertThat;

import org.interlend.ProblemKind;
import org.interlend.TestReason;
import org.interlend.WorkflowProblem;
import org.interlend.WorkflowProblem.Subject;
import org.interlend.ncip.wire.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProblemTableTest {

  private static final Element SERVICE = Element.of("AcceptItem");

  @ParameterizedTest
  @CsvSource({
    "PATRON_BLOCKED, PATRON, The patron P1 may not borrow: Shouted at a colleague",
    "ITEM_HELD_FOR_ANOTHER, ITEM, 'Item B1 is held for Ada Lovelace, not for Charles Babbage'",
    "ITEM_ON_LOAN, ITEM, 'Item B1 is lent to Northern Libraries already, under the number 77'"
  })
  void notesOfStaffAndOtherNamesAreForStaffOnly(ProblemKind kind, Subject about, String sentence) {
    WorkflowProblem refused = TestReason.refused(kind, about, "B1", sentence);

    String detail = ProblemTable.of(SERVICE, refused).detail();

    assertThat(detail)
        .isNotBlank()
        .doesNotContain("Shouted", "Ada", "Charles", "Northern", "77", "P1");
    assertThat(ProblemTable.note(refused)).isEqualTo(sentence);
  }

  @Test
  void theDetailForThePartnerIsNotRepeatedForStaff() {
    WorkflowProblem refused =
        TestReason.refused(ProblemKind.UNKNOWN_ITEM, Subject.ITEM, "B1", "No item has B1");

    assertThat(ProblemTable.of(SERVICE, refused).detail()).isEqualTo("No item has B1");
    assertThat(ProblemTable.note(refused)).isNull();
  }
}
