package org.interlend.borrowing;

import java.util.List;
import org.interlend.exchange.Warning;

/**
 * A request that is expected now.
 *
 * @param replay whether it had been announced before
 * @param warnings for staff
 */
public record Announced(String requestId, boolean replay, List<Warning> warnings) {}
