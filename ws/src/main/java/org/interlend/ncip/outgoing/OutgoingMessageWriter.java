package org.interlend.ncip.outgoing;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.interlend.exchange.outbox.OutgoingMessageContent;
import org.interlend.institution.Institution;
import org.interlend.ncip.wire.Dates;
import org.interlend.ncip.wire.Element;
import org.interlend.ncip.wire.IdElements;
import org.interlend.ncip.wire.MessageWriter;
import org.interlend.ncip.wire.Style;
import org.interlend.partners.Partner;
import org.interlend.partners.UserIdentifierType;

/** Writes a message to a partner, in the NCIP version that the partner accepts. */
final class OutgoingMessageWriter {

  private static final String AGENCY = "AgencyId";

  private final OutgoingMessageContent about;
  private final String itemAgency;
  private final Instant at;
  private final Partner partner;
  private final Institution us;

  private OutgoingMessageWriter(
      OutgoingMessageContent about,
      String itemAgency,
      Instant at,
      Partner partner,
      Institution us) {
    this.about = about;
    this.itemAgency = itemAgency;
    this.at = at;
    this.partner = partner;
    this.us = us;
  }

  /**
   * The bytes to be sent; equal arguments give equal bytes.
   *
   * @param itemAgency the agency that the partner names with a borrowed item, or null
   * @param at when that happened which the message is about
   */
  static byte[] write(
      OutgoingMessageContent about,
      String itemAgency,
      Instant at,
      Partner partner,
      Institution us) {
    OutgoingMessageWriter message = new OutgoingMessageWriter(about, itemAgency, at, partner, us);
    OutgoingKindMapping mapping = OutgoingKindMapping.of(about.kind());
    return MessageWriter.write(
        Element.of(mapping.service(), mapping.content().apply(message)), style(partner));
  }

  private static Style style(Partner partner) {
    return partner.messageStyle().writesVersionOne() ? Style.versionOne(null) : Style.standard();
  }

  /** Z39.83-1, Renew Item: the item has the number and the agency that the broker assigned. */
  List<Element> renewItem() {
    return content(userId(), itemId(itemAgency()), desiredDateDue());
  }

  /** Z39.83-1, Recall Item: the item belongs to this library. */
  List<Element> recallItem() {
    return content(itemId(us.code()), desiredDateDue());
  }

  /** Z39.83-1, Item Renewed: the decision of staff after the answer "pending". */
  List<Element> itemRenewed() {
    return content(itemId(us.code()), dateDue());
  }

  /** Z39.83-1, Circulation Status Updated (5.5.4). */
  List<Element> itemNotRenewed() {
    return content(itemId(us.code()), Element.of("CirculationStatus", "Item Not Renewed"));
  }

  /**
   * Z39.83-1, Item Received.
   *
   * @param agency agency that owns the item
   */
  List<Element> itemReceived(String agency) {
    return content(
        itemId(agency), userId(), requestId(), Element.of("DateReceived", Dates.format(at)));
  }

  /** Z39.83-1, Item Checked Out. */
  List<Element> itemCheckedOut() {
    return content(
        userId(),
        itemId(itemAgency()),
        requestId(),
        about.desiredDueAt() == null ? Element.of("NonReturnableFlag") : dateDue());
  }

  /** Z39.83-1, Item Checked In. */
  List<Element> itemCheckedIn() {
    return content(userId(), itemId(itemAgency()));
  }

  /** Z39.83-1, Item Renewed: staff have extended the loan on their own. */
  List<Element> loanExtended() {
    return content(userId(), itemId(itemAgency()), dateDue());
  }

  /**
   * Z39.83-1, Item Shipped: to the partner's postal address, or to its name if it has none.
   *
   * @param agency agency that owns the item
   */
  List<Element> itemShipped(String agency) {
    return content(
        requestId(),
        about.itemId() == null ? null : itemId(agency),
        Element.of("DateShipped", Dates.format(at)),
        Element.of(
            "ShippingInformation", about.link() == null ? postalAddress() : electronicAddress()));
  }

  /** Nulls are left out. */
  private List<Element> content(Element... afterHeader) {
    List<Element> content = new ArrayList<>();
    content.add(IdElements.header(us.code(), theirAgency(), partner.code()));
    content.addAll(Arrays.asList(afterHeader));
    return content;
  }

  /** Where a shipped file can be opened. */
  private Element electronicAddress() {
    return Element.of(
        "ElectronicAddress",
        Element.of("ElectronicAddressType", "http"),
        Element.of("ElectronicAddressData", about.link()));
  }

  private Element postalAddress() {
    return Element.of(
        "PhysicalAddress",
        Element.of(
            "UnstructuredAddress",
            Element.of("UnstructuredAddressType", "Newline-Delimited Text"),
            Element.of(
                "UnstructuredAddressData",
                partner.address() == null ? partner.name() : partner.address())),
        Element.of("PhysicalAddressType", "Postal Address"));
  }

  private String theirAgency() {
    return partner.agencyAliases().stream().sorted().findFirst().orElse(partner.code());
  }

  String ourAgency() {
    return us.code();
  }

  /** The agency of a borrowed item. */
  String itemAgency() {
    return itemAgency == null ? theirAgency() : itemAgency;
  }

  private String patronNumberType() {
    return partner.userIdentifierType() == UserIdentifierType.PRIMARY_ID
        ? "Institution Id Number"
        : "Barcode";
  }

  /** The patron, if there still is one. */
  private Element userId() {
    return about.patron() == null
        ? null
        : IdElements.user(us.code(), patronNumberType(), about.patron());
  }

  /** The number is the broker's own. */
  private Element requestId() {
    return IdElements.request(theirAgency(), about.requestId());
  }

  private Element dateDue() {
    return Element.of("DateDue", Dates.format(about.desiredDueAt()));
  }

  private Element itemId(String agency) {
    return IdElements.item(agency, "Barcode", about.itemId());
  }

  private Element desiredDateDue() {
    Instant desired = about.desiredDueAt();
    return desired == null ? null : Element.of("DesiredDateDue", Dates.format(desired));
  }
}
