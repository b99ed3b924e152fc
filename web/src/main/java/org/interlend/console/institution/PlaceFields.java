package org.interlend.console.institution;

import jakarta.validation.constraints.Size;
import org.interlend.console.settings.ValidCode;
import org.interlend.institution.Desk;
import org.interlend.institution.LibraryInput.DeskInput;
import org.interlend.institution.LibraryInput.LocationInput;
import org.interlend.institution.Location;
import org.interlend.settings.SettingsGroup;

/** The fields of one location or desk in the form of its library. */
public class PlaceFields implements SettingsGroup {
  private static final long serialVersionUID = 1L;

  @Size(max = 64)
  @ValidCode
  String code;

  @Size(max = 255)
  String name;

  boolean holdShelf;
  private boolean known;

  static PlaceFields of(Location location) {
    return known(location.code(), location.name());
  }

  static PlaceFields of(Desk desk) {
    PlaceFields fields = known(desk.code(), desk.name());
    fields.holdShelf = desk.holdShelf();
    return fields;
  }

  private static PlaceFields known(String code, String name) {
    PlaceFields fields = new PlaceFields();
    fields.code = code;
    fields.name = name;
    fields.known = true;
    return fields;
  }

  /** The fields of a new desk where patrons collect their holds. */
  static PlaceFields withHoldShelf() {
    PlaceFields fields = new PlaceFields();
    fields.holdShelf = true;
    return fields;
  }

  /** Whether it has been saved, so that its code stays. */
  public boolean known() {
    return known;
  }

  LocationInput location() {
    return new LocationInput(code, name);
  }

  DeskInput desk() {
    return new DeskInput(code, name, holdShelf);
  }
}
