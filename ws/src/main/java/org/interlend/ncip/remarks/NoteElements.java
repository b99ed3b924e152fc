package org.interlend.ncip.remarks;

import java.time.Instant;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.interlend.ncip.wire.Element;
import org.interlend.requests.broker.BrokerNote;
import org.interlend.requests.broker.BrokerNote.Kind;
import org.interlend.requests.broker.BrokerNotes;

/**
 * The free text in a message that is meant for staff. The schema has a few places for it
 * (ShippingInformation, PhysicalCondition, ItemUseRestrictionType); most brokers use elements of
 * their own in an Ext, such as ItemNote, RequestNote or UserNote, which are known by the ends of
 * their names.
 */
public final class NoteElements {

  private static final Set<String> ENDS =
      Set.of(
          "note",
          "notes",
          "comment",
          "comments",
          "remark",
          "remarks",
          "shippinginstructions",
          "routinginstructions",
          "physicalconditiontype",
          "physicalconditiondetails");

  /** What the lender demands of the patron, except for what the item's own record says. */
  private static final String RESTRICTION = "ItemUseRestrictionType";

  /** The service whose message becomes the item's record. */
  private static final String MAKES_RECORD = "AcceptItem";

  private static final Set<String> OF_RECORD =
      Set.of("in library use only", "renewals not permitted");

  /** Who sends and what proves it, which is no note whatever its parts are called. */
  private static final Set<String> NOT_READ = Set.of("InitiationHeader", "AuthenticationInput");

  private static final int MAX_DEPTH = 8;

  private NoteElements() {}

  /**
   * @param at when the message came
   */
  public static BrokerNotes of(Element service, Instant at) {
    return new BrokerNotes(
        leaves(service, 0)
            .filter(leaf -> isNote(leaf.name()) || isCondition(service, leaf))
            .map(leaf -> new BrokerNote(kind(leaf.name()), leaf.text(), service.name(), at))
            .toList());
  }

  private static Stream<Element> leaves(Element element, int depth) {
    if (depth > MAX_DEPTH || NOT_READ.contains(element.name())) {
      return Stream.empty();
    }
    return element.children().isEmpty()
        ? Stream.of(element)
        : element.children().stream().flatMap(child -> leaves(child, depth + 1));
  }

  private static boolean isCondition(Element service, Element leaf) {
    return leaf.name().equals(RESTRICTION)
        && !(service.name().equals(MAKES_RECORD)
            && OF_RECORD.contains(leaf.text().toLowerCase(Locale.ROOT)));
  }

  private static boolean isNote(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    return ENDS.stream().anyMatch(lower::endsWith);
  }

  private static Kind kind(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    if (lower.startsWith("item") || lower.startsWith("physicalcondition")) {
      return Kind.ITEM;
    }
    if (lower.startsWith("user") || lower.startsWith("patron")) {
      return Kind.PATRON;
    }
    return lower.startsWith("shipping") || lower.startsWith("routing") || lower.startsWith("return")
        ? Kind.SHIPPING
        : Kind.REMARK;
  }
}
