package org.interlend.requests.note;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class StaffNotesTest {

  private static final Instant AT = Instant.parse("2026-05-04T08:30:12.345Z");

  @Test
  void notesOfOneMomentHaveDifferentNumbersAndKeepTheirOrder() {
    StaffNotes notes =
        StaffNotes.NONE
            .with(new StaffNote(AT, "ada", "First"))
            .with(new StaffNote(AT, "ben", "Second"));

    assertThat(notes.list()).extracting(StaffNote::text).containsExactly("First", "Second");
    assertThat(notes.find(AT.toEpochMilli()).orElseThrow().text()).isEqualTo("First");
    assertThat(notes.without(notes.list().get(0)).list())
        .extracting(StaffNote::text)
        .containsExactly("Second");
  }

  @Test
  void aNoteOfALaterMomentKeepsItsTime() {
    StaffNote first = new StaffNote(AT, "ada", "First");
    StaffNote later = new StaffNote(AT.plusSeconds(60), "ben", "Later");
    StaffNotes notes = StaffNotes.NONE.with(first).with(later);

    assertThat(notes.list()).containsExactly(first, later);
    assertThat(notes.find(later.number())).contains(later);
    assertThat(notes.find(later.number() + 1)).isEmpty();
  }

  @Test
  void aFullListOfTheLongestNotesHasRoomInItsColumn() {
    StaffNotes full = StaffNotes.NONE;
    while (!full.isFull()) {
      full = full.with(new StaffNote(AT, "a".repeat(100), "| ö\\".repeat(250)));
    }
    var column = new StaffNotesColumn();

    String stored = column.convertToDatabaseColumn(full);

    assertThat(stored.length()).isLessThanOrEqualTo(24000);
    assertThat(column.convertToEntityAttribute(stored).list()).hasSize(StaffNotes.MAX_NOTES);
  }
}
