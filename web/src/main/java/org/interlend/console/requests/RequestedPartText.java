package org.interlend.console.requests;

import org.interlend.console.ConsoleTexts;
import org.interlend.requests.RequestedPart;
import org.interlend.text.Text;

/** The requested article or chapter in one line. */
public final class RequestedPartText {

  private RequestedPartText() {}

  /**
   * Where it was published, such as {@code Transactions · Society · 3, 4 · pp. 1–9}.
   *
   * @param author of the work; may be null
   * @return null when the whole work is requested, or a volume of it
   */
  public static String publishedIn(
      RequestedPart part, String work, String author, ConsoleTexts texts) {
    if (part.wholeVolume(work) != null) {
      return null;
    }
    boolean within = part.isPartOf(work);
    return Text.joined(
        " · ", within ? work : null, within ? author : null, part.volume(), pages(part, texts));
  }

  /**
   * What is to be copied from the work, such as {@code On lighthouses · Ramsay · 3, 4 · pp. 1–9}.
   *
   * @return null when the whole work is requested
   */
  public static String of(RequestedPart part, ConsoleTexts texts) {
    return Text.joined(" · ", part.title(), part.author(), part.volume(), pages(part, texts));
  }

  private static String pages(RequestedPart part, ConsoleTexts texts) {
    return part.pages() == null ? null : texts.requests("part.pages", part.pages());
  }
}
