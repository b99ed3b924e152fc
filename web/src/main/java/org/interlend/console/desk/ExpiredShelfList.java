package org.interlend.console.desk;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.interlend.Actor;
import org.interlend.WorkflowException;
import org.interlend.borrowing.request.BorrowedVolume;
import org.interlend.borrowing.request.BorrowingRequests;
import org.interlend.catalog.Catalog;
import org.interlend.catalog.Item;
import org.interlend.circulation.HoldWorkflow;
import org.interlend.circulation.hold.HoldFilter;
import org.interlend.circulation.hold.HoldShelfCategory;
import org.interlend.circulation.hold.HoldShelfQueries;
import org.interlend.circulation.shelving.NextStep;
import org.interlend.console.ConsoleReason;
import org.interlend.console.CurrentDesk;
import org.interlend.console.LazyRows;
import org.interlend.console.PageAddress;
import org.interlend.console.Tab;
import org.interlend.console.scan.ScanLine;
import org.interlend.security.Permission;

/** The expired hold shelf, by next destination; staff take items off the shelf here. */
@Named
@ViewScoped
public class ExpiredShelfList extends AbstractSendBackPage {
  private static final long serialVersionUID = 1L;

  @Inject private HoldShelfQueries holdShelfQueries;
  @Inject private HoldWorkflow holds;
  @Inject private Catalog catalog;
  @Inject private BorrowingRequests requests;

  private HoldFilter filter;
  private LazyRows<HoldRow> rows;
  private List<Tab> tabs;

  public ExpiredShelfList() {
    super(Permission.LEND);
  }

  @PostConstruct
  void read() {
    String library = PageAddress.text("library");
    var counts = holdShelfQueries.countUncollected(library);
    filter =
        new HoldFilter(
            Optional.ofNullable(PageAddress.choice(HoldShelfCategory.class, "tab"))
                .filter(counts::containsKey)
                .orElseGet(() -> firstWithItems(counts)),
            library,
            PageAddress.text("text"),
            false,
            currentUser.may(Permission.READ_PATRONS));
    rows =
        new LazyRows<>(
            (first, size) ->
                holdShelfQueries
                    .list(filter, first, size)
                    .map(hold -> HoldRow.of(hold, currentUser.sees())));
    show(counts);
  }

  /** The tab on which there is something to do. */
  static HoldShelfCategory firstWithItems(Map<HoldShelfCategory, Long> counts) {
    return counts.entrySet().stream()
        .filter(each -> each.getValue() > 0)
        .map(Map.Entry::getKey)
        .findFirst()
        .orElse(HoldShelfCategory.RETURN_TO_PARTNER);
  }

  /** Takes the scanned item off the shelf, whichever tab it is on. */
  @Override
  protected List<ScanLine> scan(String scanned, Actor by) {
    String barcode = catalog.barcode(scanned);
    HoldRow found =
        transaction.required(
            () ->
                holdShelfQueries
                    .uncollected(barcode)
                    .map(hold -> HoldRow.of(hold, currentUser.sees()))
                    .orElse(null));
    if (found == null) {
      throw notOnExpiredShelf(barcode);
    }
    currentUser.require(found.returnTo() == null ? Permission.LEND : Permission.RECEIVE);
    return List.of(clear(found.id(), barcode, found.title()));
  }

  private WorkflowException notOnExpiredShelf(String barcode) {
    return transaction.required(
        () -> {
          Item item = catalog.item(barcode);
          return new WorkflowException(
              ConsoleReason.NOT_ON_EXPIRED_SHELF,
              barcode,
              item.title(),
              item.status().referenceWithin());
        });
  }

  /** Takes the selected items off the shelf. */
  public void clear() {
    eachTicked(needed(), row -> clear(row.id(), row.number(), null));
    load();
  }

  private ScanLine clear(long hold, String barcode, String title) {
    return transaction.required(
        () -> {
          Optional<BorrowedVolume> borrowed =
              catalog.findItem(barcode).flatMap(requests::findVolume);
          NextStep next = holds.clear(hold, currentUser.actor());
          return borrowed
              .filter(volume -> next.kind() == NextStep.Kind.SEND_BACK_TO_PARTNER)
              .map(volume -> ScanLine.sentBack(volume, says(volume)))
              .orElseGet(() -> ScanLine.next(barcode, next, title, texts.locale()));
        });
  }

  private String says(BorrowedVolume volume) {
    return texts.desk("expired.sentBack", volume.request().returnsTo().label());
  }

  private Permission needed() {
    return switch (filter.part()) {
      case RETURN_TO_PARTNER, DISCARD -> Permission.RECEIVE;
      default -> Permission.LEND;
    };
  }

  /** Whether the user may do what this tab is for. */
  public boolean mayClear() {
    return currentUser.may(needed());
  }

  /** The label of this tab's button. */
  public String act() {
    return texts.desk("expired.act." + filter.part());
  }

  /** Counts the items of each tab. */
  @Override
  protected void load() {
    show(holdShelfQueries.countUncollected(filter.library()));
  }

  private void show(Map<HoldShelfCategory, Long> counts) {
    tabs = new ArrayList<>();
    counts.forEach((part, count) -> tabs.add(tab(part, count)));
  }

  private Tab tab(HoldShelfCategory part, long count) {
    return new Tab(
        part.label(texts.locale()),
        count,
        part == filter.part(),
        CurrentDesk.at("expired.xhtml?tab=" + part, filter.library()));
  }

  public List<Tab> tabs() {
    return tabs;
  }

  public LazyRows<HoldRow> rows() {
    return rows;
  }

  public HoldFilter filter() {
    return filter;
  }

  public boolean filtered() {
    return filter.library() != null || filter.text() != null;
  }
}
