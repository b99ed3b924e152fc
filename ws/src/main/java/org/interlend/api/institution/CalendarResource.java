package org.interlend.api.institution;

import jakarta.annotation.security.PermitAll;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.interlend.api.access.Requires;
import org.interlend.api.common.BodyChecks;
import org.interlend.api.common.ConditionalRequests;
import org.interlend.api.common.EntityTagBinding;
import org.interlend.api.problem.InvalidFieldException;
import org.interlend.audit.AuditSubject;
import org.interlend.institution.Institutions;
import org.interlend.security.Permission;

/** When the libraries are open: weekly hours and closed days. */
@Path("calendar")
@RequestScoped
@Transactional
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Institution and libraries")
public class CalendarResource {

  @Inject private Institutions institutions;
  @Inject private ConditionalRequests conditional;

  /**
   * @return the calendar of the library, or a list of all; 404 for an unknown library
   */
  @GET
  @PermitAll
  @EntityTagBinding
  @Operation(summary = "When a library is open, or a list for all libraries")
  @APIResponseSchema(CalendarsJson.class)
  public Response get(
      @Parameter(description = "Code of the library; absent: all") @QueryParam("library")
          String library) {
    return Response.ok(
            BodyChecks.orNull(library) == null
                ? all()
                : CalendarJson.of(institutions.library(library)))
        .build();
  }

  private List<CalendarJson> all() {
    return institutions.libraries().stream().map(CalendarJson::of).toList();
  }

  /**
   * Replaces the calendar of a library, or those of several in one transaction.
   *
   * @return the calendars as they are now; 404 for an unknown library in the address; 400 when
   *     hours are not possible
   */
  @PUT
  @EntityTagBinding
  @Requires(Permission.KEEP_CALENDAR)
  @Operation(
      summary = "Replaces the calendar of a library, or of several",
      description =
          "With ?library= the body is one calendar. Without, it is a list, each with its library;"
              + " all are saved, or none. Due dates are calculated with it from then on.")
  @APIResponseSchema(value = CalendarsJson.class, responseCode = "200")
  public Response put(@QueryParam("library") String library, @Valid @NotNull CalendarsJson body) {
    conditional.requireUnchanged(() -> get(library).getEntity());
    List<CalendarJson> calendars = body.calendars();
    if (BodyChecks.orNull(library) == null) {
      for (int i = 0; i < calendars.size(); i++) {
        String entry = body.entry(i);
        save(required(entry, calendars.get(i).library()), calendars.get(i), entry);
      }
      return Response.ok(all()).build();
    }
    if (calendars.size() != 1) {
      throw new InvalidFieldException(
          "library", "must be left out of the address with a list of calendars");
    }
    institutions.library(library);
    CalendarJson calendar = calendars.get(0);
    String entry = body.entry(0);
    String agreed =
        BodyChecks.agreed(entry + "library", BodyChecks.CODE, library, calendar.library());
    return save(agreed, calendar, entry);
  }

  private static String required(String entry, String library) {
    if (library == null || library.isBlank()) {
      throw new InvalidFieldException(entry + "library", "is missing");
    }
    return library;
  }

  /**
   * @param entry what precedes the names of its fields: the place in the list, or nothing
   */
  private Response save(String library, CalendarJson calendar, String entry) {
    return conditional.put(
        new AuditSubject(AuditSubject.Kind.LIBRARY, library),
        () ->
            CalendarJson.of(
                BodyChecks.applied(
                    entry, () -> institutions.saveCalendar(library, calendar.input()))));
  }
}
