package org.interlend.console.profiles;

import java.util.List;
import org.interlend.Side;

/**
 * A workflow profile in the list.
 *
 * @param differences what differs from the delivered settings, in words
 * @param users how many partners use it
 */
public record ProfileRow(
    String code, String name, Side side, List<String> differences, int users) {}
