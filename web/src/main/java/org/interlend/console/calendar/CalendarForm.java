package org.interlend.console.calendar;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.interlend.WorkflowException;
import org.interlend.audit.AuditSubject;
import org.interlend.console.ActionRunner;
import org.interlend.console.InstitutionView;
import org.interlend.console.PageAddress;
import org.interlend.console.Times;
import org.interlend.console.UploadReader;
import org.interlend.console.forms.RecordForm;
import org.interlend.institution.CalendarInput;
import org.interlend.institution.ClosedDaysParser;
import org.interlend.institution.ClosedPeriod;
import org.interlend.institution.Institutions;
import org.interlend.institution.Library;
import org.interlend.security.Permission;
import org.interlend.settings.SettingsGroup;

/** The form of a library's weekly hours and closed days. */
@Named
@ViewScoped
public class CalendarForm extends RecordForm {
  private static final long serialVersionUID = 1L;

  /** The days to be added or removed. */
  public static final class Fields implements SettingsGroup {
    private static final long serialVersionUID = 1L;

    /** First day to be added or removed. */
    private LocalDate from;

    /** Last day to be added or removed; null for one day. */
    private LocalDate until;

    /** The name of the days to be added. */
    private String name;

    /** A list of closed days to be added, one a line. */
    private String lines;
  }

  @Inject private Institutions institutions;
  @Inject private InstitutionView institutionView;
  @Inject private Times times;

  private String library;
  private List<WeekdayFields> weekdays = List.of();
  private SortedMap<LocalDate, String> closedDays = new TreeMap<>();
  private Map<LocalDate, String> stored = Map.of();
  private transient Part file;
  private Fields fields = new Fields();

  @PostConstruct
  void read() {
    library = PageAddress.text("library");
    if (library == null && !institutionView.sites().isEmpty()) {
      library = institutionView.sites().get(0).code();
    }
    if (library == null) {
      return;
    }
    actionRunner.open(() -> fill(institutions.library(library)));
  }

  private void fill(Library found) {
    formVersion.read(found.version());
    weekdays =
        Arrays.stream(DayOfWeek.values())
            .map(weekday -> new WeekdayFields(found, weekday, texts.locale()))
            .toList();
    stored = Map.copyOf(found.closedDays());
    closedDays = new TreeMap<>(stored);
  }

  /** Adds the closed days from the first to the last; they are saved with the form. */
  public void addClosed() {
    if (!inOrder()) {
      return;
    }
    String name = fields.name;
    add(fields.from.datesUntil(end()).collect(Collectors.toMap(day -> day, day -> name)));
    fields.from = null;
    fields.until = null;
    fields.name = null;
  }

  /** Removes the closed days from the first to the last, also out of a longer closing. */
  public void removeDays() {
    if (!inOrder()) {
      return;
    }
    Map<LocalDate, String> removed = closedDays.subMap(fields.from, end());
    if (removed.isEmpty()) {
      actionRunner.refuse(texts.configuration("calendar.openAlready"));
      return;
    }
    removed.clear();
    fields.from = null;
    fields.until = null;
  }

  private boolean inOrder() {
    boolean inOrder =
        fields.from.isBefore(end())
            && !end().isAfter(fields.from.plusDays(ClosedDaysParser.MAX_DAYS + 1));
    if (!inOrder) {
      actionRunner.refuse(texts.configuration("calendar.order"));
    }
    return inOrder;
  }

  /** The day after the last one in the fields. */
  private LocalDate end() {
    return (fields.until == null ? fields.from : fields.until).plusDays(1);
  }

  /** Adds the closed days of a list; they are saved with the form. */
  public void addList() {
    boolean added =
        actionRunner.run(
            () ->
                WorkflowException.check(
                    "lines",
                    () ->
                        add(
                            ClosedDaysParser.read(
                                fields.lines, texts.configuration("calendar.closed")))),
            ActionRunner.in("calendar"));
    if (added) {
      fields.lines = null;
    }
  }

  /** Adds the closed days of an iCalendar file; they are saved with the form. */
  public void addFile() {
    actionRunner.run(
        () ->
            WorkflowException.check(
                "file",
                () ->
                    add(
                        ClosedDaysFile.read(
                            UploadReader.text(file),
                            times.today(),
                            texts.configuration("calendar.closed")))),
        ActionRunner.in("calendar"));
  }

  public void removeClosed(ClosedPeriod period) {
    closedDays.subMap(period.first(), period.last().plusDays(1)).clear();
  }

  /** Copies the closed days of the latest year to the next; they are saved with the form. */
  public void copyYear() {
    if (closedDays.isEmpty()) {
      actionRunner.refuse(texts.configuration("calendar.nothingToCopy"));
      return;
    }
    SortedMap<LocalDate, String> next = ClosedDaysParser.copiedToNextYear(closedDays);
    int before = closedDays.size();
    add(next);
    actionRunner.done(
        texts.configuration(
            "calendar.copied", closedDays.size() - before, next.firstKey().getYear()));
  }

  /** A day that is closed already keeps its name. */
  private void add(Map<LocalDate, String> days) {
    long kept =
        days.entrySet().stream()
            .filter(
                day ->
                    !closedDays.getOrDefault(day.getKey(), day.getValue()).equals(day.getValue()))
            .count();
    days.forEach(closedDays::putIfAbsent);
    if (kept > 0) {
      actionRunner.missed(texts.configuration("calendar.kept", kept));
    }
  }

  /** Whether closed days were added or removed that are not stored. */
  public boolean unsaved() {
    return !closedDays.equals(stored);
  }

  public void save() {
    save(
        Permission.KEEP_CALENDAR,
        () -> institutions.findLibrary(library).map(Library::version),
        () -> institutions.saveCalendar(library, input()),
        ActionRunner.in("calendar"),
        texts.configuration("calendar.saved"),
        "calendar.xhtml?library=" + PageAddress.encoded(library));
  }

  @Override
  protected AuditSubject subject() {
    return new AuditSubject(AuditSubject.Kind.LIBRARY, library);
  }

  private CalendarInput input() {
    return new CalendarInput(
        weekdays.stream()
            .filter(day -> !day.open)
            .map(WeekdayFields::weekday)
            .collect(Collectors.toSet()),
        weekdays.stream().flatMap(day -> day.read().stream()).toList(),
        closedDays);
  }

  public String library() {
    return library;
  }

  public List<WeekdayFields> weekdays() {
    return weekdays;
  }

  /** How many days are closed. */
  public int closedDays() {
    return closedDays.size();
  }

  /** The closed days in order, those in succession with the same name together. */
  public List<ClosedPeriod> closedPeriods() {
    return ClosedPeriod.of(closedDays);
  }

  public String shown(ClosedPeriod period) {
    return period.shown(times::day);
  }

  /** An iCalendar file with closed days to be added. */
  public Part getFile() {
    return file;
  }

  public void setFile(Part file) {
    this.file = file;
  }

  public Fields getFields() {
    return fields;
  }
}
