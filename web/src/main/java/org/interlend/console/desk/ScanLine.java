package org.interlend.console.desk;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.interlend.borrowing.receiving.UnexpectedParcel;
import org.interlend.circulation.shelving.NextStep;
import org.interlend.console.requests.NoteLines.Line;
import org.interlend.console.slips.SlipKind;

/**
 * The result of one scan, in the desk's list.
 *
 * @param tone a color class of the style sheet
 * @param icon a class of the icon font
 * @param says what was done, or what to do now
 * @param detail details, or null
 * @param slips slips that can be printed for the item now
 * @param request key of the request to open, or null
 * @param message key of the message to open, or null
 * @param notes about the request of the item
 */
public record ScanLine(
    String barcode,
    String tone,
    String icon,
    String says,
    String detail,
    List<SlipKind> slips,
    Long request,
    Long message,
    List<Line> notes)
    implements Serializable {

  /** The step was done, and no slip is needed. */
  public static ScanLine done(String barcode, String says, String detail) {
    return new ScanLine(
        barcode, "green", "pi-check", says, detail, List.of(), null, null, List.of());
  }

  /** The step was done, and staff must do something else. */
  static ScanLine caution(String barcode, String says, String detail) {
    return new ScanLine(
        barcode,
        "amber",
        "pi-exclamation-triangle",
        says,
        detail,
        List.of(),
        null,
        null,
        List.of());
  }

  static ScanLine next(String barcode, NextStep step, String detail, Locale locale) {
    SlipKind slip = SlipKind.of(step.kind());
    List<SlipKind> slips = slip == null ? List.of() : List.of(slip);
    String says = step.sentence(locale);
    return switch (step.kind()) {
      case PUT_ON_HOLD_SHELF ->
          new ScanLine(barcode, "amber", "pi-bookmark", says, detail, slips, null, null, List.of());
      case SEND_TO_LIBRARY ->
          new ScanLine(barcode, "blue", "pi-truck", says, detail, slips, null, null, List.of());
      case SEND_BACK_TO_PARTNER ->
          new ScanLine(barcode, "violet", "pi-send", says, detail, slips, null, null, List.of());
      case BRING_TO_DESK ->
          new ScanLine(barcode, "blue", "pi-inbox", says, detail, slips, null, null, List.of());
      case KEEP_AT_DESK ->
          new ScanLine(barcode, "amber", "pi-user", says, detail, slips, null, null, List.of());
      case SHIP_TO_PARTNER ->
          new ScanLine(barcode, "violet", "pi-box", says, detail, slips, null, null, List.of());
      case RESHELVE ->
          new ScanLine(barcode, "green", "pi-book", says, detail, slips, null, null, List.of());
    };
  }

  /** The item is in the parcel to its lender. */
  static ScanLine sentBack(String barcode, String says, String detail) {
    return new ScanLine(
        barcode,
        "violet",
        "pi-send",
        says,
        detail,
        List.of(SlipKind.RETURN),
        null,
        null,
        List.of());
  }

  /** The item is in the parcel to the partner that borrows it. */
  static ScanLine shipped(String barcode, String says, String detail) {
    return new ScanLine(
        barcode, "green", "pi-check", says, detail, List.of(SlipKind.SHIP), null, null, List.of());
  }

  static ScanLine refused(String barcode, String says) {
    return new ScanLine(barcode, "red", "pi-times", says, null, List.of(), null, null, List.of());
  }

  /** Nothing was done: staff continue on the request's page. */
  static ScanLine goOn(String number, String says, String detail, long request) {
    return new ScanLine(
        number,
        "amber",
        "pi-exclamation-triangle",
        says,
        detail,
        List.of(),
        request,
        null,
        List.of());
  }

  /** Staff send it back, because its request has ended or its message was refused. */
  static ScanLine returned(String number, String says, UnexpectedParcel parcel) {
    return new ScanLine(
        number,
        "violet",
        "pi-send",
        says,
        parcel.title(),
        List.of(SlipKind.RETURN),
        parcel.request() == null ? null : parcel.request().id(),
        parcel.refusal() == null ? null : parcel.refusal().id(),
        List.of());
  }

  /** The same line with a link to the request, where staff report what is wrong with the item. */
  ScanLine of(long request) {
    return new ScanLine(barcode, tone, icon, says, detail, slips, request, message, notes);
  }

  /** The same line with one more slip before the others. */
  ScanLine with(SlipKind first) {
    List<SlipKind> all = new ArrayList<>(slips);
    all.add(0, first);
    return new ScanLine(
        barcode, tone, icon, says, detail, List.copyOf(all), request, message, notes);
  }

  /** The same line with the notes about the request of the item. */
  ScanLine noted(List<Line> notes) {
    return new ScanLine(barcode, tone, icon, says, detail, slips, request, message, notes);
  }
}
