package org.interlend.borrowing.receiving;

import static org.assertj.core.api.Assertions.assertThat;
import static org.interlend.RefusalAssert.assertRefused;

import java.util.Set;
import org.interlend.ProblemKind;
import org.interlend.WorkflowException.Subject;
import org.interlend.partners.Partner;
import org.interlend.partners.TestPartner;
import org.junit.jupiter.api.Test;

/** Which barcode a borrowed item gets. */
class BarcodeAssignmentTest {

  private static final Partner STRICT = TestPartner.called("BROKER").barcodePrefix("ILL-").make();
  private static final Partner GENERATING =
      TestPartner.called("BROKER").generatesBarcodesOnClash().make();

  @Test
  void aFreeLenderBarcodeIsKept() {
    assertThat(choose(STRICT, "L1")).isEqualTo("L1");
    assertThat(choose(GENERATING, "L1")).isEqualTo("L1");
  }

  @Test
  void withoutABarcodePrefixAndRequestNumberAreUsed() {
    assertThat(choose(STRICT, null)).isEqualTo("ILL-REQ-1");
    assertThat(choose(GENERATING, null)).isEqualTo("REQ-1");
  }

  @Test
  void aBarcodeInUseIsRefusedUnlessThePartnerAllowsAnother() {
    assertRefused(() -> choose(STRICT, "L1", "L1"), ProblemKind.BARCODE_IN_USE, Subject.ITEM, "L1");
    assertThat(choose(GENERATING, "L1", "L1")).isEqualTo("BROKER-L1");
  }

  @Test
  void theItemIsRefusedIfTheOtherBarcodeIsInUseToo() {
    assertRefused(
        () -> choose(GENERATING, "L1", "L1", "BROKER-L1"),
        ProblemKind.BARCODE_IN_USE,
        Subject.ITEM,
        "L1");
  }

  private static String choose(Partner partner, String itemId, String... inUse) {
    return BarcodeAssignment.choose(partner, itemId, "REQ-1", Set.of(inUse)::contains);
  }
}
