package org.interlend.ncip.wire;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Converts version 1 to version 2. Both have the same content under different names and structures;
 * code outside of this package only sees version 2 (NCIP 1.0 DTD, NCIP 2.02 schema).
 */
final class VersionOneReader {
  /** The number printed on a card or label is an id like any other, with a type. */
  private static final Map<String, String> NAMES =
      Map.ofEntries(
          Map.entry("UniqueAgencyId", "AgencyId"),
          Map.entry("UniqueUserId", "UserId"),
          Map.entry("UniqueItemId", "ItemId"),
          Map.entry("UniqueRequestId", "RequestId"),
          Map.entry("UniqueBibliographicId", "BibliographicId"),
          Map.entry("VisibleUserId", "UserId"),
          Map.entry("VisibleUserIdentifierType", "UserIdentifierType"),
          Map.entry("VisibleUserIdentifier", "UserIdentifierValue"),
          Map.entry("VisibleItemId", "ItemId"),
          Map.entry("VisibleItemIdentifierType", "ItemIdentifierType"),
          Map.entry("VisibleItemIdentifier", "ItemIdentifierValue"));

  private static final Set<String> PAIR = Set.of("Scheme", "Value");

  private VersionOneReader() {}

  /**
   * Uses the number on the card or label when there is no other id of the patron or the item.
   *
   * @param two a service in the elements of version 2
   */
  static Element completed(Element two) {
    List<Element> children = new ArrayList<>(two.children());
    complete(children, "UserId", "UserIdentifierValue", two.at("UserOptionalFields", "UserId"));
    complete(
        children,
        "ItemId",
        "ItemIdentifierValue",
        two.at("ItemOptionalFields", "ItemDescription", "ItemId"));
    return new Element(two.name(), two.text(), children, two.scheme());
  }

  /** The version 2 name of an element of version 1. */
  static String nameOf(String one) {
    return NAMES.getOrDefault(one, one);
  }

  private static void complete(
      List<Element> children, String id, String value, Optional<Element> printed) {
    children.removeIf(child -> child.name().equals(id) && child.text(value).isEmpty());
    if (children.stream().noneMatch(child -> child.name().equals(id))) {
      printed.filter(found -> found.text(value).isPresent()).ifPresent(children::add);
    }
  }

  /**
   * A service, its response, or a problem in its place.
   *
   * @param one as parsed
   * @return the same in the elements of version 2
   */
  static Element read(Element one) {
    if (VersionOneProblem.isError(one)) {
      return VersionOneProblem.read(one);
    }
    if (one.name().equals("Problem")) {
      return one.children().stream()
          .filter(VersionOneProblem::isError)
          .findFirst()
          .map(VersionOneProblem::read)
          .orElse(one);
    }
    String name = nameOf(one.name());
    if (isPair(one)) {
      return Element.coded(name, one.text("Scheme").orElse(null), value(name, one));
    }
    return new Element(
        name,
        one.text(),
        one.children().stream().map(VersionOneReader::read).toList(),
        one.scheme());
  }

  private static boolean isPair(Element one) {
    return !one.children().isEmpty()
        && one.children().stream().allMatch(child -> PAIR.contains(child.name()));
  }

  private static String value(String name, Element pair) {
    String value = pair.text("Value").orElse(null);
    return name.equals("UserElementType") && "Visible User Id".equalsIgnoreCase(value)
        ? "User Id"
        : value;
  }
}
