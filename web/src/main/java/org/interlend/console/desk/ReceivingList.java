package org.interlend.console.desk;

import jakarta.annotation.PostConstruct;
import jakarta.faces.model.SelectItem;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.interlend.Actor;
import org.interlend.RefusalReason;
import org.interlend.WorkflowException;
import org.interlend.borrowing.BorrowingWorkflow;
import org.interlend.borrowing.receiving.LenderLoanPeriod;
import org.interlend.borrowing.receiving.LikelyExpectedItems;
import org.interlend.borrowing.receiving.ReceiveCommand;
import org.interlend.borrowing.receiving.ReceivingQueue;
import org.interlend.borrowing.receiving.ReceivingResult;
import org.interlend.borrowing.request.BorrowingAction;
import org.interlend.borrowing.request.BorrowingReason;
import org.interlend.borrowing.returning.UnexpectedParcel;
import org.interlend.catalog.Catalog;
import org.interlend.console.CurrentDesk;
import org.interlend.console.LazyRows;
import org.interlend.console.WorkstationCookies;
import org.interlend.console.requests.ReasonChoices;
import org.interlend.console.requests.RequestNotes;
import org.interlend.console.requests.RequestNotes.Line;
import org.interlend.console.scan.AbstractBarcodeScanPage;
import org.interlend.console.scan.ScanLine;
import org.interlend.console.scan.ScanLine.Offer;
import org.interlend.console.slips.SlipKind;
import org.interlend.requests.action.ActionCommand;
import org.interlend.requests.reason.ReasonStep;
import org.interlend.security.Permission;
import org.interlend.settings.SettingsGroup;
import org.interlend.text.Text;

/** Receives items from partners, by any number on them, and lists the expected ones. */
@Named
@ViewScoped
public class ReceivingList extends AbstractBarcodeScanPage {
  private static final long serialVersionUID = 1L;
  private static final String NOTIFY = "receive.notify";
  private static final String OTHER_BARCODE = "receive.otherBarcode";

  private static final Set<RefusalReason> NOT_EXPECTED =
      Set.of(
          BorrowingReason.NOTHING_TO_RECEIVE,
          BorrowingReason.FURTHER_ITEM_WITHOUT_BARCODE,
          BorrowingReason.NOTHING_EXPECTED);

  /** What staff enter for the next scans. */
  public static final class Fields implements SettingsGroup {
    private static final long serialVersionUID = 1L;

    /** A note for staff; it stays for the next scans. */
    private String note;

    /** The barcode on the book, if it differs. */
    private String label;

    /** Until when the lenders of the next items do not ask for them, or null. */
    private LocalDate guaranteed;

    /** When the lenders of the next items want them back at the latest, or null. */
    private LocalDate maximum;
  }

  @Inject private BorrowingWorkflow workflow;
  @Inject private Catalog catalog;
  @Inject private ReceivingQueue expected;
  @Inject private LikelyExpectedItems likelyItems;
  @Inject private ReasonChoices reasons;
  @Inject private RequestNoteReader notes;
  @Inject private RequestNotes requestNotes;
  @Inject private CurrentDesk currentDesk;
  @Inject private WorkstationCookies workstationCookies;

  private LazyRows<ExpectedRow> rows;
  private boolean notifyPatron;
  private boolean otherBarcode;
  private final Map<String, String> reasonCodes = new HashMap<>();
  private final Map<String, String> remarks = new HashMap<>();
  private String refused;
  private Fields fields = new Fields();

  public ReceivingList() {
    super(Permission.RECEIVE);
  }

  @PostConstruct
  void read() {
    rows =
        new LazyRows<>(
            (first, size) ->
                expected
                    .list(first, size)
                    .map(
                        request ->
                            ExpectedRow.of(request, requestNotes.of(request), currentUser.sees())));
    notifyPatron = workstationCookies.isSet(NOTIFY, true);
    otherBarcode = workstationCookies.isSet(OTHER_BARCODE, false);
  }

  @Override
  protected List<ScanLine> scan(String scanned, Actor by) {
    String barcode = otherBarcode ? fields.label : null;
    fields.label = null;
    ReceiveCommand command =
        new ReceiveCommand(
            scanned,
            currentDesk.getDesk(),
            notifyPatron,
            fields.note,
            barcode,
            new LenderLoanPeriod(fields.guaranteed, fields.maximum),
            by);
    try {
      return received(scanned, workflow.receive(command));
    } catch (WorkflowException refused) {
      String number = known(scanned);
      return List.of(
          unexpected(number)
              .or(() -> notExpected(number, refused))
              .or(() -> likely(command, refused))
              .orElseThrow(() -> refused));
    }
  }

  /** What is scanned here has come from a partner. */
  @Override
  protected Optional<UnexpectedParcel> parcel(String number) {
    return parcels.find(number);
  }

  /** Staff have an item in hand that has been received, or an own one that has come back. */
  private Optional<ScanLine> notExpected(String number, WorkflowException refused) {
    return NOT_EXPECTED.contains(refused.reason()) && catalog.scanned(number).isPresent()
        ? Optional.of(ScanLine.refused(number, refused.sentence(texts.locale()), toScanIn()))
        : Optional.empty();
  }

  /** The items that staff may have in hand, after a number that nothing has. */
  private Optional<ScanLine> likely(ReceiveCommand scanned, WorkflowException refused) {
    if (refused.reason() != BorrowingReason.NOTHING_EXPECTED) {
      return Optional.empty();
    }
    List<Offer> offers =
        transaction.required(
            () ->
                likelyItems.find(scanned.number()).stream()
                    .map(
                        request ->
                            new Offer(
                                request.externalId(), request.requestedTitle(), scanned.barcode()))
                    .toList());
    return offers.isEmpty()
        ? Optional.empty()
        : Optional.of(ScanLine.unknown(scanned.number(), refused.sentence(texts.locale()), offers));
  }

  /** Reports the item of a line damaged, with the reason and note that staff chose in the line. */
  public void reportDamaged(ScanLine line) {
    String because = reasonCodes.get(line.barcode());
    boolean reported =
        step(
            Permission.RECEIVE,
            line.barcode(),
            () -> {
              reasons.require(BorrowingAction.REPORT_DAMAGED, because);
              ActionCommand command =
                  ActionCommand.on(line.links().request(), currentUser.actor())
                      .barcode(line.barcode())
                      .reason(because)
                      .note(Text.given(remarks.get(line.barcode())));
              workflow.take(BorrowingAction.REPORT_DAMAGED, command);
              return List.of(
                  ScanLine.caution(line.barcode(), texts.desk("receive.damaged"), line.detail())
                      .of(line.links().request()));
            });
    refused = reported ? null : line.barcode();
    if (reported) {
      reasonCodes.remove(line.barcode());
      remarks.remove(line.barcode());
    }
  }

  /** Whether the report of damage in the line was refused, so that staff complete it. */
  public boolean isRefused(ScanLine line) {
    return line.barcode().equals(refused);
  }

  /** Undoes the receipt of a line: the item is expected again. */
  public void undo(ScanLine line) {
    undo(
        Permission.RECEIVE,
        line,
        () -> {
          ActionCommand command =
              ActionCommand.on(line.follow().undo(), currentUser.actor()).barcode(line.barcode());
          workflow.take(BorrowingAction.UNDO_RECEIPT, command);
          return ScanLine.caution(line.barcode(), texts.desk("receive.undone"), line.detail())
              .of(line.links().request());
        });
  }

  /** The reasons for reporting an item damaged; empty when none is asked for. */
  public List<SelectItem> damages() {
    return reasons.offered(ReasonStep.DAMAGE);
  }

  /** The reasons chosen in the lines, by barcode. */
  public Map<String, String> getReasonCodes() {
    return reasonCodes;
  }

  /** The notes written in the lines, by barcode. */
  public Map<String, String> getRemarks() {
    return remarks;
  }

  private List<ScanLine> received(String number, ReceivingResult received) {
    String about = received.title() + ", " + received.externalId();
    if (received.awaitsFile()) {
      return List.of(
          ScanLine.goOn(number, texts.desk("receive.awaitsFile"), about, received.request()));
    }
    if (received.volumes().isEmpty()) {
      return List.of(
          ScanLine.done(number, texts.desk("receive.completed"), about)
              .noted(notes.ofBorrowing(received.request())));
    }
    List<Line> noted = notes.ofBorrowing(received.request());
    return received.volumes().stream()
        .map(
            volume ->
                ScanLine.next(volume.barcode(), volume.next(), about, texts.locale())
                    .received(received.request())
                    .noted(noted))
        .toList();
  }

  /** The expected items, oldest first. */
  public LazyRows<ExpectedRow> rows() {
    return rows;
  }

  public boolean isNotifyPatron() {
    return notifyPatron;
  }

  public void setNotifyPatron(boolean notifyPatron) {
    this.notifyPatron = notifyPatron;
    workstationCookies.set(NOTIFY, notifyPatron);
  }

  public boolean isPrintSlip() {
    return printsAtOnce(SlipKind.RECEIVE);
  }

  public void setPrintSlip(boolean printSlip) {
    printAtOnce(SlipKind.RECEIVE, printSlip);
  }

  /** Whether the barcodes on the books differ from those that the lenders announced. */
  public boolean isOtherBarcode() {
    return otherBarcode;
  }

  public void setOtherBarcode(boolean otherBarcode) {
    this.otherBarcode = otherBarcode;
    workstationCookies.set(OTHER_BARCODE, otherBarcode);
  }

  public Fields getFields() {
    return fields;
  }
}
