package org.interlend.ncip.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.interlend.WorkflowException;
import org.interlend.borrowing.request.BorrowingReason;
import org.interlend.catalog.CatalogReason;
import org.interlend.circulation.terms.CirculationReason;
import org.interlend.lending.request.LendingReason;
import org.interlend.ncip.wire.Element;
import org.interlend.text.Facts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ProblemTableTest {

  private static final Element SERVICE = Element.of("AcceptItem");

  static Stream<WorkflowException> refusalsWithNames() {
    return Stream.of(
        new WorkflowException(
            BorrowingReason.NAMED_PATRON_MAY_NOT_BORROW, "P1", "Shouted at a colleague"),
        new WorkflowException(
            CirculationReason.ITEM_GOES_TO_PARTNER, "B1", "Northern Libraries", "77"),
        new WorkflowException(
            LendingReason.ITEM_LENT_UNDER_NUMBER, "B1", "Northern Libraries", "77"));
  }

  @ParameterizedTest
  @MethodSource("refusalsWithNames")
  void notesOfStaffAndOtherNamesAreForStaffOnly(WorkflowException refused) {
    String detail = ProblemTable.of(SERVICE, refused).detail();

    assertThat(detail).isNotBlank().doesNotContain("Shouted", "Northern", "77", "P1");
    assertThat(ProblemTable.note(refused)).isEqualTo(Facts.of(refused.fact()));
  }

  @Test
  void anAmountThatCannotBeEnteredIsInvalid() {
    NcipProblem problem =
        ProblemTable.of(
            Element.of("CreateUserFiscalTransaction"),
            new WorkflowException(CirculationReason.AMOUNT_OUT_OF_RANGE, "0", "99"));
    assertThat(problem.type()).isEqualTo(ProblemType.INVALID_AMOUNT);
  }

  @Test
  void theDetailForThePartnerIsNotRepeatedForStaff() {
    WorkflowException refused = new WorkflowException(CatalogReason.UNKNOWN_BARCODE, "B1");

    assertThat(ProblemTable.of(SERVICE, refused).detail()).isEqualTo("No item has the barcode B1");
    assertThat(ProblemTable.note(refused)).isEqualTo(Facts.NONE);
  }
}
