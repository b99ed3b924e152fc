package org.interlend.persistence;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.sql.Time;
import java.time.LocalTime;

/**
 * Stores a time of day as one. EclipseLink would send a day with it, and H2 finds no row with a
 * time that it compares with a moment: it would not delete the row.
 */
@Converter
public class TimeOfDayColumn implements AttributeConverter<LocalTime, Time> {

  @Override
  public Time convertToDatabaseColumn(LocalTime time) {
    return time == null ? null : Time.valueOf(time);
  }

  @Override
  public LocalTime convertToEntityAttribute(Time time) {
    return time == null ? null : time.toLocalTime();
  }
}
