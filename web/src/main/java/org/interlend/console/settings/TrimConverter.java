package org.interlend.console.settings;

import jakarta.faces.component.UIComponent;
import jakarta.faces.component.html.HtmlInputText;
import jakarta.faces.context.FacesContext;
import jakarta.faces.convert.Converter;
import jakarta.faces.convert.FacesConverter;
import org.interlend.text.Text;
import org.primefaces.component.password.Password;

/**
 * What is typed or pasted into a line, without blanks at its ends, as the management API reads it.
 * Passwords and texts of several lines stay as they are.
 */
@FacesConverter(forClass = String.class)
public class TrimConverter implements Converter<String> {

  @Override
  public String getAsObject(FacesContext context, UIComponent input, String text) {
    return isLine(input) ? Text.given(text) : text;
  }

  private static boolean isLine(UIComponent input) {
    return input instanceof HtmlInputText
        && !(input instanceof Password)
        && !"password".equals(input.getAttributes().get("type"));
  }

  @Override
  public String getAsString(FacesContext context, UIComponent input, String text) {
    return text;
  }
}
