package org.interlend.api.institution;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonIgnore;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.interlend.api.common.Distinct;
import org.interlend.api.problem.Violations;

/** One calendar, or a list of them. */
@Schema(
    name = "Calendars",
    description = "One calendar, or a list of them",
    oneOf = {CalendarJson.class, CalendarJson[].class})
public final class CalendarsJson implements Violations.FieldNames {

  @Distinct(message = "has the same library twice")
  @Valid
  private final List<@NotNull @Valid CalendarJson> calendars;

  @JsonIgnore private final boolean single;

  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  CalendarsJson(CalendarJson single) {
    this.calendars = List.of(single);
    this.single = true;
  }

  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  CalendarsJson(List<CalendarJson> calendars) {
    this.calendars = calendars;
    this.single = false;
  }

  /** What precedes the names of a calendar's fields: its place in a list, or nothing. */
  String entry(int index) {
    return single ? "" : "[%d].".formatted(index);
  }

  @Override
  public String field(String path) {
    return path.replaceFirst(single ? "^calendars\\[0\\]\\." : "^calendars", "");
  }

  List<CalendarJson> calendars() {
    return calendars;
  }
}
