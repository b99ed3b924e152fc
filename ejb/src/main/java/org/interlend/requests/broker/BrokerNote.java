package org.interlend.requests.broker;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import org.interlend.text.Labeled;
import org.interlend.text.Text;

/**
 * A note that came with a request, for staff.
 *
 * @param text one line, at most {@value #MAX_LENGTH} characters
 * @param message the message that brought it, by the name of its service; null for a note of the
 *     order itself
 * @param at when that message came; null for a note of the order itself
 */
public record BrokerNote(Kind kind, String text, String message, Instant at) {

  private static final int MAX_LENGTH = 1500;
  private static final int SERVICE = 40;

  /** What the note is about. */
  public enum Kind implements Labeled {
    REMARK,
    /** The requesting library writes to the supplying ones. */
    MESSAGE,
    COSTS,
    /** Where the citation was found. */
    SOURCE,
    /** About the item, such as its condition. */
    ITEM,
    /** About the patron or what the patron wrote. */
    PATRON,
    /** How and where the item is to be sent. */
    SHIPPING
  }

  public BrokerNote {
    text = Text.fit(text, MAX_LENGTH);
    message = Text.fit(message, SERVICE);
    at = at == null ? null : at.truncatedTo(ChronoUnit.SECONDS);
  }

  /** A note of the order itself. */
  public BrokerNote(Kind kind, String text) {
    this(kind, text, null, null);
  }

  /** Whether both say the same, whenever it was said. */
  boolean isSame(BrokerNote other) {
    return kind == other.kind && Objects.equals(text, other.text);
  }
}
