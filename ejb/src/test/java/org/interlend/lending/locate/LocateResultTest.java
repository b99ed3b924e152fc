package org.interlend.lending.locate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.interlend.lending.request.TestLending.in;

import java.util.List;
import org.interlend.catalog.LocalBib;
import org.interlend.catalog.LocalItem;
import org.interlend.catalog.TestItems;
import org.interlend.catalog.TitleIdentifier;
import org.interlend.lending.locate.LocateResult.Found;
import org.interlend.lending.locate.LocateResult.NotFound;
import org.interlend.lending.request.LendingReason;
import org.interlend.lending.request.LendingRequest;
import org.interlend.lending.request.LendingStatus;
import org.interlend.lending.request.RequestedMaterial;
import org.interlend.lending.request.TestLending;
import org.interlend.partners.RequestFormat;
import org.interlend.partners.protocol.BrokerProtocol;
import org.interlend.requests.RequestedPart;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the search for a copy brings a request. */
class LocateResultTest {

  @Test
  void staffChooseTheVolumeOfAnArticle() {
    LendingRequest request = ordered();
    LocateResult found = new Found(TestItems.own("I1"), false);
    assertThat(found.appliedTo(request)).isSameAs(found);
    request.markCopy();
    assertThat(found.appliedTo(request))
        .isEqualTo(new NotFound(found.bib(), LendingReason.VOLUME_TO_CHOOSE));
  }

  @Test
  void theCopyOfWhichABrokerOfNcipWantsACopyIsFetched() {
    LendingRequest request = in(LendingStatus.CREATED_LENDING_REQUEST);
    request.markCopy();
    LocateResult found = new Found(TestItems.own("I1"), false);
    assertThat(found.appliedTo(request)).isSameAs(found);
  }

  @ParameterizedTest
  @CsvSource({
    "Bd. 2, Bd. 1, false, false",
    "Bd. 2, bd. 2, false, true",
    "Bd. 2, , false, true",
    ", Bd. 1, false, true",
    "Bd. 2, Bd. 1, true, true"
  })
  void staffChooseTheCopyOfAVolumeUnlessItIsFoundOrTheBrokerNamesTheItem(
      String requested, String volume, boolean named, boolean chosen) {
    LendingRequest request = TestLending.created(RequestedPart.of(null, null, requested, null));
    LocalItem copy = TestItems.volume("I1", volume);
    LocateResult found = new Found(copy, named);

    assertThat(found.appliedTo(request))
        .isEqualTo(
            chosen ? found : new NotFound(copy.bib(), LendingReason.VOLUME_REQUESTED, requested));
  }

  @ParameterizedTest
  @CsvSource({
    "Bd. 2, Bd. 1, bd. 2, I2",
    "Bd. 2, Bd. 1, , I2",
    "Bd. 2, , Bd. 2, I2",
    "Bd. 2, , Bd. 1, I1",
    "Bd. 2, Bd. 1, Bd. 3, I1",
    ", Bd. 1, , I2",
    "Bd. 2, Bd. 2, Bd. 2, I1"
  })
  void ofSeveralTitlesTheOneWithTheRequestedVolumeIsChosenElseTheWholeTitle(
      String requested, String first, String second, String chosen) {
    List<LocateResult> found =
        List.of(
            new NotFound(TestItems.own("I0").bib(), LendingReason.NO_COPY_ON_SHELF),
            new Found(TestItems.volume("I1", first), false),
            new Found(TestItems.volume("I2", second), false));

    assertThat(LocateResult.ofSeveral(found, requested))
        .isInstanceOfSatisfying(
            Found.class, copy -> assertThat(copy.item().barcode()).isEqualTo(chosen));
    assertThat(LocateResult.ofSeveral(found.subList(0, 1), requested)).isSameAs(found.get(0));
  }

  @Test
  void anArticleStaysWithItsTitleThoughAnotherOneHasACopy() {
    LendingRequest request = ordered();
    request.markCopy();
    LocalBib title = TestItems.own("I1").bib();
    request.setBib(title);
    LocateResult other = new Found(TestItems.own("I2"), false);
    assertThat(other.appliedTo(request))
        .isEqualTo(new NotFound(title, LendingReason.VOLUME_TO_CHOOSE));
  }

  @Test
  void anArticleOfATitleThatIsNotHereHasNoVolumeToChoose() {
    LendingRequest request = ordered();
    request.markCopy();
    LocateResult found = NotFound.withoutTitle(numbered());
    assertThat(found.appliedTo(request)).isSameAs(found);
  }

  @Test
  void aRequestWithoutANumberSaysSo() {
    assertThat(NotFound.withoutTitle(numbered()).why()).isEqualTo(LendingReason.NO_TITLE);
    assertThat(NotFound.withoutTitle(title(List.of())).why())
        .isEqualTo(LendingReason.NO_TITLE_NUMBER);
  }

  private static LendingRequest ordered() {
    return in(LendingStatus.CREATED_LENDING_REQUEST, RequestFormat.PHYSICAL, BrokerProtocol.SLNP);
  }

  private static RequestedMaterial numbered() {
    return title(
        List.of(new RequestedMaterial.TitleNumber(TitleIdentifier.Kind.SYSTEM, "990003501")));
  }

  private static RequestedMaterial title(List<RequestedMaterial.TitleNumber> numbers) {
    return new RequestedMaterial("Kites", null, RequestedPart.NONE, numbers, List.of());
  }
}
