package org.interlend.api.institution;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.interlend.api.common.BodyChecks;
import org.interlend.institution.DeskMailSettings;
import org.interlend.institution.Library;
import org.interlend.institution.LibraryInput;
import org.interlend.institution.LibraryInput.DeskInput;
import org.interlend.institution.LibraryInput.LocationInput;
import org.interlend.institution.ShelfSearchPeriod;
import org.interlend.settings.SettingProperty;

/** A library as JSON, with all its locations and desks. */
@Schema(name = "Library", description = "A library with its locations, desks and closed days")
public record LibraryJson(
    @Size(max = 64) @Schema(description = "As in the path", examples = "MAIN") String code,
    @NotBlank @Size(max = 255) String name,
    @Size(max = 64) String isil,
    @Size(max = 1000) @Schema(description = "Postal address for slips, line by line")
        String address,
    @Schema(description = "Whether it receives and ships for resource sharing")
        boolean resourceSharing,
    @Schema(
            description =
                "Whether it takes part in new work, as pickup library and with its desks; absent:"
                    + " it does")
        Boolean active,
    @Schema(
            description =
                "Weekdays on which it is always closed; absent: those of the calendar stay")
        Set<@NotNull DayOfWeek> closedWeekdays,
    @Schema(
            description = "Single closed days, with reasons; absent: those of the calendar stay",
            examples = "{\"2026-12-25\": \"Christmas\"}")
        Map<LocalDate, @NotNull @Size(max = 255) String> closedDays,
    @Schema(description = "All its locations; one that is absent is deleted")
        List<@NotNull @Valid LocationJson> locations,
    @Schema(description = "All its desks; one that is absent is deleted")
        List<@NotNull @Valid DeskJson> desks,
    @Valid @Schema(description = "How long staff search for items on its shelves; absent: no end")
        PicksJson picks,
    @Valid
        @Schema(description = "What the resource sharing desk is told by e-mail; absent: nothing")
        DeskMailSettings deskMail) {

  /** How long staff search for items on the shelves, for partners and for patrons. */
  @Schema(name = "PickTimes", description = "How long staff search for items on the shelves")
  public record PicksJson(@Valid ShelfSearchPeriod partners, @Valid ShelfSearchPeriod patrons) {

    /** Fills in the defaults of fields that are absent. */
    public PicksJson {
      partners = BodyChecks.or(partners, new ShelfSearchPeriod());
      patrons = BodyChecks.or(patrons, new ShelfSearchPeriod());
    }
  }

  /** A shelving location; its code is unique in the institution. */
  @Schema(name = "Location", description = "A shelving location")
  public record LocationJson(
      @NotBlank @Size(max = 64) @Schema(description = "Unique in the institution") String code,
      @NotBlank @Size(max = 255) String name) {}

  /** A desk; its code is unique in the institution. */
  @Schema(name = "Desk", description = "A desk where staff receive, check out and check in")
  public record DeskJson(
      @NotBlank @Size(max = 64) @Schema(description = "Unique in the institution") String code,
      @NotBlank @Size(max = 255) String name,
      @Schema(description = "Whether patrons collect their holds here") boolean holdShelf) {}

  /** Fills in the defaults of fields that are absent. */
  public LibraryJson {
    active = BodyChecks.or(active, true);
    locations = BodyChecks.or(locations, List.of());
    desks = BodyChecks.or(desks, List.of());
    picks = BodyChecks.or(picks, new PicksJson(null, null));
    deskMail = BodyChecks.or(deskMail, new DeskMailSettings());
  }

  static LibraryJson of(Library library) {
    return new LibraryJson(
        library.code(),
        library.name(),
        library.isil(),
        library.address().isEmpty() ? null : String.join("\n", library.address()),
        library.resourceSharing(),
        library.active(),
        library.closedWeekdays(),
        new TreeMap<>(library.closedDays()),
        library.locations().stream().map(l -> new LocationJson(l.code(), l.name())).toList(),
        library.desks().stream().map(d -> new DeskJson(d.code(), d.name(), d.holdShelf())).toList(),
        new PicksJson(
            SettingProperty.copy(library.partnerPicks()),
            SettingProperty.copy(library.patronPicks())),
        SettingProperty.copy(library.deskMail()));
  }

  /** What is to be saved under a code. */
  public LibraryInput input(String code) {
    return new LibraryInput(
        code,
        name,
        BodyChecks.orNull(isil),
        BodyChecks.orNull(address),
        resourceSharing,
        active,
        closedWeekdays,
        closedDays,
        locations.stream().map(l -> new LocationInput(l.code(), l.name())).toList(),
        desks.stream().map(d -> new DeskInput(d.code(), d.name(), d.holdShelf())).toList(),
        picks.partners(),
        picks.patrons(),
        SettingProperty.copy(deskMail));
  }
}
