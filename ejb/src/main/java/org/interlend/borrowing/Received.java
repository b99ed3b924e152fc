package org.interlend.borrowing;

import java.util.List;
import org.interlend.circulation.NextStep;

/**
 * What has been received.
 *
 * @param request key of the request
 * @param awaitsFile whether it is a file that is not here yet; nothing has been received then
 * @param volumes the volumes received; empty for a file
 */
public record Received(
    long request, String externalId, String title, boolean awaitsFile, List<Volume> volumes) {

  /**
   * A volume received.
   *
   * @param barcode the one it has now
   */
  public record Volume(String barcode, NextStep nextStep) {}
}
