package org.interlend.ncip;

import java.util.List;
import java.util.Set;
import org.interlend.ncip.wire.Element;

/**
 * The words by which some clients recognize a problem anywhere in an answer. A title or a name that
 * contains one would make such a client read a success as a failure.
 */
final class FalseProblemFilter {

  private static final List<String> WORDS =
      List.of(
          "Problem",
          "Unknown Item",
          "Item Not Checked Out",
          "User Unknown",
          "User Authentication Failed",
          "User Ineligible To Check Out This Item",
          "Service is not known");

  /** The structures whose text elements are optional in the schema. */
  private static final Set<String> OF_OPTIONAL_PARTS =
      Set.of(
          "BibliographicDescription",
          "ItemOptionalFields",
          "UserOptionalFields",
          "FiscalTransactionInformation");

  private FalseProblemFilter() {}

  /**
   * @param content what follows the header in a successful answer
   * @return the content without the optional elements that contain such a word. Required numbers
   *     and types stay: the client has sent them itself
   */
  static List<Element> leftOut(List<Element> content) {
    return content.stream().map(FalseProblemFilter::leftOut).toList();
  }

  private static Element leftOut(Element element) {
    if (element.children().isEmpty()) {
      return element;
    }
    boolean optional = OF_OPTIONAL_PARTS.contains(element.name());
    List<Element> parts =
        leftOut(element.children()).stream()
            .filter(part -> !optional || WORDS.stream().noneMatch(word -> hasWord(part, word)))
            .toList();
    return new Element(element.name(), element.text(), parts, element.scheme());
  }

  private static boolean hasWord(Element element, String word) {
    return element.text().contains(word)
        || element.children().stream().anyMatch(child -> hasWord(child, word));
  }
}
