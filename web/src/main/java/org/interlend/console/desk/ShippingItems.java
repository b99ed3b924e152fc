package org.interlend.console.desk;

import jakarta.annotation.PostConstruct;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.List;
import org.interlend.Page;
import org.interlend.console.InOneTransaction;
import org.interlend.console.LazyRows;
import org.interlend.console.Permission;
import org.interlend.console.Times;
import org.interlend.lending.LendingRequest;
import org.interlend.lending.ShipScan;
import org.interlend.lending.ShipmentResult;
import org.interlend.lending.ShippingQueue;
import org.interlend.lending.ShippingWorkflow;
import org.primefaces.PrimeFaces;

/** Shipping what partners have asked for, by the item or the request, and what is to be shipped. */
@Named
@ViewScoped
public class ShippingItems extends ScanList {
  private static final long serialVersionUID = 1L;

  @Inject private ShippingWorkflow workflow;
  @Inject private ShippingQueue shippingQueue;
  @Inject private Times times;
  @Inject private InOneTransaction transaction;

  private LazyRows<ShippingRow> rows;
  private LocalDate dueDay;
  private boolean printSlip;
  private boolean byRequest;
  private String item;

  public ShippingItems() {
    super(Permission.SUPPLY);
  }

  @PostConstruct
  void read() {
    rows = new LazyRows<>(this::page);
  }

  private Page<ShippingRow> page(int first, int size, String sortedBy, boolean descending) {
    return transaction.get(
        () -> {
          Page<LendingRequest> page = shippingQueue.list(first, size);
          return new Page<>(
              page.rows().stream().map(request -> ShippingRow.of(request, me().sees())).toList(),
              page.total());
        });
  }

  @Override
  protected List<ScanLine> scan(String number, String by) {
    String barcode = byRequest ? item : null;
    item = null;
    ShipmentResult packed = workflow.ship(new ShipScan(number, barcode, dueDay, by));
    String about = packed.title() + ", " + packed.externalId();
    if (packed.file()) {
      return List.of(ScanLine.done(number, fileSent(packed), about));
    }
    if (printSlip) {
      print(packed);
    }
    return List.of(
        ScanLine.shipped(
            packed.barcode(),
            "Shipped to %s, due back %s".formatted(packed.partner(), times.dayOf(packed.dueAt())),
            about + " · " + packed.dueExplanation()));
  }

  private static String fileSent(ShipmentResult packed) {
    String sent =
        packed.completed()
            ? "The file counts as sent to %s; the request is completed."
            : "The file counts as sent to %s, which has yet to confirm it.";
    String item =
        packed.barcode() == null
            ? ""
            : " Scan in item %s to learn where it goes.".formatted(packed.barcode());
    return sent.formatted(packed.partner()) + item;
  }

  /** The browser fetches the slip and prints it while the next scan goes on. */
  private static void print(ShipmentResult packed) {
    PrimeFaces.current()
        .ajax()
        .addCallbackParam(
            "slip",
            "%s/slip.xhtml?kind=SHIP&lending=%d"
                .formatted(
                    FacesContext.getCurrentInstance().getExternalContext().getRequestContextPath(),
                    packed.request()));
  }

  /** What is to be shipped, the oldest first. */
  public LazyRows<ShippingRow> rows() {
    return rows;
  }

  /** The last day partners may keep what is scanned next; null to go by the terms of use. */
  public LocalDate getDueDay() {
    return dueDay;
  }

  public void setDueDay(LocalDate dueDay) {
    this.dueDay = dueDay;
  }

  public boolean isPrintSlip() {
    return printSlip;
  }

  public void setPrintSlip(boolean printSlip) {
    this.printSlip = printSlip;
  }

  /** Whether the request is named first and then the item that goes out for it. */
  public boolean isByRequest() {
    return byRequest;
  }

  public void setByRequest(boolean byRequest) {
    this.byRequest = byRequest;
  }

  /** The barcode of that item. */
  public String getItem() {
    return item;
  }

  public void setItem(String item) {
    this.item = item == null ? null : item.strip();
  }
}
