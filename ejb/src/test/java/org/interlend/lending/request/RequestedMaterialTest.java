package org.interlend.lending.request;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.interlend.catalog.TitleIdentifier;
import org.interlend.lending.request.RequestedMaterial.TitleNumber;
import org.interlend.requests.RequestedPart;
import org.junit.jupiter.api.Test;

/** The title that a partner requests, and its stored form for a later search. */
class RequestedMaterialTest {

  private static final RequestedMaterial NOTHING = RequestedMaterial.named(List.of(), List.of());
  private static final RequestedNumbersColumn COLUMN = new RequestedNumbersColumn();

  @Test
  void storedNumbersAreReadBackWhateverIsWrittenInThem() {
    var request =
        RequestedMaterial.named(
            List.of(
                new TitleNumber(TitleIdentifier.Kind.OCLC, "ocn 50213410; item 7 | \\n"),
                new TitleNumber(TitleIdentifier.Kind.ISBN, "978-0-306-40615-7")),
            List.of("30100200310", "SYSTEM 4711"));
    assertThat(kept(request)).isEqualTo(request);
    assertThat(kept(NOTHING)).isEqualTo(NOTHING);
  }

  @Test
  void whatCountsInTheFirstSearchCountsInALaterOne() {
    var numbers =
        IntStream.range(0, 80)
            .mapToObj(n -> new TitleNumber(TitleIdentifier.Kind.SYSTEM, n + "|".repeat(200)))
            .toList();
    var many = RequestedMaterial.named(numbers, numbers.stream().map(TitleNumber::value).toList());
    assertThat(many.barcodes()).hasSize(50);
    assertThat(kept(many)).isEqualTo(many);
  }

  @Test
  void onlyRecordNumbersGetThePrefixOfTheCatalog() {
    var asked =
        RequestedMaterial.named(
            List.of(
                new TitleNumber(TitleIdentifier.Kind.SYSTEM, "123"),
                new TitleNumber(TitleIdentifier.Kind.ISBN, "9780306406157")),
            List.of("I1"));

    assertThat(asked.prefixed("(DE-601)").numbers())
        .containsExactly(
            new TitleNumber(TitleIdentifier.Kind.SYSTEM, "(DE-601)123"), asked.numbers().get(1));
    assertThat(asked.prefixed("(DE-601)").barcodes()).containsExactly("I1");
    assertThat(asked.prefixed("")).isEqualTo(asked);
  }

  @Test
  void aTitleRequestedWithoutANumberNamesNothing() {
    assertThat(
            new RequestedMaterial("Title", "Author", RequestedPart.NONE, List.of(), List.of())
                .namesNothing())
        .isTrue();
    assertThat(NOTHING.namesNothing()).isTrue();
    assertThat(RequestedMaterial.item("1").namesNothing()).isFalse();
    assertThat(TestLending.requestedMaterial(null).namesNothing()).isFalse();
  }

  @Test
  void aCopyOrderedAgainWithoutTheTitleOfTheWorkIsTheSame() {
    var article = RequestedPart.of("On lighthouses", "Ramsay", "3, 4", "1-9");
    var order = new RequestedMaterial(null, null, article, List.of(), List.of());
    assertThat(order.work().title()).isEqualTo("On lighthouses");
    assertThat(isAbout(order, order)).isTrue();
    var another = new RequestedMaterial("Transactions", null, article, List.of(), List.of());
    assertThat(isAbout(another, order)).isFalse();
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
    assertThat(one.isNamedAs(other)).isTrue();
    assertThat(one.key()).isNotEqualTo(other.key());
  }

  @Test
  void aTitleThatIsNotSuppliedIsNotKept() {
    assertThat(RequestedMaterial.item("1").work().title()).isNull();
  }

  private static RequestedMaterial kept(RequestedMaterial title) {
    return COLUMN.convertToEntityAttribute(COLUMN.convertToDatabaseColumn(title));
  }

  private static boolean isAbout(RequestedMaterial again, RequestedMaterial first) {
    return new BibMatch(first, null, null).isAbout(again, first.work());
  }
}
