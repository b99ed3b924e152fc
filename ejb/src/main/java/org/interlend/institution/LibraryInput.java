package org.interlend.institution;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The data of a library to save. Locations and desks that are not named are removed.
 *
 * @param isil may be null
 * @param address postal address, line by line; may be null
 * @param active whether it takes part in new work
 * @param closedWeekdays weekdays on which it is always closed; null to keep the present ones
 * @param closedDays single closed days with their reasons; null to keep the present ones
 * @param partnerPicks how long staff search for items that partners requested
 * @param patronPicks how long staff search for items with patrons' holds
 * @param deskMail what the resource sharing desk is told by e-mail
 */
public record LibraryInput(
    String code,
    String name,
    String isil,
    String address,
    boolean resourceSharing,
    boolean active,
    Set<DayOfWeek> closedWeekdays,
    Map<LocalDate, String> closedDays,
    List<LocationInput> locations,
    List<DeskInput> desks,
    ShelfSearchPeriod partnerPicks,
    ShelfSearchPeriod patronPicks,
    DeskMailSettings deskMail) {

  /** A location as it is to be. */
  public record LocationInput(String code, String name) {}

  /** A desk as it is to be. */
  public record DeskInput(String code, String name, boolean holdShelf) {}
}
