package org.interlend.console.slips;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.interlend.borrowing.request.BorrowedVolume;
import org.interlend.borrowing.request.BorrowingRequest;
import org.interlend.borrowing.request.BorrowingRequests;
import org.interlend.borrowing.request.VolumeStatus;
import org.interlend.borrowing.returning.Parcel;
import org.interlend.borrowing.returning.ReturnQueue;
import org.interlend.borrowing.returning.UnexpectedParcelLookup;
import org.interlend.borrowing.search.BorrowingSearch;
import org.interlend.catalog.Catalog;
import org.interlend.catalog.Item;
import org.interlend.catalog.ItemStatus;
import org.interlend.circulation.hold.Hold;
import org.interlend.circulation.hold.HoldStatus;
import org.interlend.circulation.hold.Holds;
import org.interlend.circulation.shelving.MoveRequests;
import org.interlend.console.ActionRunner;
import org.interlend.console.ConsoleTexts;
import org.interlend.console.CurrentDesk;
import org.interlend.console.PageAddress;
import org.interlend.institution.Desk;
import org.interlend.institution.Institutions;
import org.interlend.institution.Library;
import org.interlend.persistence.Page;
import org.interlend.requests.search.RequestFilter;

/**
 * Slips of one kind for one item, for all items of some requests, or for everything that is sent
 * back to a partner. The address names the requests, the barcode or both, or the partner and
 * optionally the library and an item in the parcel. A barcode alone means the latest item that has
 * or had it. {@link PickSlips} and {@link ShippingSlips} read their own addresses.
 */
@Named
@RequestScoped
public class SlipPage {
  @Inject private ConsoleTexts texts;
  @Inject private BorrowingRequests requests;
  @Inject private BorrowingSearch search;
  @Inject private ReturnQueue returnQueue;
  @Inject private UnexpectedParcelLookup parcels;
  @Inject private Catalog catalog;
  @Inject private Holds holds;
  @Inject private MoveRequests moves;
  @Inject private Institutions institutions;
  @Inject private CurrentDesk currentDesk;
  @Inject private CirculationSlips circulationSlips;
  @Inject private PickSlips pickSlips;
  @Inject private ShippingSlips shippingSlips;
  @Inject private ActionRunner actionRunner;

  private SlipKind kind;
  private String barcode;
  private Long requestId;
  private List<Slip> slips = List.of();

  @PostConstruct
  void read() {
    kind = PageAddress.choice(SlipKind.class, "kind");
    barcode = PageAddress.text("barcode");
    List<Long> numbers = PageAddress.numbers("request");
    String partner = kind == SlipKind.RETURN ? PageAddress.text("partner") : null;
    boolean picks = kind == SlipKind.PICK && pickSlips.asked();
    boolean ships = kind == SlipKind.SHIP && shippingSlips.asked();
    boolean borrows = !numbers.isEmpty() || barcode != null || partner != null;
    if (kind == null || !(picks || ships || borrows)) {
      PageAddress.notFound(texts.slips("address"));
      return;
    }
    actionRunner.open(
        () -> {
          if (picks) {
            slips = pickSlips.write();
          } else if (ships) {
            slips = shippingSlips.write();
          } else if (partner != null) {
            slips = parcels(partner);
          } else {
            slips = borrowed(numbers);
          }
        });
    if (slips.isEmpty()) {
      PageAddress.notFound(texts.slips("none." + kind.name()));
    }
  }

  /** One slip for each volume in the parcels of a partner, or in the one that has an item. */
  private List<Slip> parcels(String partner) {
    Optional<Long> item = PageAddress.number("item");
    Page<BorrowedVolume> waiting = returnQueue.waiting(partner, PageAddress.text("library"));
    return Parcel.of(waiting.rows()).stream()
        .map(Parcel::volumes)
        .filter(
            volumes ->
                item.isEmpty()
                    || volumes.stream().map(BorrowedVolume::id).anyMatch(item.get()::equals))
        .flatMap(List::stream)
        .map(circulationSlips::giveBack)
        .toList();
  }

  /** The slips of the requests, or of the item with the barcode and its request. */
  private List<Slip> borrowed(List<Long> numbers) {
    List<BorrowingRequest> named =
        numbers.isEmpty()
            ? requestOfBarcode().stream().toList()
            : numbers.stream().map(requests::get).toList();
    if (named.isEmpty()) {
      return write(null);
    }
    requestId = named.size() == 1 ? named.get(0).id() : null;
    return named.stream().map(this::write).flatMap(List::stream).toList();
  }

  private Optional<BorrowingRequest> requestOfBarcode() {
    Optional<Item> item = catalog.findItem(barcode);
    return item.isPresent()
        ? item.flatMap(requests::findVolume).map(BorrowedVolume::request)
        : lastRequestWithBarcode();
  }

  /** The broker may have closed the request before staff print the return slip. */
  private Optional<BorrowingRequest> lastRequestWithBarcode() {
    return search.latest(RequestFilter.ALL.barcode(barcode), 1).stream().findFirst();
  }

  /**
   * @param request that of the items; null for an own item with the barcode
   */
  private List<Slip> write(BorrowingRequest request) {
    return switch (kind) {
      case RECEIVE -> volumes(request).stream().map(circulationSlips::receive).toList();
      case HOLD -> items(request).stream().flatMap(item -> hold(item, request).stream()).toList();
      case TRANSIT ->
          items(request).stream()
              .filter(item -> item.status() == ItemStatus.IN_TRANSIT)
              .map(item -> transit(item, request))
              .toList();
      case RETURN -> giveBack(request);
      case PICK, SHIP -> List.of();
    };
  }

  private List<Slip> giveBack(BorrowingRequest request) {
    List<Slip> borrowed = volumes(request).stream().map(circulationSlips::giveBack).toList();
    return borrowed.isEmpty() && barcode != null
        ? parcels.find(barcode).stream().map(circulationSlips::giveBack).toList()
        : borrowed;
  }

  /** Without a barcode, what has gone back already has no slip as long as another is here. */
  private List<BorrowedVolume> volumes(BorrowingRequest request) {
    if (request == null) {
      return List.of();
    }
    if (barcode != null) {
      return request.volumes().stream().filter(volume -> volume.barcode().equals(barcode)).toList();
    }
    List<BorrowedVolume> here = request.volumes().stream().filter(this::isHere).toList();
    return here.isEmpty() ? request.volumes() : here;
  }

  private boolean isHere(BorrowedVolume volume) {
    return volume.status().isHere()
        || kind == SlipKind.RECEIVE && volume.status() == VolumeStatus.EXPECTED;
  }

  private List<? extends Item> items(BorrowingRequest request) {
    return request == null
        ? List.of(catalog.item(barcode))
        : volumes(request).stream().flatMap(volume -> volume.item().stream()).toList();
  }

  private Optional<Slip> hold(Item item, BorrowingRequest request) {
    return holds
        .next(item)
        .or(() -> uncollected(item))
        .map(hold -> circulationSlips.hold(hold, request));
  }

  /** An uncollected item stays on the hold shelf until it is sent back. */
  private Optional<Hold> uncollected(Item item) {
    return holds.of(item).stream()
        .filter(hold -> hold.status() == HoldStatus.EXPIRED)
        .max(Comparator.comparing(Hold::placedAt));
  }

  private Slip transit(Item item, BorrowingRequest request) {
    return circulationSlips.transit(
        item, from(item), holds.next(item).isPresent(), moves.open(item).orElse(null), request);
  }

  /**
   * The item's record already has the destination, because staff print the slip after sending it
   * off.
   */
  private Library from(Item item) {
    return Optional.ofNullable(currentDesk.getDesk())
        .flatMap(institutions::findDesk)
        .map(Desk::library)
        .filter(library -> library != item.currentLibrary())
        .orElse(null);
  }

  /** The name of the kind; empty when the address names none. */
  public String title() {
    return kind == null ? "" : texts.slips("kind." + kind.name());
  }

  /** Key of the request; null for an own item, and for several requests. */
  public Long request() {
    return requestId;
  }

  public List<Slip> slips() {
    return slips;
  }
}
