package org.interlend.lending.request;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.interlend.Actor;
import org.interlend.catalog.TitleIdentifier;
import org.interlend.lending.request.RequestedMaterial.TitleNumber;
import org.interlend.partners.RequestFormat;
import org.interlend.partners.TestPartner;
import org.interlend.requests.HistoryEvent;
import org.interlend.requests.HistoryEventKind;
import org.interlend.requests.RequestedPart;
import org.junit.jupiter.api.Test;

/** The title that a partner requests, and its stored form for a later search. */
class RequestedMaterialTest {

  @Test
  void storedRequestedMaterialIsReadBack() {
    var request =
        new RequestedMaterial(
            "Tea roads",
            "Okonjo, Adaeze",
            RequestedPart.NONE,
            List.of(
                new TitleNumber(TitleIdentifier.Kind.OCLC, "ocn 50213410"),
                new TitleNumber(TitleIdentifier.Kind.ISBN, "978-0-306-40615-7")),
            List.of("30100200310"));
    var again = RequestedMaterial.read(request.key());
    assertThat(again.numbers()).isEqualTo(request.numbers());
    assertThat(again.barcodes()).isEqualTo(request.barcodes());
    assertThat(again.key()).isEqualTo(request.key());
  }

  @Test
  void onlyRecordNumbersGetThePrefixOfTheCatalog() {
    var asked = RequestedMaterial.read("SYSTEM 123; ISBN 9780306406157; item I1");

    assertThat(asked.prefixed("(DE-601)").key())
        .isEqualTo("SYSTEM (DE-601)123; ISBN 9780306406157; item I1");
    assertThat(asked.prefixed("").key()).isEqualTo(asked.key());
  }

  @Test
  void emptyRequestedMaterialNamesNothing() {
    assertThat(RequestedMaterial.read(null).namesNothing()).isTrue();
    assertThat(RequestedMaterial.read("").namesNothing()).isTrue();
    assertThat(RequestedMaterial.read("COLOR blue; ").namesNothing()).isTrue();
  }

  @Test
  void aTitleRequestedWithoutANumberNamesNothing() {
    assertThat(
            new RequestedMaterial("Title", "Author", RequestedPart.NONE, List.of(), List.of())
                .namesNothing())
        .isTrue();
    assertThat(RequestedMaterial.item("1").namesNothing()).isFalse();
    assertThat(RequestedMaterial.read("OCLC 4711").namesNothing()).isFalse();
  }

  @Test
  void aCopyOrderedAgainWithoutTheTitleOfTheWorkIsTheSame() {
    var article = RequestedPart.of("On lighthouses", "Ramsay", "3, 4", "1-9");
    var order = new RequestedMaterial(null, null, article, List.of(), List.of());
    assertThat(order.work().title()).isEqualTo("On lighthouses");
    assertThat(requested(order).isAbout(order)).isTrue();
    var another = new RequestedMaterial("Transactions", null, article, List.of(), List.of());
    assertThat(requested(order).isAbout(another)).isFalse();
  }

  @Test
  void twoArticlesOfAJournalDiffer() {
    var numbers = List.of(new TitleNumber(TitleIdentifier.Kind.ISSN, "0317-8471"));
    var one =
        new RequestedMaterial(
            null, null, RequestedPart.of("Tides", null, "3", "1-9"), numbers, List.of());
    var other =
        new RequestedMaterial(
            null, null, RequestedPart.of("Tides", null, "3", "10-12"), numbers, List.of());
    assertThat(one.key()).isEqualTo(other.key());
    assertThat(one.keyWithPart()).isNotEqualTo(other.keyWithPart());
  }

  @Test
  void aTitleThatIsNotSuppliedIsNotKept() {
    assertThat(RequestedMaterial.item("1").work().title()).isNull();
  }

  private static LendingRequest requested(RequestedMaterial title) {
    return new LendingRequest(
        TestPartner.called("BROKER").make(),
        "NUMBER",
        RequestFormat.DIGITAL,
        title,
        null,
        null,
        HistoryEvent.of(TestLending.NOW, HistoryEventKind.REQUESTED, Actor.partner("BROKER")));
  }
}
