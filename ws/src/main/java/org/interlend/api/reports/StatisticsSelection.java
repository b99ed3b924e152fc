package org.interlend.api.reports;

import jakarta.ws.rs.QueryParam;
import java.util.EnumMap;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.interlend.partners.RequestFormat;
import org.interlend.reports.Dimension;
import org.interlend.text.Text;

/** Which requests are counted: those that have all the given values. */
public class StatisticsSelection {

  @Parameter(description = "Code of a partner; absent: of every partner")
  @QueryParam("partner")
  private String partner;

  @Parameter(description = "Code of a library: of pickup, or the one that owns the item")
  @QueryParam("library")
  private String library;

  @Parameter(description = "PHYSICAL or DIGITAL")
  @QueryParam("format")
  private RequestFormat format;

  @Parameter(description = "Group of the patron; lending requests have none")
  @QueryParam("patronGroup")
  private String patronGroup;

  @Parameter(description = "Code, or else name, of the library behind the broker")
  @QueryParam("otherLibrary")
  private String otherLibrary;

  Map<Dimension, String> values() {
    Map<Dimension, String> values = new EnumMap<>(Dimension.class);
    put(values, Dimension.PARTNER, partner);
    put(values, Dimension.LIBRARY, library);
    put(values, Dimension.FORMAT, format == null ? null : format.name());
    put(values, Dimension.PATRON_GROUP, patronGroup);
    put(values, Dimension.OTHER_LIBRARY, otherLibrary);
    return values;
  }

  private static void put(Map<Dimension, String> values, Dimension dimension, String value) {
    String given = Text.given(value);
    if (given != null) {
      values.put(dimension, given);
    }
  }
}
