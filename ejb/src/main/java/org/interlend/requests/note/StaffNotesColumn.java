package org.interlend.requests.note;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.time.Instant;
import java.util.List;
import org.interlend.text.DelimitedColumn;

/** Stores the notes in a column of their request. */
@Converter(autoApply = true)
class StaffNotesColumn implements AttributeConverter<StaffNotes, String> {

  /** As many notes of the greatest length as a request may have, also with escapes. */
  private static final int ROOM = 24000;

  private static final int CELLS = 3;

  @Override
  public String convertToDatabaseColumn(StaffNotes notes) {
    return notes == null
        ? null
        : DelimitedColumn.write(
            notes.list(), note -> List.of(note.at().toString(), note.by(), note.text()), ROOM);
  }

  @Override
  public StaffNotes convertToEntityAttribute(String column) {
    return new StaffNotes(
        DelimitedColumn.read(
            column,
            CELLS,
            row -> new StaffNote(Instant.parse(row.get(0)), row.get(1), row.get(2))));
  }
}
