package org.interlend;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.OffsetDateTime;

/**
 * Keeps instants as timestamps with time zone; without it they would be stored as opaque bytes. The
 * column type is open because H2 gives such a column as OffsetDateTime and PostgreSQL as Timestamp.
 */
@Converter(autoApply = true)
public class InstantColumn implements AttributeConverter<Instant, Object> {

  @Override
  public Object convertToDatabaseColumn(Instant instant) {
    return instant == null ? null : Timestamp.from(instant);
  }

  @Override
  public Instant convertToEntityAttribute(Object column) {
    if (column instanceof OffsetDateTime offset) {
      return offset.toInstant();
    }
    return column == null ? null : ((Timestamp) column).toInstant();
  }
}
