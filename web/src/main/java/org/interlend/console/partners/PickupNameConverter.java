package org.interlend.console.partners;

import jakarta.enterprise.inject.spi.CDI;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.component.UIComponent;
import jakarta.faces.context.FacesContext;
import jakarta.faces.convert.Converter;
import jakarta.faces.convert.ConverterException;
import jakarta.faces.convert.FacesConverter;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.interlend.console.ConsoleTexts;
import org.interlend.text.Text;

/** The partner's names of pickup libraries, one a line, as {@code their name = our code}. */
@FacesConverter("pickupNames")
public class PickupNameConverter implements Converter<Map<String, String>> {
  private static final String PLACE = "[^=]+=[^=]+";

  @Override
  public Map<String, String> getAsObject(FacesContext context, UIComponent input, String text) {
    Map<String, String> places = new TreeMap<>();
    if (text != null) {
      text.lines().filter(line -> !line.isBlank()).forEach(line -> add(line, places));
    }
    return places;
  }

  private static void add(String line, Map<String, String> places) {
    if (!line.matches(PLACE)) {
      ConsoleTexts texts = CDI.current().select(ConsoleTexts.class).get();
      throw new ConverterException(
          new FacesMessage(FacesMessage.SEVERITY_ERROR, texts.partners("list.places"), null));
    }
    String[] place = line.split("=");
    places.put(Text.stripped(place[0]), Text.stripped(place[1]));
  }

  @Override
  public String getAsString(FacesContext context, UIComponent input, Map<String, String> places) {
    return places == null
        ? ""
        : places.entrySet().stream()
            .map(place -> place.getKey() + " = " + place.getValue())
            .sorted()
            .collect(Collectors.joining("\n"));
  }
}
