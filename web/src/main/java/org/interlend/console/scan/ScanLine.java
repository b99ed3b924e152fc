package org.interlend.console.scan;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.interlend.borrowing.request.BorrowedVolume;
import org.interlend.borrowing.request.BorrowingRequest;
import org.interlend.borrowing.returning.UnexpectedParcel;
import org.interlend.circulation.shelving.NextStep;
import org.interlend.console.requests.RequestNotes.Line;
import org.interlend.console.slips.SlipKind;

/**
 * The result of one scan, in the desk's list.
 *
 * @param tone a color class of the style sheet
 * @param icon a class of the icon font
 * @param says what was done, or what to do now
 * @param detail details, or null
 * @param slips slips that can be printed for the item now
 * @param links the records to open
 * @param notes about the request of the item
 * @param follow what staff may do about it in the line
 */
public record ScanLine(
    String barcode,
    String tone,
    String icon,
    String says,
    String detail,
    List<SlipKind> slips,
    Links links,
    List<Line> notes,
    Follow follow)
    implements Serializable {

  private static final String REFUSED = "red";

  /**
   * The records to open from a line.
   *
   * @param request key of the borrowing request, or null
   * @param lending key of the lending request whose shipping slip is printed, or null
   * @param message key of the message, or null
   * @param patron primary id of the patron whose account it is, or null
   */
  public record Links(Long request, Long lending, Long message, String patron)
      implements Serializable {
    private static final Links NONE = new Links(null, null, null, null);
  }

  /**
   * What staff may do about a line.
   *
   * @param offers what they may have meant, when nothing has the number
   * @param received whether the item was received just now: they may report what is wrong with it
   * @param undo key of the request whose shipment, receipt or sending back, or of the loan whose
   *     beginning or end they may undo; or null
   */
  public record Follow(List<Offer> offers, boolean received, Long undo) implements Serializable {
    private static final Follow NOTHING = new Follow(List.of(), false, null);
  }

  /**
   * An item that staff may have in hand.
   *
   * @param number the number by which it is received
   * @param label the barcode on the book that was scanned with the unknown number, or null
   */
  public record Offer(String number, String title, String label) implements Serializable {}

  private ScanLine(
      String barcode, String tone, String icon, String says, String detail, List<SlipKind> slips) {
    this(barcode, tone, icon, says, detail, slips, Links.NONE, List.of(), Follow.NOTHING);
  }

  /** The step was done, and no slip is needed. */
  public static ScanLine done(String barcode, String says, String detail) {
    return new ScanLine(barcode, "green", "pi-check", says, detail, List.of());
  }

  /** The step was done, and staff must do something else. */
  public static ScanLine caution(String barcode, String says, String detail) {
    return new ScanLine(barcode, "amber", "pi-exclamation-triangle", says, detail, List.of());
  }

  /** The next step of the item, with its slip if it has one. */
  public static ScanLine next(String barcode, NextStep step, String detail, Locale locale) {
    SlipKind slip = SlipKind.of(step.kind());
    List<SlipKind> slips = slip == null ? List.of() : List.of(slip);
    String says = step.sentence(locale);
    return switch (step.kind()) {
      case PUT_ON_HOLD_SHELF -> new ScanLine(barcode, "amber", "pi-bookmark", says, detail, slips);
      case SEND_TO_LIBRARY -> new ScanLine(barcode, "blue", "pi-truck", says, detail, slips);
      case SEND_BACK_TO_PARTNER -> new ScanLine(barcode, "violet", "pi-send", says, detail, slips);
      case DISCARD -> new ScanLine(barcode, "amber", "pi-trash", says, detail, slips);
      case BRING_TO_DESK -> new ScanLine(barcode, "blue", "pi-inbox", says, detail, slips);
      case KEEP_AT_DESK -> new ScanLine(barcode, "amber", "pi-user", says, detail, slips);
      case SHIP_TO_PARTNER -> new ScanLine(barcode, "violet", "pi-box", says, detail, slips);
      case RESHELVE -> new ScanLine(barcode, "green", "pi-book", says, detail, slips);
    };
  }

  /** The item is in the parcel to its lender. */
  public static ScanLine sentBack(String barcode, String says, String detail) {
    return new ScanLine(barcode, "violet", "pi-send", says, detail, List.of(SlipKind.RETURN));
  }

  /**
   * Staff have sent a borrowed item back, which they may undo. Where no broker checks it in, it has
   * been deleted, so that there is no slip.
   */
  public static ScanLine sentBack(BorrowedVolume volume, String says) {
    BorrowingRequest request = volume.request();
    ScanLine line =
        volume.closed()
            ? done(volume.barcode(), says, request.requestedTitle())
            : sentBack(volume.barcode(), says, request.requestedTitle()).undoable(request.id());
    return line.of(request.id());
  }

  /** The step was not taken. */
  public static ScanLine refused(String barcode, String says) {
    return refused(barcode, says, null);
  }

  /** The same with what staff may do instead. */
  public static ScanLine refused(String barcode, String says, String detail) {
    return new ScanLine(barcode, REFUSED, "pi-times", says, detail, List.of());
  }

  /** Nothing was done, and the line says why: staff may look up what has the number. */
  public boolean refused() {
    return tone.equals(REFUSED);
  }

  /** Nothing was done: staff continue on the request's page. */
  public static ScanLine goOn(String number, String says, String detail, long request) {
    return caution(number, says, detail).of(request);
  }

  /** Nothing was done: staff may have meant one of these. */
  public static ScanLine unknown(String number, String says, List<Offer> offers) {
    return refused(number, says).follow(new Follow(offers, false, null));
  }

  /** Staff send it back, because its request has ended or its message was refused. */
  static ScanLine returned(String number, String says, UnexpectedParcel parcel) {
    return sentBack(number, says, parcel.title())
        .links(
            new Links(
                parcel.request() == null ? null : parcel.request().id(),
                null,
                parcel.refusal() == null ? null : parcel.refusal().id(),
                null));
  }

  /** The same line with a link to the request. */
  public ScanLine of(long request) {
    return links(new Links(request, links.lending, links.message, links.patron));
  }

  /**
   * The same line of what is in the parcel to the partner.
   *
   * @param lending key of the lending request
   */
  public ScanLine shippedBy(long lending) {
    Links parcel = new Links(links.request, lending, links.message, links.patron);
    return new ScanLine(
        barcode, tone, icon, says, detail, List.of(SlipKind.SHIP), parcel, notes, follow);
  }

  /** The same line with a link to the account of a patron who owes something for the item. */
  public ScanLine owedBy(String patron) {
    return links(new Links(links.request, links.lending, links.message, patron));
  }

  /**
   * The same line, whose step can be undone.
   *
   * @param key of the request or loan
   */
  public ScanLine undoable(long key) {
    return follow(new Follow(List.of(), false, key));
  }

  /** The same line once its step has been undone. */
  ScanLine settled() {
    return follow(Follow.NOTHING);
  }

  /** The same line of an item that was received just now, with the receive slip before others. */
  public ScanLine received(long request) {
    List<SlipKind> all = new ArrayList<>(slips);
    all.add(0, SlipKind.RECEIVE);
    return new ScanLine(barcode, tone, icon, says, detail, List.copyOf(all), links, notes, follow)
        .of(request)
        .follow(new Follow(List.of(), true, request));
  }

  /** The same line of an item that does not leave: a file of it is sent. */
  public ScanLine withoutShippingSlip() {
    List<SlipKind> others = slips.stream().filter(slip -> slip != SlipKind.SHIP).toList();
    return new ScanLine(barcode, tone, icon, says, detail, others, links, notes, follow);
  }

  /** The same line with the notes about the request of the item. */
  public ScanLine noted(List<Line> some) {
    return new ScanLine(barcode, tone, icon, says, detail, slips, links, some, follow);
  }

  private ScanLine links(Links other) {
    return new ScanLine(barcode, tone, icon, says, detail, slips, other, notes, follow);
  }

  private ScanLine follow(Follow other) {
    return new ScanLine(barcode, tone, icon, says, detail, slips, links, notes, other);
  }
}
