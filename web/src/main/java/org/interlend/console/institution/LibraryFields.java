package org.interlend.console.institution;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.interlend.console.settings.ValidCode;
import org.interlend.institution.DeskMailSettings;
import org.interlend.institution.Library;
import org.interlend.institution.LibraryInput;
import org.interlend.institution.ShelfSearchPeriod;
import org.interlend.settings.SettingProperty;
import org.interlend.settings.SettingsGroup;
import org.interlend.text.Text;

/** The fields of the form of a library, with its locations and desks. */
public class LibraryFields implements SettingsGroup {
  private static final long serialVersionUID = 1L;

  @NotBlank
  @Size(max = 64)
  @ValidCode
  String code;

  @NotBlank
  @Size(max = 255)
  String name;

  @Size(max = 64)
  String isil;

  @Size(max = 1000)
  String address;

  boolean resourceSharing = true;
  boolean active = true;

  @Valid DeskMailSettings deskMail = new DeskMailSettings();

  private List<PlaceFields> locations = new ArrayList<>(List.of(new PlaceFields()));
  private List<PlaceFields> desks = new ArrayList<>(List.of(PlaceFields.withHoldShelf()));

  static LibraryFields of(Library library) {
    LibraryFields fields = new LibraryFields();
    fields.code = library.code();
    fields.name = library.name();
    fields.isil = library.isil();
    fields.address = String.join("\n", library.address());
    fields.resourceSharing = library.resourceSharing();
    fields.active = library.active();
    fields.deskMail = SettingProperty.copy(library.deskMail());
    fields.locations = mutable(library.locations().stream().map(PlaceFields::of).toList());
    fields.desks = mutable(library.desks().stream().map(PlaceFields::of).toList());
    return fields;
  }

  private static List<PlaceFields> mutable(List<PlaceFields> places) {
    return places.stream().collect(Collectors.toCollection(ArrayList::new));
  }

  /**
   * @param present what the form does not change: hours, closed days and times for picking
   */
  LibraryInput input(Optional<Library> present) {
    return new LibraryInput(
        code,
        name,
        isil,
        Text.given(address),
        resourceSharing,
        active,
        present.map(Library::closedWeekdays).orElse(Set.of()),
        present.map(Library::closedDays).orElse(Map.of()),
        locations.stream().map(PlaceFields::location).toList(),
        desks.stream().map(PlaceFields::desk).toList(),
        present.map(Library::partnerPicks).orElseGet(ShelfSearchPeriod::new),
        present.map(Library::patronPicks).orElseGet(ShelfSearchPeriod::new),
        SettingProperty.copy(deskMail));
  }

  String code() {
    return code;
  }

  public List<PlaceFields> locations() {
    return locations;
  }

  public List<PlaceFields> desks() {
    return desks;
  }
}
