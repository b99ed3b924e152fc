package org.interlend.console.settings;

import jakarta.faces.component.UIComponent;
import jakarta.faces.context.FacesContext;
import jakarta.faces.convert.Converter;
import java.util.Arrays;
import java.util.List;
import org.interlend.text.Text;

/** A list of texts in one input. */
public enum TextListConverter implements Converter<List<String>> {
  /** Names, which may have blanks and semicolons, with commas between them. */
  NAMES(",", ", "),

  /** Numbers, which may have blanks, with commas between them; also with semicolons or lines. */
  NUMBERS("[,;\\r\\n]+", ", "),

  /** Words, one a line; also with commas or blanks between them. */
  LINES("[,;\\s\\p{Z}]+", "\n");

  private final String separator;
  private final String glue;

  TextListConverter(String separator, String glue) {
    this.separator = separator;
    this.glue = glue;
  }

  @Override
  public List<String> getAsObject(FacesContext context, UIComponent input, String text) {
    return text == null
        ? List.of()
        : Arrays.stream(text.split(separator))
            .map(Text::stripped)
            .filter(name -> !name.isEmpty())
            .distinct()
            .toList();
  }

  @Override
  public String getAsString(FacesContext context, UIComponent input, List<String> texts) {
    return texts == null ? "" : String.join(glue, texts);
  }
}
