package org.interlend.institution;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.FlushModeType;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.interlend.EndOfDay;
import org.interlend.RefusalReason;
import org.interlend.WorkflowException;
import org.interlend.institution.LibraryInput.DeskInput;
import org.interlend.institution.LibraryInput.LocationInput;
import org.interlend.settings.cache.SettingsLookup;
import org.interlend.settings.cache.SettingsVersionChanged;
import org.interlend.text.Language;

/** Finds and changes the institution with its libraries, locations and desks. */
@ApplicationScoped
@Transactional
public class Institutions {

  @Inject private EntityManager em;
  @Inject private Clock clock;
  @Inject private SettingsLookup settings;
  @Inject private PlaceChangeCheck places;

  public Optional<Institution> find() {
    settings.prepare();
    return Optional.ofNullable(em.find(Institution.class, Institution.ONLY));
  }

  void read(@Observes SettingsVersionChanged event) {
    libraries().forEach(Library::load);
  }

  /**
   * @throws WorkflowException UNKNOWN_CODE while no institution has been entered
   */
  public Institution get() {
    return find().orElseThrow(() -> new WorkflowException(InstitutionReason.NO_INSTITUTION));
  }

  /** The institution's time zone; UTC while no institution has been entered. */
  public ZoneId zone() {
    return find().map(Institution::timeZone).orElse(ZoneOffset.UTC);
  }

  /**
   * The language of what is written to a reader.
   *
   * @param code ISO 639-1 code, or null for the institution's language
   */
  public Language language(String code) {
    return Language.find(code)
        .or(() -> find().map(Institution::defaultLanguage))
        .orElse(Language.EN);
  }

  /** The time of day of a moment in the institution's time zone, as hours and minutes. */
  public String timeOfDay(Instant moment) {
    return LocalTime.ofInstant(moment, get().timeZone()).truncatedTo(ChronoUnit.MINUTES).toString();
  }

  /** Today in the institution's time zone, {@link #zone}. */
  public LocalDate today() {
    return LocalDate.now(clock.withZone(zone()));
  }

  /** The end of a day in the institution's time zone. */
  public Instant endOf(LocalDate day) {
    return EndOfDay.of(day, get().timeZone());
  }

  /**
   * The end of a day that staff have entered.
   *
   * @throws WorkflowException for the reason, with the day, when it has passed
   */
  public Instant endOf(LocalDate day, RefusalReason ifPast) {
    if (day.isBefore(today())) {
      throw new WorkflowException(ifPast, day);
    }
    return endOf(day);
  }

  /** The day of a moment in the institution's time zone. */
  public LocalDate day(Instant moment) {
    return LocalDate.ofInstant(moment, get().timeZone());
  }

  public Institution save(InstitutionInput input) {
    Institution institution = find().orElseGet(() -> new Institution(input.code()));
    institution.describe(input);
    em.persist(institution);
    em.flush();
    return institution;
  }

  /**
   * Sets the limit for debts.
   *
   * @param debtLimit in the currency's smallest unit; null for no limit
   * @throws WorkflowException UNKNOWN_CODE while no institution has been entered
   */
  public void limitDebts(Long debtLimit) {
    get().limitDebts(debtLimit);
    em.flush();
  }

  /**
   * Sets how long staff search for items on the shelves of a library.
   *
   * @throws WorkflowException UNKNOWN_CODE
   */
  public void setPickTimes(
      String libraryCode, ShelfSearchPeriod forPartners, ShelfSearchPeriod forPatrons) {
    library(libraryCode).setPickTimes(forPartners, forPatrons);
    em.flush();
  }

  /**
   * Sets when a library is open.
   *
   * @throws WorkflowException UNKNOWN_CODE; INVALID_DATA when hours are not possible, or the
   *     library would always be closed
   */
  public Library saveCalendar(String libraryCode, CalendarInput calendar) {
    Library library = WorkflowException.checked("library", () -> library(libraryCode));
    WorkflowException.check(
        "weekly",
        () -> {
          library.closeWeeklyOn(calendar.closedWeekdays());
          library.open(calendar.hours());
        });
    library.closeOn(calendar.closedDays());
    em.flush();
    return library;
  }

  public List<Library> libraries() {
    return settings.all(Library.class, "select l from Library l order by l.name");
  }

  public Optional<Library> findLibrary(String code) {
    return byCode(Library.class, code);
  }

  /**
   * @throws WorkflowException UNKNOWN_CODE
   */
  public Library library(String code) {
    return findLibrary(code)
        .orElseThrow(() -> new WorkflowException(InstitutionReason.UNKNOWN_LIBRARY, code));
  }

  /**
   * @throws WorkflowException UNKNOWN_CODE
   */
  public Location location(String code) {
    return byCode(Location.class, code)
        .orElseThrow(() -> new WorkflowException(InstitutionReason.UNKNOWN_LOCATION, code));
  }

  /**
   * @throws WorkflowException UNKNOWN_CODE, also for a location of an inactive library
   */
  public Location activeLocation(String code) {
    Location location = location(code);
    location.library().requireActive();
    return location;
  }

  public List<Location> locations() {
    return em.createQuery("select l from Location l order by l.code", Location.class)
        .getResultList();
  }

  public Optional<Desk> findDesk(String code) {
    return byCode(Desk.class, code);
  }

  /**
   * @throws WorkflowException UNKNOWN_CODE
   */
  public Desk desk(String code) {
    return findDesk(code)
        .orElseThrow(() -> new WorkflowException(InstitutionReason.UNKNOWN_DESK, code));
  }

  /**
   * @throws WorkflowException UNKNOWN_CODE, also for a desk of an inactive library
   */
  public Desk activeDesk(String code) {
    Desk desk = desk(code);
    desk.library().requireActive();
    return desk;
  }

  public List<Desk> desks() {
    return em.createQuery("select d from Desk d join fetch d.library order by d.name", Desk.class)
        .getResultList();
  }

  /**
   * Creates or replaces a library with its locations and desks.
   *
   * @throws WorkflowException INVALID_DATA when a code is there twice, or the library would always
   *     be closed; ILLEGAL_MOVE when it belongs to another library, a location or desk that is to
   *     be removed is in use, or a partner needs the library that is to become inactive
   */
  public Library save(LibraryInput input) {
    Optional<Library> present = findLibrary(input.code());
    Library library = present.orElseGet(() -> new Library(input.code()));
    places.check(library, input);
    library.describe(input);
    if (input.closedWeekdays() != null) {
      WorkflowException.check(
          "closedWeekdays", () -> library.closeWeeklyOn(input.closedWeekdays()));
    }
    if (input.closedDays() != null) {
      library.closeOn(input.closedDays());
    }
    replace(
            library.ownLocations(),
            Location::code,
            input.locations(),
            LocationInput::code,
            (code, given) -> new Location(library, code))
        .forEach((location, given) -> location.rename(given.name()));
    replace(
            library.ownDesks(),
            Desk::code,
            input.desks(),
            DeskInput::code,
            (code, given) -> new Desk(library, code))
        .forEach((desk, given) -> desk.describe(given.name(), given.holdShelf()));
    em.persist(library);
    if (present.isPresent()) {
      // The version of the library tells of changed locations and desks, too.
      em.lock(library, LockModeType.OPTIMISTIC_FORCE_INCREMENT);
    }
    em.flush();
    return library;
  }

  /**
   * Deletes a library with its locations and desks.
   *
   * @throws WorkflowException UNKNOWN_CODE; ILLEGAL_MOVE when one of them is in use
   */
  public void remove(String libraryCode) {
    Library library = library(libraryCode);
    places.checkRemoval(library);
    em.remove(library);
    em.flush();
  }

  private static <E, W> Map<E, W> replace(
      List<E> own,
      Function<E, String> ownCode,
      List<W> input,
      Function<W, String> wantedCode,
      BiFunction<String, W, E> create) {
    var wantedByCode = input.stream().collect(Collectors.toMap(wantedCode, w -> w));
    own.removeIf(e -> !wantedByCode.containsKey(ownCode.apply(e)));
    var ownByCode = own.stream().collect(Collectors.toMap(ownCode, e -> e));
    var result = new LinkedHashMap<E, W>();
    for (W w : input) {
      E e = ownByCode.get(wantedCode.apply(w));
      if (e == null) {
        e = create.apply(wantedCode.apply(w), w);
        own.add(e);
      }
      result.put(e, w);
    }
    return result;
  }

  /**
   * The query does not flush, because a message's changes wait to be written and do not affect it.
   */
  private <T> Optional<T> byCode(Class<T> type, String code) {
    return settings.oneBy(
        type.getSimpleName(),
        code,
        type,
        () ->
            em.createQuery(
                    "select e from " + type.getSimpleName() + " e where e.code = :code", type)
                .setFlushMode(FlushModeType.COMMIT)
                .setParameter("code", code)
                .getResultList());
  }
}
