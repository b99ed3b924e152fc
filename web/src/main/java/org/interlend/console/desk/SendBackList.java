package org.interlend.console.desk;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.interlend.Actor;
import org.interlend.RefusalReason;
import org.interlend.borrowing.request.BorrowedVolume;
import org.interlend.borrowing.request.BorrowingRequests;
import org.interlend.borrowing.returning.Parcel;
import org.interlend.borrowing.returning.ReturnQueue;
import org.interlend.catalog.Catalog;
import org.interlend.catalog.Item;
import org.interlend.catalog.TemporaryItem;
import org.interlend.circulation.hold.Hold;
import org.interlend.circulation.hold.HoldStatus;
import org.interlend.circulation.hold.Holds;
import org.interlend.circulation.terms.CirculationReason;
import org.interlend.console.CurrentDesk;
import org.interlend.console.PageAddress;
import org.interlend.console.scan.ScanLine;
import org.interlend.persistence.Page;
import org.interlend.security.Permission;

/** Items to be sent back to partners, in one parcel for each lender. */
@Named
@ViewScoped
public class SendBackList extends AbstractSendBackPage {
  private static final long serialVersionUID = 1L;

  @Inject private ReturnQueue returnQueue;
  @Inject private BorrowingRequests requests;
  @Inject private Holds holds;
  @Inject private Catalog catalog;
  @Inject private CurrentDesk currentDesk;

  private String partner;
  private String library;
  private List<ParcelView> views;
  private long total;

  public SendBackList() {
    super(Permission.RECEIVE);
  }

  @PostConstruct
  void read() {
    partner = PageAddress.text("partner");
    library = PageAddress.text("library");
    load();
  }

  @Override
  protected void load() {
    transaction.required(
        () -> {
          Page<BorrowedVolume> page = returnQueue.waiting(partner, library);
          Set<Item> uncollected = uncollected(page.rows());
          views =
              Parcel.of(page.rows()).stream()
                  .map(parcel -> ParcelView.of(parcel, uncollected, texts))
                  .toList();
          total = page.total();
        });
  }

  /** The items whose last hold has expired. */
  private Set<Item> uncollected(List<BorrowedVolume> volumes) {
    List<TemporaryItem> items = volumes.stream().flatMap(volume -> volume.item().stream()).toList();
    return holds.of(items).stream()
        .collect(Collectors.toMap(Hold::item, Hold::status, (earlier, last) -> last))
        .entrySet()
        .stream()
        .filter(last -> last.getValue() == HoldStatus.EXPIRED)
        .map(Map.Entry::getKey)
        .collect(Collectors.toSet());
  }

  @Override
  protected String advice(RefusalReason reason) {
    return reason == CirculationReason.ITEM_NOT_TO_BE_SENT_BACK ? toScanIn() : null;
  }

  /** Puts the scanned item into its parcel. */
  @Override
  protected List<ScanLine> scan(String barcode, Actor by) {
    return List.of(send(barcode));
  }

  /** Sends the parcel of the selected items. */
  public void send() {
    if (eachTicked(Permission.RECEIVE, row -> send(row.number()))) {
      load();
    }
  }

  @Override
  protected String list() {
    return "parcels";
  }

  private ScanLine send(String barcode) {
    return transaction.required(
        () -> {
          Optional<BorrowedVolume> borrowed = requests.findVolume(catalog.item(barcode));
          desk.sendBack(barcode, currentUser.actor());
          BorrowedVolume volume = borrowed.orElseThrow();
          return ScanLine.sentBack(
              volume, texts.desk("sendBack.done", volume.request().returnsTo().label()));
        });
  }

  /** The waiting items, by lender. */
  public List<ParcelView> parcels() {
    return views;
  }

  /** Whether the item is at the library of the current desk. */
  public boolean isHere(ParcelView.Content row) {
    return row.library().equals(currentDesk.library());
  }

  /** How many items exceed the list's limit. */
  public long more() {
    return total - views.stream().mapToLong(parcel -> parcel.contents().size()).sum();
  }

  public String library() {
    return library;
  }

  public boolean filtered() {
    return partner != null || library != null;
  }
}
