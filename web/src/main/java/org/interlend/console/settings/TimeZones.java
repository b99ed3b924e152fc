package org.interlend.console.settings;

import java.time.ZoneId;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The time zones to choose from: those named by a place, and UTC. */
public final class TimeZones {

  private static final Pattern PLACE =
      Pattern.compile(
          "(Africa|America|Antarctica|Arctic|Asia|Atlantic|Australia|Europe|Indian|Pacific)/.+|UTC");

  private static final List<ZoneId> ALL =
      ZoneId.getAvailableZoneIds().stream()
          .filter(PLACE.asMatchPredicate())
          .sorted()
          .map(ZoneId::of)
          .toList();

  private TimeZones() {}

  /**
   * The time zones, and the present one if it has another name.
   *
   * @param present may be null
   */
  public static List<ZoneId> with(ZoneId present) {
    return present == null || ALL.contains(present)
        ? ALL
        : Stream.concat(Stream.of(present), ALL.stream()).toList();
  }
}
