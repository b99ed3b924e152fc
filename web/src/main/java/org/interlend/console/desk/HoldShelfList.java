package org.interlend.console.desk;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import org.interlend.Page;
import org.interlend.borrowing.BorrowingRequests;
import org.interlend.borrowing.BorrowingWorkflow;
import org.interlend.catalog.Catalog;
import org.interlend.circulation.Hold;
import org.interlend.circulation.HoldFilter;
import org.interlend.circulation.HoldShelf;
import org.interlend.console.Address;
import org.interlend.console.Attempt;
import org.interlend.console.Choice;
import org.interlend.console.House;
import org.interlend.console.InOneTransaction;
import org.interlend.console.LazyRows;
import org.interlend.console.Me;
import org.interlend.console.Permission;
import org.interlend.console.Times;

/** What stands on the hold shelves. */
@Named
@ViewScoped
public class HoldShelfList implements Serializable {
  private static final long serialVersionUID = 1L;

  /** Which part of the shelf is shown. */
  public enum Show {
    TODAY("Last day today"),
    EXPIRED("Not collected in time");

    private final String label;

    Show(String label) {
      this.label = label;
    }

    String label() {
      return label;
    }
  }

  @Inject private HoldShelf holdShelf;
  @Inject private Catalog catalog;
  @Inject private BorrowingRequests requests;
  @Inject private BorrowingWorkflow borrowing;
  @Inject private Attempt attempt;
  @Inject private Me me;
  @Inject private House house;
  @Inject private Times times;
  @Inject private InOneTransaction transaction;

  private Show show;
  private HoldFilter filter;
  private LazyRows<HoldRow> rows;

  @PostConstruct
  void read() {
    LocalDate today = times.today();
    show = Address.choice(Show.class, "show");
    filter =
        new HoldFilter(
            Address.text("library"),
            Address.text("text"),
            show == Show.TODAY ? today : null,
            show == null ? null : show == Show.TODAY ? today.plusDays(1) : today);
    rows = new LazyRows<>(this::page);
  }

  private Page<HoldRow> page(int first, int size, String sortedBy, boolean descending) {
    return transaction.get(
        () -> {
          Page<Hold> page = holdShelf.list(filter, first, size);
          return new Page<>(page.rows().stream().map(HoldRow::of).toList(), page.total());
        });
  }

  /** Sends back to the partner what nobody has collected, with all volumes of its request. */
  public void sendBack(HoldRow row) {
    boolean sent =
        attempt.at(
            () -> {
              me.require(Permission.RECEIVE);
              transaction.run(() -> borrowing.sendBack(request(row.barcode()), me.username()));
            });
    if (sent) {
      attempt.done("%s: taken off the shelf and marked as sent back.".formatted(row.title()));
    }
  }

  private long request(String barcode) {
    return requests.findVolume(catalog.item(barcode)).orElseThrow().request().id();
  }

  public LazyRows<HoldRow> rows() {
    return rows;
  }

  public HoldFilter filter() {
    return filter;
  }

  public String shown() {
    return show == null ? null : show.name();
  }

  public List<Choice> showChoices() {
    return Choice.of(Show.values(), Show::label);
  }

  public List<Choice> libraryChoices() {
    return house.sites().stream().map(site -> new Choice(site.code(), site.name())).toList();
  }

  public boolean filtered() {
    return show != null || filter.library() != null || filter.text() != null;
  }
}
