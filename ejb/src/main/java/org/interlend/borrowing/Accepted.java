package org.interlend.borrowing;

import java.util.List;
import org.interlend.exchange.Warning;

/**
 * An arrival that has been recorded.
 *
 * @param barcode the barcode it has here; null for a file that came without a number
 * @param replay whether it had been recorded before
 * @param warnings what staff should know, such as an unknown pickup place
 */
public record Accepted(String requestId, String barcode, boolean replay, List<Warning> warnings) {}
