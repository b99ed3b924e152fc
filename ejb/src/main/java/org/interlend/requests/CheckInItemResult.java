package org.interlend.requests;

/**
 * The result of a CheckInItem message: the broker has closed a borrowed item, or the loan to the
 * partner has ended. A shipment that the broker undoes has the same result.
 *
 * @param barcode barcode of the item in this library, or null when none was recorded
 * @param author may be null
 * @param replay whether that had happened already
 */
public record CheckInItemResult(
    String requestId, String barcode, String title, String author, boolean replay)
    implements MessageResult {

  public static CheckInItemResult of(
      ResourceSharingRequest<?> request, String barcode, boolean replay) {
    return new CheckInItemResult(
        request.brokerNumber(), barcode, request.title(), request.author(), replay);
  }
}
