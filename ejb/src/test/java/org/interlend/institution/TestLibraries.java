package org.interlend.institution;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Libraries, locations and desks for tests. */
public final class TestLibraries {

  private TestLibraries() {}

  /** A library that receives and ships for resource sharing. */
  public static Library sharing(String code) {
    return library(code, null, true, true);
  }

  /** A library that does not take part in resource sharing. */
  public static Library branch(String code) {
    return library(code, null, false, true);
  }

  public static Library withIsil(String code, String isil) {
    return library(code, isil, false, true);
  }

  /** A library that takes no part in new work. */
  public static Library inactive(String code) {
    return library(code, null, false, false);
  }

  private static Library library(
      String code, String isil, boolean resourceSharing, boolean active) {
    Library library = new Library(code);
    describe(library, code, isil, null, resourceSharing, active);
    return library;
  }

  /** Gives the library a postal address. */
  static void move(Library library, String address) {
    describe(library, library.code(), null, address, library.resourceSharing(), library.active());
  }

  private static void describe(
      Library library,
      String code,
      String isil,
      String address,
      boolean resourceSharing,
      boolean active) {
    library.describe(
        new LibraryInput(
            code,
            code + " Library",
            isil,
            address,
            resourceSharing,
            active,
            null,
            null,
            List.of(),
            List.of(),
            new ShelfSearchPeriod(),
            new ShelfSearchPeriod(),
            new DeskMailSettings()));
  }

  public static void close(Library library, Set<DayOfWeek> weekly, Map<LocalDate, String> days) {
    library.closeWeeklyOn(weekly);
    library.closeOn(days);
  }

  public static void setPickTimes(
      Library library, ShelfSearchPeriod forPartners, ShelfSearchPeriod forPatrons) {
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
