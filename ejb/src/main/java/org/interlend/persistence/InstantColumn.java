package org.interlend.persistence;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;

/**
 * Stores instants as timestamps with time zone; without it they would be stored as opaque bytes.
 */
@Converter(autoApply = true)
public class InstantColumn implements AttributeConverter<Instant, OffsetDateTime> {

  /**
   * Converts a time that the database has computed; each driver returns another class.
   *
   * @return null for null
   */
  public static Instant computed(Object moment) {
    if (moment instanceof Instant instant) {
      return instant;
    }
    if (moment instanceof OffsetDateTime withZone) {
      return withZone.toInstant();
    }
    return moment == null ? null : ((Timestamp) moment).toInstant();
  }

  @Override
  public OffsetDateTime convertToDatabaseColumn(Instant instant) {
    return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
  }

  @Override
  public Instant convertToEntityAttribute(OffsetDateTime column) {
    return column == null ? null : column.toInstant();
  }
}
