package org.interlend.console.partners;

import jakarta.faces.application.FacesMessage;
import jakarta.faces.component.UIComponent;
import jakarta.faces.context.FacesContext;
import jakarta.faces.convert.Converter;
import jakarta.faces.convert.ConverterException;
import jakarta.faces.convert.FacesConverter;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.interlend.console.ConsoleTexts;

/** The partner's names of pickup libraries, one a line, as {@code their name = our code}. */
@FacesConverter(value = "pickupNames", managed = true)
public class PickupNames implements Converter<Map<String, String>> {
  @Inject private ConsoleTexts texts;

  private static final String PLACE = "[^=]+=[^=]+";

  @Override
  public Map<String, String> getAsObject(FacesContext context, UIComponent input, String text) {
    Map<String, String> places = new TreeMap<>();
    if (text != null) {
      text.lines().filter(line -> !line.isBlank()).forEach(line -> add(line, places));
    }
    return places;
  }

  private void add(String line, Map<String, String> places) {
    if (!line.matches(PLACE)) {
      throw new ConverterException(
          new FacesMessage(FacesMessage.SEVERITY_ERROR, texts.partners("list.places"), null));
    }
    String[] place = line.split("=");
    places.put(place[0].strip(), place[1].strip());
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
