package org.interlend.console.settings;

import jakarta.faces.convert.DateTimeConverter;
import jakarta.faces.convert.FacesConverter;
import java.time.LocalDate;

/** A day in an input, as browsers send it. */
@FacesConverter(forClass = LocalDate.class)
public class DayConverter extends DateTimeConverter {

  public DayConverter() {
    setType("localDate");
    setPattern("yyyy-MM-dd");
  }
}
