package org.interlend.borrowing.receiving;

import static org.assertj.core.api.Assertions.assertThat;

import org.interlend.partners.TestPartner;
import org.interlend.requests.broker.RemoteLibrary;
import org.junit.jupiter.api.Test;

class ReportedLenderTest {

  @Test
  void aRecordIsToBeCompletedUntilStaffHaveSavedIt() {
    TestPartner library = TestPartner.called("Abc");
    assertThat(lender(RemoteLibrary.of(library.make())).isStub()).isFalse();
    assertThat(lender(RemoteLibrary.of(library.namedByBroker().make())).isStub()).isTrue();
  }

  @Test
  void aLibraryWithoutARecordHasNoneToComplete() {
    assertThat(lender(RemoteLibrary.named("Abc", null, null)).isStub()).isFalse();
    assertThat(lender(null).isStub()).isFalse();
  }

  @Test
  void aLongCallNumberIsCutWhicheverMessageHasIt() {
    String callNumber = "Magasin ".repeat(60);
    assertThat(ReportedLender.of(null, callNumber).callNumber()).hasSize(255);
    assertThat(new AcceptItemCommand.Volume(null, callNumber, null, false, true).callNumber())
        .hasSize(255);
  }

  private static ReportedLender lender(RemoteLibrary library) {
    return ReportedLender.of(library, "Hylla 3");
  }
}
