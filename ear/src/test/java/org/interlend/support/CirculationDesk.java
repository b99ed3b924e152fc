package org.interlend.support;

/** The circulation desk, by the management API. */
public final class CirculationDesk {

  private final ApiClient api;

  public CirculationDesk(InterlendServer server) {
    api = new ApiClient(server, "desk", "interlend");
  }

  public ApiClient.Answer lend(String patron, String barcode) {
    return api.post(
        "circulation/loans",
        """
        {"patron": "%s", "barcode": "%s", "desk": "MAINDESK"}"""
            .formatted(patron, barcode));
  }

  public ApiClient.Answer takeBack(String barcode) {
    return api.post(
        "circulation/returns",
        """
        {"barcode": "%s", "desk": "MAINDESK"}"""
            .formatted(barcode));
  }

  /** Places a hold on an own item for a patron at the Main Library. */
  public ApiClient.Answer hold(String patron, String barcode) {
    return api.post(
        "circulation/holds",
        """
        {"patron": "%s", "barcode": "%s", "pickupLibrary": "MAIN"}"""
            .formatted(patron, barcode));
  }

  public ApiClient.Answer cancelHold(String patron, String barcode) {
    return api.post(
        "circulation/hold-cancellations",
        """
        {"patron": "%s", "barcode": "%s"}"""
            .formatted(patron, barcode));
  }

  public ApiClient.Answer renew(String barcode) {
    return api.post(
        "circulation/renewals",
        """
        {"barcode": "%s"}"""
            .formatted(barcode));
  }

  /** Scans an item at a desk. */
  public ApiClient.Answer scan(String barcode, String desk) {
    return api.post(
        "circulation/scans",
        """
        {"barcode": "%s", "desk": "%s"}"""
            .formatted(barcode, desk));
  }
}
