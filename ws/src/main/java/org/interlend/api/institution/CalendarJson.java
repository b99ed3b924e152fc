package org.interlend.api.institution;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.OptBoolean;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.interlend.api.common.BodyChecks;
import org.interlend.api.common.Distinct;
import org.interlend.institution.CalendarInput;
import org.interlend.institution.Library;
import org.interlend.institution.WeekdayOpeningHours;

/** When a library is open, as JSON. */
@Schema(name = "Calendar", description = "When a library is open")
public record CalendarJson(
    @Size(max = 64) @Schema(description = "Code of the library", examples = "MAIN") String library,
    @Schema(
            description =
                "The hours of each weekday: an empty list is a weekday on which it is always closed;"
                    + " null or absent, it is open at hours that are not known")
        Map<DayOfWeek, List<@NotNull @Valid HoursJson>> weekly,
    @Schema(
            description = "Single closed days, with names",
            examples = "{\"2026-12-25\": \"Christmas\"}")
        Map<LocalDate, @NotNull @Size(max = 255) String> closedDays)
    implements Distinct.Coded {

  /** Hours within which it is open. */
  @Schema(name = "OpeningHours", description = "Hours within which a library is open")
  public record HoursJson(
      @NotNull
          @JsonFormat(pattern = "HH:mm", lenient = OptBoolean.FALSE)
          @Schema(type = SchemaType.STRING, examples = "09:00")
          LocalTime opens,
      @NotNull
          @JsonFormat(pattern = "HH:mm")
          @Schema(
              type = SchemaType.STRING,
              description = "24:00 is kept as 23:59",
              examples = "18:00")
          LocalTime closes) {}

  /** Fills in the defaults of fields that are absent. */
  public CalendarJson {
    weekly = BodyChecks.or(weekly, Map.of());
    closedDays = BodyChecks.or(closedDays, Map.of());
  }

  static CalendarJson of(Library library) {
    Map<DayOfWeek, List<HoursJson>> weekly = new EnumMap<>(DayOfWeek.class);
    for (DayOfWeek weekday : DayOfWeek.values()) {
      List<HoursJson> hours =
          library.hours(weekday).stream()
              .map(each -> new HoursJson(each.opens(), each.closes()))
              .toList();
      boolean known = !hours.isEmpty() || library.closedWeekdays().contains(weekday);
      weekly.put(weekday, known ? hours : null);
    }
    return new CalendarJson(library.code(), weekly, new TreeMap<>(library.closedDays()));
  }

  @Override
  public String code() {
    return library;
  }

  CalendarInput input() {
    Set<DayOfWeek> closed =
        Arrays.stream(DayOfWeek.values())
            .filter(weekday -> weekly.get(weekday) != null && weekly.get(weekday).isEmpty())
            .collect(Collectors.toSet());
    List<WeekdayOpeningHours> hours =
        weekly.entrySet().stream()
            .filter(day -> day.getValue() != null)
            .flatMap(
                day ->
                    day.getValue().stream()
                        .map(
                            each ->
                                new WeekdayOpeningHours(day.getKey(), each.opens(), each.closes())))
            .toList();
    return new CalendarInput(closed, hours, closedDays);
  }
}
