package org.interlend.borrowing.receiving;

import java.util.List;
import org.interlend.circulation.shelving.NextStep;

/**
 * The result of receiving.
 *
 * @param request key of the request
 * @param awaitsFile whether the request expects a file that has not arrived; then nothing has been
 *     received
 * @param volumes the volumes received; empty for a file
 */
public record Received(
    long request, String externalId, String title, boolean awaitsFile, List<Volume> volumes) {

  /**
   * A volume received.
   *
   * @param barcode its present barcode
   */
  public record Volume(String barcode, NextStep nextStep) {}
}
