package org.interlend.ncip.wire;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Converts version 2 to version 1: coded values become pairs, ids get their required agency, and
 * elements that the DTD does not have are left out (NCIP 1.0 DTD).
 */
final class VersionOneWriter {
  private static final String RESPONSE = "Response";
  private static final String PROBLEM = "Problem";
  private static final String USER_FIELDS = "UserOptionalFields";
  private static final String AGENCIES = "http://www.niso.org/ncip/v1_0/schemes/agency.scm";

  /** The DTD requires, for every loan, the number of reminders and the amount owed. */
  private static final Element REMINDED = Element.of("ReminderLevel", "1");

  private static final Element NOTHING_OWED =
      Element.of("Amount", Element.of("CurrencyCode", "XXX"), Element.of("MonetaryValue", "0"));

  private final String service;
  private final Element ours;
  private final Element theirs;

  private VersionOneWriter(Element two) {
    Optional<Element> header = two.child("ResponseHeader").or(() -> two.child("InitiationHeader"));
    service =
        two.name().endsWith(RESPONSE)
            ? two.name().substring(0, two.name().length() - RESPONSE.length())
            : two.name();
    ours = agency(header, "FromAgencyId");
    theirs = agency(header, "ToAgencyId");
  }

  private static Element agency(Optional<Element> header, String direction) {
    return header
        .flatMap(found -> found.at(direction, "AgencyId"))
        .orElse(Element.of("AgencyId", ""));
  }

  /**
   * A service, its response, or a problem in its place.
   *
   * @param two in the elements of version 2; ids without an agency belong to this institution,
   *     those of requests to the receiver
   * @return the same in the structure of version 1
   */
  static Element write(Element two) {
    return new VersionOneWriter(two).message(two);
  }

  private Element message(Element two) {
    if (two.name().equals(PROBLEM)) {
      return VersionOneProblem.write(two, null);
    }
    Element whole =
        two.has(PROBLEM)
            ? two
            : switch (two.name()) {
              case "LookupUserResponse" -> lookedUp(two);
              case "CheckInItemResponse" -> withUserFields(two);
              default -> two;
            };
    Element one = written(whole);
    return NcipServiceNames.isNotification(service) ? withBareErrors(one) : one;
  }

  /** In the answer to a notification, a messaging error stands alone. */
  private static Element withBareErrors(Element one) {
    return Element.of(
        one.name(),
        one.children().stream().map(child -> child.child("MessagingError").orElse(child)).toList());
  }

  /**
   * In version 1 only the id on the patron's card has a type, so the number that was looked up is
   * repeated there.
   */
  private static Element lookedUp(Element two) {
    List<Element> children = new ArrayList<>(two.children());
    List<Element> things =
        Stream.concat(two.all("RequestedItem").stream(), two.all("LoanedItem").stream()).toList();
    children.removeAll(things);
    if (!things.isEmpty()) {
      children.add(Element.of("UserTransaction", things));
    }
    Optional<Element> fields = two.child(USER_FIELDS);
    fields.ifPresent(children::remove);
    children.add(
        Element.of(
            USER_FIELDS,
            Stream.concat(
                    two.child("UserId").stream(),
                    fields.stream().flatMap(found -> found.children().stream()))
                .toList()));
    return Element.of(two.name(), children);
  }

  /** Auto-Graphics rejects an answer to CheckInItem without them. */
  private static Element withUserFields(Element two) {
    return two.has(USER_FIELDS)
        ? two
        : Element.of(
            two.name(),
            Stream.concat(two.children().stream(), Stream.of(Element.of(USER_FIELDS, List.of())))
                .toList());
  }

  private Element written(Element two) {
    return switch (two.name()) {
      case PROBLEM -> VersionOneProblem.write(two, service);
      case "AgencyId" -> agency(two);
      case "UserId" -> id(two, ours, "UserIdentifierValue");
      case "ItemId" -> id(two, ours, "ItemIdentifierValue");
      case "RequestId" -> id(two, theirs, "RequestIdentifierValue");
      case "LoanedItem" -> parent(two, List.of(REMINDED, written(NOTHING_OWED)));
      case USER_FIELDS -> parent(two, two.all("UserId").stream().map(this::card).toList());
      default ->
          VersionOneDtd.isPair(two.name())
              ? VersionOneDtd.pair(two.name(), two.scheme(), two.text())
              : parent(two, List.of());
    };
  }

  private Element parent(Element two, List<Element> more) {
    Stream<Element> children = two.children().stream().map(this::written);
    return new Element(
        VersionOneDtd.nameOf(two.name()),
        two.text(),
        VersionOneDtd.arranged(two.name(), Stream.concat(children, more.stream())),
        "");
  }

  private Element card(Element id) {
    return Element.of(
        "VisibleUserId",
        id.child("AgencyId").map(this::agency).orElse(null),
        VersionOneDtd.pair(
            "VisibleUserIdentifierType", "", id.text("UserIdentifierType").orElse("Barcode")),
        Element.of("VisibleUserIdentifier", id.text("UserIdentifierValue").orElse("")));
  }

  private Element id(Element two, Element usual, String value) {
    return Element.of(
        VersionOneDtd.nameOf(two.name()),
        agency(two.child("AgencyId").filter(id -> !id.text().isEmpty()).orElse(usual)),
        Element.of(value, two.text(value).orElse("")));
  }

  /** An agency is named with the scheme that the client uses for it. */
  private Element agency(Element two) {
    String scheme =
        Stream.of(two, two.text().equals(theirs.text()) ? theirs : ours, ours)
            .map(Element::scheme)
            .filter(known -> !known.isEmpty())
            .findFirst()
            .orElse(AGENCIES);
    return VersionOneDtd.pair("UniqueAgencyId", scheme, two.text());
  }
}
