package org.interlend.requests.broker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class BrokerDataTest {

  private static final BrokerData ORDER =
      BrokerData.NONE
          .status(new BrokerStatus("WorkOut", null))
          .reference("EX-77")
          .notes(BrokerNotes.of(new BrokerNote(BrokerNote.Kind.REMARK, "Soon, please")))
          .values(
              new BrokerValues(
                  List.of(
                      new BrokerValue("Nachname", "Muster", true),
                      new BrokerValue("Signatur", "TEC 1", false))));

  @Test
  void aLaterMessageReplacesOnlyWhatItMentions() {
    BrokerData later =
        ORDER.updated(
            BrokerData.NONE
                .status(new BrokerStatus("Shipped", "Geliefert"))
                .values(
                    new BrokerValues(
                        List.of(
                            new BrokerValue("Signatur", "TEC 2", false),
                            new BrokerValue("SigelGB", "DE-9003", false)))));
    assertThat(later.status()).isEqualTo(new BrokerStatus("Shipped", "Geliefert"));
    assertThat(later.reference()).isEqualTo("EX-77");
    assertThat(later.notes()).isEqualTo(ORDER.notes());
    assertThat(later.values().list())
        .extracting(BrokerValue::key, BrokerValue::text)
        .containsExactly(
            tuple("Nachname", "Muster"), tuple("Signatur", "TEC 2"), tuple("SigelGB", "DE-9003"));
  }

  @Test
  void theSameMessageAgainChangesNothing() {
    assertThat(ORDER.updated(ORDER)).isEqualTo(ORDER);
    assertThat(ORDER.updated(BrokerData.NONE)).isEqualTo(ORDER);
  }

  @Test
  void theSuppliersOfALaterMessageReplaceTheEarlierOnes() {
    SupplierChain asked = asked("Abc");
    BrokerData told = ORDER.chain(asked);
    assertThat(told.updated(BrokerData.NONE).chain()).isEqualTo(asked);
    assertThat(told.updated(BrokerData.NONE.chain(asked("Abc", "Def"))).chain())
        .isEqualTo(asked("Abc", "Def"));
  }

  @Test
  void twoMessagesAreTheSameOnlyIfTheySayTheSame() {
    assertThat(
            List.of(
                ORDER.status(new BrokerStatus("Shipped", null)),
                ORDER.reference("EX-78"),
                ORDER.notes(BrokerNotes.NONE),
                ORDER.values(BrokerValues.NONE),
                ORDER.chain(asked("Abc"))))
        .doesNotContain(ORDER)
        .doesNotHaveDuplicates();
    assertThat(ORDER.reference("EX-78").reference("EX-77")).isEqualTo(ORDER);
  }

  @Test
  void aNoteWithoutWordsIsNone() {
    BrokerNotes notes =
        BrokerNotes.of(
            new BrokerNote(BrokerNote.Kind.REMARK, " "),
            new BrokerNote(BrokerNote.Kind.REMARK, "Soon, please"));
    assertThat(notes).isEqualTo(ORDER.notes());
  }

  private static SupplierChain asked(String... codes) {
    return new SupplierChain(
        Stream.of(codes)
            .map(code -> new AskedSupplier(code, null, null, null, false, false))
            .toList());
  }

  @Test
  void valuesAboutThePatronAreToldApart() {
    assertThat(ORDER.personal()).containsExactly("Muster");
  }

  @Test
  void columnsKeepWhatTheRequestHas() {
    var values = new BrokerValuesColumn();
    assertThat(values.convertToEntityAttribute(values.convertToDatabaseColumn(ORDER.values())))
        .isEqualTo(ORDER.values());
    var notes = new BrokerNotesColumn();
    assertThat(notes.convertToEntityAttribute(notes.convertToDatabaseColumn(ORDER.notes())))
        .isEqualTo(ORDER.notes());
    var chain = new SupplierChainColumn();
    SupplierChain asked =
        new SupplierChain(
            List.of(
                new AskedSupplier("Abc", "Dagstidning", "Utlånad", "2026-03-12", true, false),
                new AskedSupplier("Def", null, null, null, false, true)));
    assertThat(chain.convertToEntityAttribute(chain.convertToDatabaseColumn(asked)))
        .isEqualTo(asked);
  }

  @Test
  void aMessageOfAnyLengthHasRoom() {
    BrokerValues many =
        new BrokerValues(
            IntStream.range(0, 500)
                .mapToObj(n -> new BrokerValue("Key" + n, "|".repeat(5000), false))
                .toList());
    assertThat(new BrokerValuesColumn().convertToDatabaseColumn(many).length())
        .isLessThanOrEqualTo(16000);
    BrokerNotes notes =
        new BrokerNotes(
            IntStream.range(0, 500)
                .mapToObj(n -> new BrokerNote(BrokerNote.Kind.REMARK, "\\".repeat(5000)))
                .toList());
    assertThat(new BrokerNotesColumn().convertToDatabaseColumn(notes).length())
        .isLessThanOrEqualTo(16000);
  }

  @Test
  void aNoteThatIsThereAlreadyDoesNotComeTwice() {
    Instant first = Instant.parse("2026-05-04T08:30:12Z");
    var note = new BrokerNote(BrokerNote.Kind.ITEM, "With map", "AcceptItem", first);
    var again =
        new BrokerNote(BrokerNote.Kind.ITEM, "With map", "AcceptItem", first.plusSeconds(9));
    var other = new BrokerNote(BrokerNote.Kind.REMARK, "Insured", "ItemShipped", first);

    var kept = BrokerNotes.of(note).with(BrokerNotes.of(again, other));

    assertThat(kept.list()).containsExactly(note, other);
    var column = new BrokerNotesColumn();
    assertThat(column.convertToEntityAttribute(column.convertToDatabaseColumn(kept)))
        .isEqualTo(kept);
  }
}
