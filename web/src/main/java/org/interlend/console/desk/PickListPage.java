package org.interlend.console.desk;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.interlend.catalog.LocalItem;
import org.interlend.circulation.hold.Hold;
import org.interlend.circulation.pick.Pick;
import org.interlend.circulation.pick.Pick.Purpose;
import org.interlend.circulation.pick.PickFilter;
import org.interlend.circulation.pick.PickList;
import org.interlend.circulation.pick.PickWorkflow;
import org.interlend.console.Choice;
import org.interlend.console.CurrentDesk;
import org.interlend.console.InstitutionView;
import org.interlend.console.LazyRows;
import org.interlend.console.scan.BatchActionPage;
import org.interlend.console.scan.ScanLine;
import org.interlend.console.scan.SelectedRow;
import org.interlend.console.slips.PickKeyParameter;
import org.interlend.console.slips.PickSlipPrinter;
import org.interlend.institution.Location;
import org.interlend.lending.LendingPickWorkflow;
import org.interlend.lending.locate.CopyReplacementResult;
import org.interlend.security.Permission;

/** The pick list in shelf order, with its slips and with actions for items that are not picked. */
@Named
@ViewScoped
public class PickListPage extends BatchActionPage {
  private static final long serialVersionUID = 1L;
  private static final int MAX_SLIPS = 100;

  @Inject private PickSlipPrinter slips;
  @Inject private PickListReader picks;
  @Inject private PickList pickList;
  @Inject private PickWorkflow forPatrons;
  @Inject private LendingPickWorkflow forPartners;
  @Inject private CurrentDesk currentDesk;
  @Inject private InstitutionView institutionView;

  private PickQuery query;
  private LazyRows<PickRow> rows;
  private LocalDate until;

  @PostConstruct
  void read() {
    query = PickQuery.read();
    rows = new LazyRows<>((first, size) -> picks.page(filter(), first, size));
  }

  public PickFilter filter() {
    return query.filter(currentDesk.library());
  }

  // Slips

  /** Prints the slip of one row. */
  public void print(String key) {
    slips.print(PickKeyParameter.read(key).stream().toList());
  }

  /** Prints the slips of the ticked rows. */
  public void printTicked() {
    List<SelectedRow> ticked = ticked();
    if (!ticked.isEmpty() && slips.print(ticked.stream().map(PickListPage::key).toList())) {
      showAgain();
    }
  }

  /** Prints the slips that were not printed before, for all pages of the list. */
  public void printRest() {
    PickFilter shown = filter();
    PickFilter rest = new PickFilter(shown.library(), shown.purpose(), shown.text(), true);
    List<Pick.Key> keys =
        transaction.required(
            () -> pickList.list(rest, 0, MAX_SLIPS).rows().stream().map(Pick::key).toList());
    if (keys.isEmpty()) {
      refuse(texts.desk("picks.allPrinted"));
      return;
    }
    slips.print(keys);
  }

  // Other actions

  /** Marks the selected items as not on their shelves. */
  public void markMissing() {
    eachTicked(
        Permission.LEND,
        pick ->
            key(pick).purpose() == Purpose.PARTNER
                ? instead(
                    pick,
                    texts.desk("picks.markedMissing"),
                    forPartners.markMissing(key(pick).id(), currentUser.actor()))
                : transaction.required(() -> missingForPatron(pick)));
  }

  private ScanLine missingForPatron(SelectedRow pick) {
    return forPatrons
        .markMissing(key(pick).id())
        .map(copy -> instead(pick, texts.desk("picks.markedMissing"), copy))
        .orElseGet(
            () ->
                ScanLine.caution(
                    pick.number(),
                    texts.desk("picks.markedMissing") + " " + texts.desk("picks.holdStays"),
                    null));
  }

  /** Picks other items instead of the selected ones. */
  public void skip() {
    eachTicked(
        Permission.LEND,
        pick ->
            key(pick).purpose() == Purpose.PARTNER
                ? instead(
                    pick,
                    texts.desk("picks.skipped"),
                    forPartners.skip(key(pick).id(), currentUser.actor()))
                : transaction.required(
                    () ->
                        instead(
                            pick, texts.desk("picks.skipped"), forPatrons.skip(key(pick).id()))));
  }

  private ScanLine instead(SelectedRow pick, String done, CopyReplacementResult next) {
    String about = texts.desk("picks.about", next.externalId());
    return next.found()
        ? ScanLine.done(
            pick.number(),
            fetch(done, next.barcode(), next.location(), next.library(), next.callNumber()),
            about)
        : ScanLine.caution(pick.number(), done + " " + texts.desk("picks.noOther"), about);
  }

  private ScanLine instead(SelectedRow pick, String done, LocalItem copy) {
    Location shelf = copy.holding().location();
    return ScanLine.done(
        pick.number(),
        fetch(
            done,
            copy.barcode(),
            shelf.name(),
            shelf.library().name(),
            copy.holding().callNumber()),
        copy.title());
  }

  private String fetch(
      String done, String barcode, String location, String library, String callNumber) {
    String where =
        Stream.of(location, library, callNumber)
            .filter(Objects::nonNull)
            .collect(Collectors.joining(", "));
    return done + " " + texts.desk("picks.instead", barcode, where);
  }

  /** Cancels the selected picks: partners' requests, and holds. */
  public void cancel() {
    eachTicked(
        Permission.LEND,
        pick -> {
          if (key(pick).purpose() == Purpose.PATRON) {
            String patron =
                transaction.required(
                    () -> {
                      Hold hold = forPatrons.cancel(key(pick).id(), currentUser.actor());
                      return hold.patron().fullName();
                    });
            return ScanLine.done(pick.number(), texts.desk("picks.holdCanceled", patron), null);
          }
          currentUser.require(Permission.SUPPLY);
          String number = forPartners.cancel(key(pick).id(), currentUser.actor());
          return ScanLine.done(pick.number(), texts.desk("picks.requestCanceled", number), null);
        });
  }

  /** Extends the search for the selected items until the given day. */
  public void lookUntil() {
    if (until == null) {
      refuse(texts.desk("picks.chooseDay"));
      return;
    }
    eachTicked(
        Permission.LEND,
        pick -> {
          if (key(pick).purpose() == Purpose.PARTNER) {
            forPartners.lookUntil(key(pick).id(), until, currentUser.actor());
          } else {
            forPatrons.lookUntil(key(pick).id(), until);
          }
          return ScanLine.done(
              pick.number(), texts.desk("picks.lookedFor", times.day(until)), null);
        });
  }

  @Override
  protected boolean isKey(String text) {
    return PickKeyParameter.read(text).isPresent();
  }

  private static Pick.Key key(SelectedRow row) {
    return PickKeyParameter.read(row.key()).orElseThrow();
  }

  // Contents of the page

  public LazyRows<PickRow> rows() {
    return rows;
  }

  public List<Choice> libraryChoices() {
    return Stream.concat(
            institutionView.libraries().stream(),
            Stream.of(new Choice(PickQuery.ALL, texts.shell("common.allLibraries"))))
        .toList();
  }

  public String library() {
    return filter().library() == null ? PickQuery.ALL : filter().library();
  }

  public String purpose() {
    return filter().purpose() == null ? null : filter().purpose().name();
  }

  public boolean filtered() {
    return query.filtered();
  }

  /** Address of the printable version of this list. */
  public String reportAddress() {
    String parameters = query.parameters();
    return parameters.isEmpty() ? "picks-report.xhtml" : "picks-report.xhtml?" + parameters;
  }

  /** Code of the selected library, or null for all. */
  public String oneLibrary() {
    return filter().library();
  }

  public LocalDate getUntil() {
    return until;
  }

  public void setUntil(LocalDate until) {
    this.until = until;
  }
}
