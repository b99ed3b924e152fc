package org.interlend.console.settings;

import jakarta.faces.component.UIComponent;
import jakarta.faces.context.FacesContext;
import jakarta.faces.convert.Converter;
import jakarta.faces.convert.ConverterException;
import jakarta.faces.convert.FacesConverter;
import java.time.DateTimeException;
import java.time.ZoneId;

/** A time zone in an input, by its id. */
@FacesConverter(forClass = ZoneId.class)
public class ZoneConverter implements Converter<ZoneId> {

  @Override
  public ZoneId getAsObject(FacesContext context, UIComponent input, String id) {
    try {
      return id == null || id.isEmpty() ? null : ZoneId.of(id);
    } catch (DateTimeException unknown) {
      throw new ConverterException(unknown);
    }
  }

  @Override
  public String getAsString(FacesContext context, UIComponent input, ZoneId zone) {
    return zone == null ? "" : zone.getId();
  }
}
