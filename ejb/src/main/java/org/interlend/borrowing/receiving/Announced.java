package org.interlend.borrowing.receiving;

import java.util.List;
import org.interlend.exchange.Warning;

/**
 * The result of an announcement: the borrowing request exists.
 *
 * @param replay whether an earlier message had announced it already
 * @param warnings for staff
 */
public record Announced(String requestId, boolean replay, List<Warning> warnings) {}
