package org.interlend.borrowing.returning;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.interlend.borrowing.request.BorrowedVolume;
import org.interlend.borrowing.request.BorrowingRequest;
import org.interlend.borrowing.request.TestBorrowing;
import org.interlend.partners.Partner;
import org.interlend.partners.TestPartner;
import org.interlend.requests.broker.RemoteLibrary;
import org.junit.jupiter.api.Test;

/** Which items go back in one parcel. */
class ParcelTest {

  private static final Partner BROKER = TestPartner.called("BROKER").make();

  @Test
  void librariesOfOneNameGetParcelsOfTheirOwn() {
    assertThat(parcels(lentBy("B1", "DE-1", null), lentBy("B2", "DE-2", null)))
        .containsExactly(List.of("B1"), List.of("B2"));
    assertThat(parcels(lentBy("B1", "DE-1", "Mill lane 3"), lentBy("B2", "DE-1", "Pier 9")))
        .containsExactly(List.of("B1"), List.of("B2"));
  }

  @Test
  void anItemWithoutTheAddressOfItsLenderGoesWithTheOthers() {
    BorrowedVolume one = lentBy("B1", "DE-1", null);
    BorrowedVolume two = lentBy("B2", "DE-1", "Pier 9");
    assertThat(parcels(one, two)).containsExactly(List.of("B1", "B2"));
    assertThat(parcels(two, one)).containsExactly(List.of("B2", "B1"));
    assertThat(Parcel.of(List.of(one, two)).get(0).address()).containsExactly("Pier 9");
  }

  @Test
  void whoseLenderIsNotKnownGoesBackToThePartner() {
    BorrowedVolume unknown = TestBorrowing.volume(TestBorrowing.shipped(BROKER, "B1"));
    assertThat(parcels(unknown, lentBy("B2", null, null)))
        .containsExactly(List.of("B1"), List.of("B2"));
    assertThat(Parcel.of(List.of(unknown)).get(0).library().partner()).isSameAs(BROKER);
  }

  private static BorrowedVolume lentBy(String barcode, String code, String address) {
    BorrowingRequest request = TestBorrowing.shipped(BROKER, barcode);
    request.libraryNamed(
        RemoteLibrary.named(code, "Stadtbibliothek", address), TestBorrowing.STEP.at());
    return TestBorrowing.volume(request);
  }

  private static List<List<String>> parcels(BorrowedVolume... volumes) {
    return Parcel.of(List.of(volumes)).stream()
        .map(parcel -> parcel.volumes().stream().map(BorrowedVolume::barcode).toList())
        .toList();
  }
}
