package org.interlend.api.institution;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonFormat;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.interlend.api.common.Distinct;

/** One calendar, or a list of them. */
@Schema(
    name = "Calendars",
    description = "One calendar, or a list of them",
    oneOf = {CalendarJson.class, CalendarJson[].class})
public final class CalendarsJson {

  @Distinct(message = "has the same library twice")
  @Valid
  private final List<@NotNull @Valid CalendarJson> calendars;

  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  CalendarsJson(
      @JsonFormat(with = JsonFormat.Feature.ACCEPT_SINGLE_VALUE_AS_ARRAY)
          List<CalendarJson> calendars) {
    this.calendars = calendars;
  }

  List<CalendarJson> calendars() {
    return calendars;
  }
}
