package org.interlend.requests.broker;

import org.interlend.text.Text;

/**
 * A remark that came with a request, for staff.
 *
 * @param text one line, at most {@value #LONGEST} characters
 */
public record BrokerNote(Kind kind, String text) {

  private static final int LONGEST = 1500;

  /** What the remark is about. */
  public enum Kind {
    REMARK("Remark"),
    /** The requesting library writes to the supplying ones. */
    MESSAGE("Message"),
    /** What the supplying library added to its answer. */
    ANSWER("Answer"),
    COSTS("Costs"),
    /** Where the citation was found. */
    SOURCE("Source of the citation"),
    /** What the lender lays down for the use of the item. */
    TERMS("Terms");

    private final String label;

    Kind(String label) {
      this.label = label;
    }

    public String label() {
      return label;
    }
  }

  public BrokerNote {
    text = Text.fit(text, LONGEST);
  }
}
