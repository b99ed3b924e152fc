package org.interlend.ncip;

import java.util.List;
import java.util.Map;
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

  /** Further text elements that are optional in the schema, by the structure they are in. */
  private static final Map<String, Set<String>> OPTIONAL_PARTS =
      Map.of(
          "LoanedItem", Set.of("Title"),
          "RequestedItem", Set.of("Title"),
          "HoldingsSet", Set.of("CallNumber"),
          "ItemInformation", Set.of("ItemNote"));

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
    List<Element> parts =
        leftOut(element.children()).stream()
            .filter(
                part ->
                    !isOptional(part, element)
                        || WORDS.stream().noneMatch(word -> hasWord(part, word)))
            .toList();
    return new Element(element.name(), element.text(), parts, element.scheme());
  }

  private static boolean isOptional(Element part, Element of) {
    return OF_OPTIONAL_PARTS.contains(of.name())
        || OPTIONAL_PARTS.getOrDefault(of.name(), Set.of()).contains(part.name());
  }

  private static boolean hasWord(Element element, String word) {
    return element.text().contains(word)
        || element.children().stream().anyMatch(child -> hasWord(child, word));
  }
}
