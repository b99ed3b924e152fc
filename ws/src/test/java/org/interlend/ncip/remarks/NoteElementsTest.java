package org.interlend.ncip.remarks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Instant;
import java.util.Collections;
import java.util.stream.IntStream;
import org.interlend.ncip.wire.Element;
import org.interlend.requests.broker.BrokerNote;
import org.interlend.requests.broker.BrokerNote.Kind;
import org.junit.jupiter.api.Test;

class NoteElementsTest {

  private static final Instant AT = Instant.parse("2026-05-04T08:30:12.345Z");

  @Test
  void notesAreKnownByTheEndsOfTheirNamesWhereverTheyStand() {
    var service =
        Element.of(
            "AcceptItem",
            Element.of(
                "ItemOptionalFields",
                Element.of(
                    "BibliographicDescription", Element.of("Title", "Notes from a small island")),
                Element.of(
                    "PhysicalCondition",
                    Element.of("PhysicalConditionType", "Faded"),
                    Element.of("PhysicalConditionDetails", "Spine torn"))),
            Element.of("ShippingInformation", Element.of("ShippingNote", "Return in a padded bag")),
            Element.of(
                "Ext",
                Element.of("ItemNote", "With map\nin pocket"),
                Element.of("UserNote", "Wants volume 2 as well"),
                Element.of("LendingNotes", "Insured"),
                Element.of("RequestNote", "")));

    assertThat(NoteElements.of(service, AT).list())
        .extracting(BrokerNote::kind, BrokerNote::text, BrokerNote::message)
        .containsExactly(
            tuple(Kind.ITEM, "Faded", "AcceptItem"),
            tuple(Kind.ITEM, "Spine torn", "AcceptItem"),
            tuple(Kind.SHIPPING, "Return in a padded bag", "AcceptItem"),
            tuple(Kind.ITEM, "With map in pocket", "AcceptItem"),
            tuple(Kind.PATRON, "Wants volume 2 as well", "AcceptItem"),
            tuple(Kind.REMARK, "Insured", "AcceptItem"));
  }

  @Test
  void whatTheLenderDemandsIsANoteUnlessTheRecordOfTheItemSaysIt() {
    var service =
        Element.of(
            "AcceptItem",
            Element.of(
                "ItemOptionalFields",
                Element.of("ItemUseRestrictionType", "Renewals Not Permitted"),
                Element.of("ItemUseRestrictionType", "User Signature Required"),
                Element.of("ItemUseRestrictionType", "In Library Use Only")));

    assertThat(NoteElements.of(service, AT).list())
        .extracting(BrokerNote::kind, BrokerNote::text)
        .containsExactly(tuple(Kind.ITEM, "User Signature Required"));
  }

  @Test
  void whatTheLenderDemandsIsANoteIfTheMessageMakesNoRecord() {
    var service =
        Element.of("ItemShipped", Element.of("ItemUseRestrictionType", "In Library Use Only"));

    assertThat(NoteElements.of(service, AT).list())
        .extracting(BrokerNote::text)
        .containsExactly("In Library Use Only");
  }

  @Test
  void whatProvesTheSenderIsNoNote() {
    var service =
        Element.of(
            "LookupUser",
            Element.of("InitiationHeader", Element.of("SecretNote", "s3cret")),
            Element.of("AuthenticationInput", Element.of("PinNote", "1234")));

    assertThat(NoteElements.of(service, AT).isEmpty()).isTrue();
  }

  @Test
  void theNumberAndLengthOfNotesAreLimited() {
    var many =
        IntStream.range(0, 500).mapToObj(n -> Element.of("Note", n + "x".repeat(5000))).toList();

    var notes = NoteElements.of(Element.of("AcceptItem", Element.of("Ext", many)), AT).list();

    assertThat(notes).hasSize(10).allMatch(note -> note.text().length() == 1500);
  }

  @Test
  void deepElementsAreNotFollowedForEver() {
    var deep = Element.of("Note", "deep");
    for (int level : Collections.nCopies(100, 1)) {
      deep = Element.of("Level" + level, deep);
    }

    assertThat(NoteElements.of(Element.of("AcceptItem", deep), AT).isEmpty()).isTrue();
  }
}
