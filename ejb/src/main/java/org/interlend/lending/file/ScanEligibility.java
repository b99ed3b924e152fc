package org.interlend.lending.file;

import java.nio.charset.StandardCharsets;
import org.interlend.WorkflowException;
import org.interlend.lending.request.LendingReason;
import org.interlend.lending.request.LendingRequest;
import org.interlend.lending.request.LendingStatus;
import org.interlend.partners.RequestFormat;
import org.interlend.requests.file.FileInput;
import org.interlend.requests.file.StoredFiles;

/** Which file may be sent to a partner as the scan of a request. */
public final class ScanEligibility {

  /** How far from its beginning a file must say that it is a PDF. */
  private static final int HEAD = 1024;

  private static final String PDF = "%PDF-";

  private ScanEligibility() {}

  /** Whether staff can upload a scan: before it is sent, and to replace the one that was sent. */
  public static boolean takesScan(LendingRequest request) {
    boolean sent = request.status() == LendingStatus.SHIPPED_DIGITALLY;
    boolean completed =
        request.status() == LendingStatus.REQUEST_COMPLETED
            && request.supply().shipping().format() == RequestFormat.DIGITAL;
    return request.format() == RequestFormat.DIGITAL
        && !request.isCopy()
        && (request.status().mayBeShipped() || sent || completed);
  }

  /**
   * @throws WorkflowException as {@link DigitalLendingWorkflow#send}
   */
  public static void requireTakes(LendingRequest request, FileInput scan) {
    if (!takesScan(request)) {
      throw new WorkflowException(
          LendingReason.SCAN_NOT_TAKEN, request.externalId(), request.status().reference());
    }
    StoredFiles.requireFits(scan.bytes().length);
    requirePdf(scan);
  }

  /** The content decides, not what the sender says of it. */
  private static void requirePdf(FileInput scan) {
    int head = Math.min(scan.bytes().length, HEAD);
    String beginning = new String(scan.bytes(), 0, head, StandardCharsets.ISO_8859_1);
    if (!beginning.contains(PDF)) {
      throw new WorkflowException(LendingReason.SCAN_NO_PDF);
    }
  }
}
