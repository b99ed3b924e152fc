package org.interlend.ncip.wire;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A message that lost some of its last end tag. Some clients count characters where Content-Length
 * means bytes, so that for every letter beyond ASCII the server gets to see a byte too few. As long
 * as nothing but the end tag of the root is missing, all that the message says has arrived.
 */
final class TruncatedEndTag {

  private static final Pattern ROOT = Pattern.compile("<((?:[\\w.-]+:)?NCIPMessage)[\\s>]");

  private TruncatedEndTag() {}

  /**
   * @return the text with the end tag of its root made whole; empty when it is whole already, or is
   *     no message. Whether anything else is missing, the parser tells.
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
