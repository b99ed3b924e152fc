package org.interlend.institution;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;

/** Libraries, locations and desks for tests. */
public final class TestLibraries {

  private TestLibraries() {}

  /** A library that receives and ships for resource sharing. */
  public static Library sharing(String code) {
    return library(code, true);
  }

  /** A library that does not take part in resource sharing. */
  public static Library branch(String code) {
    return library(code, false);
  }

  public static Library withIsil(String code, String isil) {
    Library library = new Library(code);
    library.describe(code + " Library", isil, null, false);
    return library;
  }

  /** A library that takes no part in new work. */
  public static Library inactive(String code) {
    Library library = branch(code);
    library.activate(false);
    return library;
  }

  private static Library library(String code, boolean resourceSharing) {
    Library library = new Library(code);
    library.describe(code + " Library", null, null, resourceSharing);
    return library;
  }

  public static void close(Library library, Set<DayOfWeek> weekly, Map<LocalDate, String> days) {
    library.closeWeeklyOn(weekly);
    library.closeOn(days);
  }

  public static void setPickTimes(Library library, PickTime forPartners, PickTime forPatrons) {
    library.setPickTimes(forPartners, forPatrons);
  }

  public static Location location(Library library, String code) {
    Location location = new Location(library, code);
    location.rename(code + " Shelves");
    return location;
  }

  public static Desk desk(Library library, String code, boolean holdShelf) {
    Desk desk = new Desk(library, code);
    desk.describe(code + " Desk", holdShelf);
    return desk;
  }
}
