package org.interlend.requests.broker;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.List;
import org.interlend.text.Rows;

/** Stores the notes in a column of their request. */
@Converter(autoApply = true)
class BrokerNotesColumn implements AttributeConverter<BrokerNotes, String> {

  private static final int ROOM = 16000;

  @Override
  public String convertToDatabaseColumn(BrokerNotes notes) {
    return notes == null
        ? null
        : Rows.write(
            notes.list().stream().map(note -> List.of(note.kind().name(), note.text())).toList(),
            ROOM);
  }

  @Override
  public BrokerNotes convertToEntityAttribute(String column) {
    return new BrokerNotes(
        Rows.read(column, 2).stream()
            .map(row -> new BrokerNote(BrokerNote.Kind.valueOf(row.get(0)), row.get(1)))
            .toList());
  }
}
