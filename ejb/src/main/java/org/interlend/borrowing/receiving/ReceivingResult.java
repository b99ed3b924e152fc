package org.interlend.borrowing.receiving;

import java.util.List;
import org.interlend.requests.action.ActionResult;

/**
 * The result of receiving.
 *
 * @param request key of the request
 * @param awaitsFile whether the request expects a file that has not arrived; then nothing has been
 *     received
 * @param volumes what to do with each volume received, by its present barcode; empty for a file
 */
public record ReceivingResult(
    long request,
    String externalId,
    String title,
    boolean awaitsFile,
    List<ActionResult> volumes) {}
