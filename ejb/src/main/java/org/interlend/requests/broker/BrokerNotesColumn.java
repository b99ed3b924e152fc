package org.interlend.requests.broker;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.time.Instant;
import java.util.List;
import org.interlend.text.DelimitedColumn;

/** Stores the notes in a column of their request. */
@Converter(autoApply = true)
class BrokerNotesColumn implements AttributeConverter<BrokerNotes, String> {

  private static final int ROOM = 16000;
  private static final int CELLS = 4;

  @Override
  public String convertToDatabaseColumn(BrokerNotes notes) {
    return notes == null ? null : DelimitedColumn.write(notes.list(), BrokerNotesColumn::row, ROOM);
  }

  @Override
  public BrokerNotes convertToEntityAttribute(String column) {
    return new BrokerNotes(
        DelimitedColumn.read(
            column,
            CELLS,
            row ->
                new BrokerNote(
                    BrokerNote.Kind.valueOf(row.get(0)),
                    row.get(1),
                    row.get(2),
                    row.get(3) == null ? null : Instant.parse(row.get(3)))));
  }

  private static List<String> row(BrokerNote note) {
    return note.message() == null
        ? List.of(note.kind().name(), note.text())
        : List.of(note.kind().name(), note.text(), note.message(), note.at().toString());
  }
}
