package org.interlend.borrowing.receiving;

import java.util.List;
import org.interlend.exchange.Warning;

/**
 * The result of an announcement: the borrowing request exists.
 *
 * @param request key of the request
 * @param requestId the broker's number of it, or the one that takes its place
 * @param number this library's number of it, or null
 * @param replay whether an earlier message had announced it already
 * @param warnings for staff
 */
public record Announced(
    long request, String requestId, String number, boolean replay, List<Warning> warnings) {}
