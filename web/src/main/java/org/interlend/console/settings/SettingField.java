package org.interlend.console.settings;

import jakarta.faces.model.SelectItem;
import java.util.List;

/**
 * A setting as the form draws it.
 *
 * @param hint may be null
 * @param choices what a CHOICE offers
 * @param style the style class of its place in the form
 */
public record SettingField(
    Kind kind, String label, String hint, List<SelectItem> choices, String style) {

  /** How a setting is drawn. */
  public enum Kind {
    TICK,
    NUMBER,
    CHOICE,
    LIST,
    TEXT
  }
}
