package org.interlend.console.desk;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.interlend.Actor;
import org.interlend.RefusalReason;
import org.interlend.circulation.terms.DueDateSentence;
import org.interlend.console.CurrentDesk;
import org.interlend.console.LazyRows;
import org.interlend.console.requests.RequestNotes;
import org.interlend.console.scan.AbstractBarcodeScanPage;
import org.interlend.console.scan.ScanLine;
import org.interlend.console.slips.SlipKind;
import org.interlend.lending.LendingWorkflow;
import org.interlend.lending.request.LendingAction;
import org.interlend.lending.request.LendingReason;
import org.interlend.lending.shipping.ShipCommand;
import org.interlend.lending.shipping.ShipmentResult;
import org.interlend.lending.shipping.ShippingQueue;
import org.interlend.lending.shipping.ShippingWorkflow;
import org.interlend.requests.action.ActionCommand;
import org.interlend.security.Permission;
import org.interlend.settings.SettingsGroup;

/** Ships items to partners, by item or by request, and lists the requests to be shipped. */
@Named
@ViewScoped
public class ShippingList extends AbstractBarcodeScanPage {
  private static final long serialVersionUID = 1L;

  /** Refusals that ask for a request and an item. */
  private static final Set<RefusalReason> NEEDS_BOTH =
      Set.of(
          LendingReason.VOLUME_NEEDS_BARCODE,
          LendingReason.COPY_TO_SHIP_MISSING,
          LendingReason.ITEM_NOT_CHOSEN);

  /** What staff enter for the next shipments. */
  public static final class Fields implements SettingsGroup {
    private static final long serialVersionUID = 1L;

    /** Their due date; null to apply the terms of use. */
    private LocalDate dueDay;

    /** Whether staff enter the request first and then the item for it. */
    private boolean byRequest;

    /** The barcode of that item. */
    private String item;
  }

  @Inject private ShippingWorkflow workflow;
  @Inject private ShippingQueue shippingQueue;
  @Inject private LendingWorkflow lending;
  @Inject private RequestNoteReader notes;
  @Inject private RequestNotes requestNotes;
  @Inject private CurrentDesk currentDesk;

  private LazyRows<ShippingRow> rows;
  private Fields fields = new Fields();

  public ShippingList() {
    super(Permission.SUPPLY);
  }

  @PostConstruct
  void read() {
    rows =
        new LazyRows<>(
            (first, size) ->
                shippingQueue
                    .list(first, size)
                    .map(
                        request ->
                            ShippingRow.of(
                                request, requestNotes.of(request), currentUser.sees(), texts)));
  }

  @Override
  protected String advice(RefusalReason reason) {
    if (NEEDS_BOTH.contains(reason) && !fields.byRequest) {
      return texts.desk("ship.both", texts.desk("ship.other"));
    }
    return reason == LendingReason.REQUEST_OF_ITEM_ENDED ? toScanIn() : null;
  }

  @Override
  protected List<ScanLine> scan(String number, Actor by) {
    String barcode = fields.byRequest ? fields.item : null;
    fields.item = null;
    ShipmentResult packed =
        workflow.ship(new ShipCommand(number, barcode, currentDesk.getDesk(), fields.dueDay, by));
    String about = packed.title() + ", " + packed.externalId();
    if (packed.isNonReturnable()) {
      ScanLine sent = ScanLine.done(number, sent(packed), about);
      return List.of(packed.copy() ? sent.shippedBy(packed.request()) : sent);
    }
    return List.of(
        ScanLine.done(
                packed.barcode(),
                texts.desk("ship.done", packed.partner(), times.dayOf(packed.dueAt())),
                about + " · " + DueDateSentence.of(packed.dueExplanation(), texts.locale()))
            .shippedBy(packed.request())
            .noted(notes.ofLending(packed.request()))
            .undoable(packed.request()));
  }

  /** Undoes the shipment of a line: the copy is to be shipped again. */
  public void undo(ScanLine line) {
    undo(
        Permission.SUPPLY,
        line,
        () -> {
          lending.take(
              LendingAction.UNDO_SHIPMENT,
              ActionCommand.on(line.follow().undo(), currentUser.actor()));
          return ScanLine.caution(line.barcode(), texts.desk("ship.undone"), line.detail());
        });
  }

  private String sent(ShipmentResult packed) {
    String sent = packed.copy() ? texts.desk("ship.copySent", packed.partner()) : fileSent(packed);
    return packed.barcode() == null
        ? sent
        : sent + " " + texts.desk("ship.scanItem", packed.barcode());
  }

  private String fileSent(ShipmentResult packed) {
    return packed.completed()
        ? texts.desk("ship.fileCompleted", packed.partner())
        : texts.desk("ship.fileSent", packed.partner());
  }

  /** The requests to be shipped, oldest first. */
  public LazyRows<ShippingRow> rows() {
    return rows;
  }

  public boolean isPrintSlip() {
    return printsAtOnce(SlipKind.SHIP);
  }

  public void setPrintSlip(boolean printSlip) {
    printAtOnce(SlipKind.SHIP, printSlip);
  }

  public Fields getFields() {
    return fields;
  }
}
