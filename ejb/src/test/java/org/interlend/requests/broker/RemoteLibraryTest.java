package org.interlend.requests.broker;

import static org.assertj.core.api.Assertions.assertThat;

import org.interlend.partners.Partner;
import org.interlend.partners.TestPartner;
import org.junit.jupiter.api.Test;

/** The library behind the broker, with a record and without. */
class RemoteLibraryTest {

  private static final Partner PARTNER = TestPartner.called("DE-1").make();

  @Test
  void aLibraryWithARecordIsDescribedByIt() {
    RemoteLibrary library = RemoteLibrary.of(PARTNER);
    assertThat(library.partner()).isSameAs(PARTNER);
    assertThat(library.code()).isEqualTo("DE-1");
    assertThat(library.label()).isEqualTo("DE-1 Libraries");
  }

  @Test
  void withoutANameItIsCalledByItsCode() {
    assertThat(RemoteLibrary.named("Q", null, null).label()).isEqualTo("Q");
    assertThat(RemoteLibrary.named("Q", "Uppsala", null).label()).isEqualTo("Uppsala");
  }

  @Test
  void theAddressKeepsItsLinesAndIsCutToItsColumn() {
    assertThat(RemoteLibrary.named("Q", null, " Box 1\n903 00 Umeå ").address())
        .isEqualTo("Box 1\n903 00 Umeå");
    assertThat(RemoteLibrary.named("Q", null, " \n ").address()).isNull();
    assertThat(RemoteLibrary.named("Q", null, null).address()).isNull();
    assertThat(RemoteLibrary.named("Q", null, "a".repeat(1000)).address()).hasSize(1000);
    assertThat(RemoteLibrary.named("Q", null, "a".repeat(1001)).address()).hasSize(1000);
    String half = "a".repeat(999) + "\uD83D\uDCD6";
    assertThat(RemoteLibrary.named("Q", null, half).address()).isEqualTo("a".repeat(999));
  }

  @Test
  void withoutAnAddressItIsReachedThroughThePartnerWhichTheAddressNames() {
    Partner broker = TestPartner.called("HUB").address("Pier 9\nPort").make();
    RemoteLibrary lender = RemoteLibrary.named("Q", "Uppsala", null);
    assertThat(lender.addressOr(broker)).containsExactly("HUB Libraries", "Pier 9", "Port");
    assertThat(lender.addressOr(PARTNER)).isEmpty();
    assertThat(RemoteLibrary.named("Q", "Uppsala", "Box 1").addressOr(broker))
        .containsExactly("Box 1");
    assertThat(RemoteLibrary.of(broker).addressOr(broker)).containsExactly("Pier 9", "Port");
  }

  @Test
  void twoAreTheSameByRecordAndCodeElseByName() {
    RemoteLibrary umea = RemoteLibrary.named("Q", "Umeå", null);
    assertThat(umea.isSame(RemoteLibrary.named("Q", "Umeå universitetsbibliotek", "Box 1")))
        .isTrue();
    assertThat(umea.isSame(RemoteLibrary.named("L", "Umeå", null))).isFalse();
    assertThat(umea.isSame(new RemoteLibrary(PARTNER, "Q", "Umeå", null))).isFalse();
    assertThat(umea.isSame(null)).isFalse();
    RemoteLibrary unnumbered = RemoteLibrary.named(null, "Umeå", null);
    assertThat(unnumbered.isSame(RemoteLibrary.named(null, "Umeå", "Box 1"))).isTrue();
    assertThat(unnumbered.isSame(RemoteLibrary.named(null, "Lund", null))).isFalse();
  }
}
