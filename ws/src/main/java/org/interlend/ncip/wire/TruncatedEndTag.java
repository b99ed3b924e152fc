package org.interlend.ncip.wire;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Repairs a message that lost a part of its last end tag. Some clients count characters where
 * Content-Length means bytes, so that the server receives one byte too few for every letter beyond
 * ASCII. If only a part of the root's end tag is missing, the content is complete.
 */
final class TruncatedEndTag {

  private static final Pattern ROOT = Pattern.compile("<((?:[\\w.-]+:)?NCIPMessage)[\\s>]");

  private TruncatedEndTag() {}

  /**
   * @return the text with the complete end tag of its root; empty when it is already complete, or
   *     is not a message. The parser finds anything else that is missing.
   */
  static Optional<char[]> completed(char[] text) {
    String given = new String(text).stripTrailing();
    Matcher root = ROOT.matcher(given);
    if (!root.find()) {
      return Optional.empty();
    }
    String endTag = "</" + root.group(1) + ">";
    int kept = endTag.length();
    while (!given.endsWith(endTag.substring(0, kept))) {
      kept--;
    }
    String content = given.substring(0, given.length() - kept).stripTrailing();
    boolean serviceEnded =
        content.endsWith(">") && content.startsWith("</", content.lastIndexOf('<'));
    return kept == endTag.length() || !serviceEnded
        ? Optional.empty()
        : Optional.of((given + endTag.substring(kept)).toCharArray());
  }
}
