package org.interlend.institution;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Cacheable;
import jakarta.persistence.CascadeType;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.MapKeyColumn;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.interlend.WorkflowException;

/** A library of the institution, with its locations, its desks, its hours and its closed days. */
@Entity
@Cacheable
@Table(name = "library")
public class Library {

  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "library_seq")
  private Long id;

  private String code;
  private String name;
  private String isil;
  private String address;

  @Column(name = "resource_sharing")
  private boolean resourceSharing;

  private boolean active = true;

  @Embedded
  @AttributeOverride(name = "days", column = @Column(name = "partner_pick_days"))
  @AttributeOverride(name = "openDays", column = @Column(name = "partner_pick_open_days"))
  @AttributeOverride(name = "considerMissing", column = @Column(name = "partner_pick_missing"))
  private ShelfSearchPeriod partnerPicks = new ShelfSearchPeriod();

  @Embedded
  @AttributeOverride(name = "days", column = @Column(name = "patron_pick_days"))
  @AttributeOverride(name = "openDays", column = @Column(name = "patron_pick_open_days"))
  @AttributeOverride(name = "considerMissing", column = @Column(name = "patron_pick_missing"))
  private ShelfSearchPeriod patronPicks = new ShelfSearchPeriod();

  @Embedded private DeskMailSettings deskMail = new DeskMailSettings();

  @ShownAsWeekdays
  @Column(name = "closed_weekdays")
  private String closedWeekdays;

  @ElementCollection
  @CollectionTable(name = "library_closed_day")
  @MapKeyColumn(name = "closed_on")
  @Column(name = "reason")
  private Map<LocalDate, String> closedDays = new TreeMap<>();

  @ElementCollection
  @CollectionTable(name = "library_hours")
  @ShownAsWeekdays
  private Set<WeekdayOpeningHours> hours = new HashSet<>();

  @OneToMany(mappedBy = "library", cascade = CascadeType.ALL, orphanRemoval = true)
  @OrderBy("code")
  private List<Location> locations = new ArrayList<>();

  @OneToMany(mappedBy = "library", cascade = CascadeType.ALL, orphanRemoval = true)
  @OrderBy("code")
  private List<Desk> desks = new ArrayList<>();

  @Version private long version;

  protected Library() {}

  Library(String code) {
    this.code = code;
  }

  void describe(LibraryInput input) {
    name = input.name();
    isil = input.isil();
    address = input.address();
    resourceSharing = input.resourceSharing();
    active = input.active();
    deskMail = input.deskMail();
    setPickTimes(input.partnerPicks(), input.patronPicks());
  }

  void setPickTimes(ShelfSearchPeriod forPartners, ShelfSearchPeriod forPatrons) {
    partnerPicks = forPartners;
    patronPicks = forPatrons;
  }

  /** Has its collections read. */
  void load() {
    Stream.of(closedDays.keySet(), hours, locations, desks).forEach(Collection::size);
  }

  /**
   * Its hours on a weekday on which it is always closed are removed.
   *
   * @throws WorkflowException INVALID_DATA when these are all weekdays
   */
  void closeWeeklyOn(Set<DayOfWeek> days) {
    if (days.size() == DayOfWeek.values().length) {
      throw new WorkflowException(InstitutionReason.ALWAYS_CLOSED, code);
    }
    hours.removeIf(each -> days.contains(each.weekday()));
    closedWeekdays =
        days.isEmpty()
            ? null
            : days.stream().sorted().map(Enum::name).collect(Collectors.joining(","));
  }

  /**
   * @param hours of weekdays on which it is not always closed
   * @throws WorkflowException INVALID_DATA when some end before they begin, or overlap
   */
  void open(Collection<WeekdayOpeningHours> hours) {
    List<WeekdayOpeningHours> open =
        hours.stream().filter(each -> !closedWeekdays().contains(each.weekday())).toList();
    open.stream()
        .collect(Collectors.groupingBy(WeekdayOpeningHours::weekday))
        .values()
        .forEach(WeekdayOpeningHours::check);
    this.hours.retainAll(open);
    this.hours.addAll(open);
  }

  void closeOn(Map<LocalDate, String> days) {
    closedDays.keySet().retainAll(days.keySet());
    closedDays.putAll(days);
  }

  public String code() {
    return code;
  }

  public String name() {
    return name;
  }

  /** The library's own ISIL, or null. */
  public String isil() {
    return isil;
  }

  /** The postal address for slips, line by line; empty if it has none. */
  public List<String> address() {
    return address == null ? List.of() : address.lines().toList();
  }

  /** The name of a library that may not be known; empty for null. */
  public static String nameOf(Library library) {
    return library == null ? "" : library.name();
  }

  /**
   * Where partners return items to, in one line: the name, and the postal address if it has one.
   */
  public String nameAndAddress() {
    return Stream.concat(Stream.of(name), address().stream()).collect(Collectors.joining(", "));
  }

  /** Whether this library receives and ships for resource sharing. */
  public boolean resourceSharing() {
    return resourceSharing;
  }

  /**
   * Whether it takes part in new work. An inactive library is no pickup library, and staff work at
   * its desks only while items are on their way there or kept there.
   */
  public boolean active() {
    return active;
  }

  /**
   * This library, for new work.
   *
   * @throws WorkflowException UNKNOWN_CODE when it is inactive
   */
  public Library requireActive() {
    if (!active) {
      throw new WorkflowException(InstitutionReason.LIBRARY_INACTIVE, code, name);
    }
    return this;
  }

  /** What its resource sharing desk is told by e-mail. */
  public DeskMailSettings deskMail() {
    return deskMail == null ? new DeskMailSettings() : deskMail;
  }

  /** How long staff search for items on its shelves that partners requested. */
  public ShelfSearchPeriod partnerPicks() {
    return partnerPicks;
  }

  /** How long staff search for items on its shelves with patrons' holds. */
  public ShelfSearchPeriod patronPicks() {
    return patronPicks;
  }

  public Set<DayOfWeek> closedWeekdays() {
    return closedWeekdays == null
        ? EnumSet.noneOf(DayOfWeek.class)
        : Arrays.stream(closedWeekdays.split(","))
            .map(DayOfWeek::valueOf)
            .collect(Collectors.toCollection(() -> EnumSet.noneOf(DayOfWeek.class)));
  }

  /** Single closed days with their reasons, in order. */
  public Map<LocalDate, String> closedDays() {
    return new TreeMap<>(closedDays);
  }

  /** When it is open on a weekday, in order; none when that is not known, or it is closed. */
  public List<WeekdayOpeningHours> hours(DayOfWeek weekday) {
    return hours.stream()
        .filter(each -> each.weekday() == weekday)
        .sorted(Comparator.comparing(WeekdayOpeningHours::opens))
        .toList();
  }

  /** Its locations by their codes, new ones among them. */
  public List<Location> locations() {
    return locations.stream().sorted(Comparator.comparing(Location::code)).toList();
  }

  /** Its desks by their codes, new ones among them. */
  public List<Desk> desks() {
    return desks.stream().sorted(Comparator.comparing(Desk::code)).toList();
  }

  List<Location> ownLocations() {
    return locations;
  }

  List<Desk> ownDesks() {
    return desks;
  }

  public long version() {
    return version;
  }
}
