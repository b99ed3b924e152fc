package org.interlend.borrowing.receiving;

import static org.assertj.core.api.Assertions.assertThat;

import org.interlend.partners.TestPartner;
import org.interlend.requests.broker.RemoteLibrary;
import org.junit.jupiter.api.Test;

class LenderOfRecordTest {

  @Test
  void aRecordIsToBeCompletedUntilStaffHaveSavedIt() {
    TestPartner library = TestPartner.called("Abc");
    assertThat(supplier(RemoteLibrary.of(library.make())).isStub()).isFalse();
    assertThat(supplier(RemoteLibrary.of(library.namedByBroker().make())).isStub()).isTrue();
  }

  @Test
  void aLibraryWithoutARecordHasNoneToComplete() {
    assertThat(supplier(RemoteLibrary.named("Abc", null, null)).isStub()).isFalse();
    assertThat(supplier(null).isStub()).isFalse();
  }

  private static LenderOfRecord supplier(RemoteLibrary library) {
    return LenderOfRecord.of(library, "Hylla 3", true);
  }
}
