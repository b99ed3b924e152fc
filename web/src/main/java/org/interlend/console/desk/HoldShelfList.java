package org.interlend.console.desk;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.List;
import org.interlend.circulation.HoldWorkflow;
import org.interlend.circulation.hold.HoldFilter;
import org.interlend.circulation.hold.HoldShelfCategory;
import org.interlend.circulation.hold.HoldShelfQueries;
import org.interlend.console.Choice;
import org.interlend.console.LazyRows;
import org.interlend.console.PageAddress;
import org.interlend.console.scan.BatchActionPage;
import org.interlend.console.scan.ScanLine;
import org.interlend.console.scan.SelectedRow;
import org.interlend.security.Permission;
import org.interlend.text.Text;

/** The items on the hold shelves; staff can change how long they stay. */
@Named
@ViewScoped
public class HoldShelfList extends BatchActionPage {
  private static final long serialVersionUID = 1L;
  private static final String TODAY = "TODAY";

  @Inject private HoldShelfQueries holdShelfQueries;
  @Inject private HoldWorkflow holds;

  private HoldFilter filter;
  private LazyRows<HoldRow> rows;
  private LocalDate until;

  @PostConstruct
  void read() {
    filter =
        new HoldFilter(
            HoldShelfCategory.ACTIVE,
            PageAddress.text("library"),
            PageAddress.text("text"),
            TODAY.equals(PageAddress.text("show")),
            currentUser.may(Permission.READ_PATRONS));
    rows =
        new LazyRows<>(
            (first, size) ->
                holdShelfQueries
                    .list(filter, first, size)
                    .map(hold -> HoldRow.of(hold, currentUser.sees())));
  }

  /** Keeps the selected items until the given day. */
  public void keepUntil() {
    if (until == null) {
      refuse(texts.desk("holdShelf.chooseDay"));
      return;
    }
    eachTicked(
        Permission.LEND,
        row -> {
          String about = about(row);
          LocalDate kept = holds.keepUntil(row.id(), until, currentUser.actor());
          return kept.equals(until)
              ? ScanLine.done(row.number(), texts.desk("holdShelf.kept", times.day(kept)), about)
              : ScanLine.caution(
                  row.number(),
                  texts.desk("holdShelf.kept.open", times.day(kept), times.day(until)),
                  about);
        });
  }

  /** Cancels the selected holds, because their patrons no longer want the items. */
  public void giveUp() {
    eachTicked(
        Permission.LEND,
        row -> {
          String about = about(row);
          holds.cancelOnShelf(row.id(), currentUser.actor());
          return ScanLine.done(
              row.number(),
              texts.desk("holdShelf.ended"),
              Text.joined(" · ", about, texts.desk("holdShelf.ended.hint")));
        });
  }

  /** Reports the selected items as missing. */
  public void reportMissing() {
    eachTicked(
        Permission.RECEIVE,
        row -> {
          String about = about(row);
          holds.reportMissing(row.id(), currentUser.actor());
          return ScanLine.done(row.number(), texts.desk("holdShelf.reported"), about);
        });
  }

  /** Title and patron of a row before the step: staff find the item on the shelf by them. */
  private String about(SelectedRow row) {
    return transaction.required(
        () ->
            holdShelfQueries
                .active(row.number())
                .map(hold -> HoldRow.of(hold, currentUser.sees()))
                .map(shown -> Text.joined(" · ", shown.title(), shown.patron().name()))
                .orElse(null));
  }

  public LazyRows<HoldRow> rows() {
    return rows;
  }

  public HoldFilter filter() {
    return filter;
  }

  public String shown() {
    return filter.lastDayToday() ? TODAY : null;
  }

  public List<Choice> showChoices() {
    return List.of(new Choice(TODAY, texts.desk("holdShelf.lastDay")));
  }

  public boolean filtered() {
    return filter.lastDayToday() || filter.library() != null || filter.text() != null;
  }

  /** How many items were not collected in time. */
  public long uncollected() {
    return holdShelfQueries.count(HoldFilter.UNCOLLECTED.at(filter.library()));
  }

  public LocalDate getUntil() {
    return until;
  }

  public void setUntil(LocalDate until) {
    this.until = until;
  }
}
