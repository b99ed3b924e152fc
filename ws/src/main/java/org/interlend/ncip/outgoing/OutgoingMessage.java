package org.interlend.ncip.outgoing;

import java.time.Instant;
import org.interlend.exchange.outbox.NewOutgoing;
import org.interlend.exchange.outbox.OutgoingKind;
import org.interlend.institution.Institution;
import org.interlend.ncip.wire.Dates;
import org.interlend.ncip.wire.Element;
import org.interlend.ncip.wire.MessageWriter;
import org.interlend.ncip.wire.Style;
import org.interlend.partners.Partner;
import org.interlend.partners.UserIdentifierType;

/** Writes a message to a partner, in the NCIP version that the partner accepts. */
final class OutgoingMessage {

  private static final String AGENCY = "AgencyId";

  private final NewOutgoing about;
  private final Partner partner;
  private final Institution us;

  private OutgoingMessage(NewOutgoing about, Partner partner, Institution us) {
    this.about = about;
    this.partner = partner;
    this.us = us;
  }

  static String service(OutgoingKind kind) {
    return switch (kind) {
      case RENEW_ITEM -> "RenewItem";
      case RECALL_ITEM -> "RecallItem";
      case ITEM_RENEWED -> "ItemRenewed";
      case RENEWAL_REFUSED -> "CirculationStatusUpdated";
      case SHIPPED, NOT_AVAILABLE, RETURNED -> throw notOfNcip(kind);
    };
  }

  /** The bytes to be sent; equal arguments give equal bytes. */
  static byte[] write(NewOutgoing about, Partner partner, Institution us) {
    OutgoingMessage message = new OutgoingMessage(about, partner, us);
    Element service =
        switch (about.kind()) {
          case RENEW_ITEM -> message.renewItem();
          case RECALL_ITEM -> message.recallItem();
          case ITEM_RENEWED -> message.itemRenewed();
          case RENEWAL_REFUSED -> message.itemNotRenewed();
          case SHIPPED, NOT_AVAILABLE, RETURNED -> throw notOfNcip(about.kind());
        };
    return MessageWriter.write(service, style(partner));
  }

  /** Brokers that speak NCIP learn this in their own system. */
  private static IllegalArgumentException notOfNcip(OutgoingKind kind) {
    return new IllegalArgumentException("No message of NCIP: " + kind);
  }

  private static Style style(Partner partner) {
    return partner.messageStyle().writesVersionOne() ? Style.versionOne(null) : Style.standard();
  }

  /** Z39.83-1, Renew Item: the item has the number and the agency that the broker assigned. */
  private Element renewItem() {
    return Element.of(
        service(about.kind()),
        header(),
        Element.of(
            "UserId",
            Element.of(AGENCY, us.code()),
            Element.of("UserIdentifierType", patronNumberType()),
            Element.of("UserIdentifierValue", about.patron())),
        itemId(theirAgency()),
        desiredDateDue());
  }

  /** Z39.83-1, Recall Item: the item belongs to this library. */
  private Element recallItem() {
    return Element.of(service(about.kind()), header(), itemId(us.code()), desiredDateDue());
  }

  /** Z39.83-1, Item Renewed: the decision of staff after the answer "pending". */
  private Element itemRenewed() {
    return Element.of(
        service(about.kind()),
        header(),
        itemId(us.code()),
        Element.of("DateDue", Dates.format(about.desiredDueAt())));
  }

  /** Z39.83-1, Circulation Status Updated (5.5.4). */
  private Element itemNotRenewed() {
    return Element.of(
        service(about.kind()),
        header(),
        itemId(us.code()),
        Element.of("CirculationStatus", "Item Not Renewed"));
  }

  private Element header() {
    return Element.of(
        "InitiationHeader",
        Element.of("FromAgencyId", Element.of(AGENCY, us.code())),
        Element.of("ToAgencyId", Element.of(AGENCY, theirAgency())),
        Element.of("ApplicationProfileType", partner.code()));
  }

  private String theirAgency() {
    return partner.agencyAliases().stream().sorted().findFirst().orElse(partner.code());
  }

  private String patronNumberType() {
    return partner.userIdentifierType() == UserIdentifierType.PRIMARY_ID
        ? "Institution Id Number"
        : "Barcode";
  }

  private Element itemId(String agency) {
    return Element.of(
        "ItemId",
        Element.of(AGENCY, agency),
        Element.of("ItemIdentifierType", "Barcode"),
        Element.of("ItemIdentifierValue", about.itemId()));
  }

  private Element desiredDateDue() {
    Instant desired = about.desiredDueAt();
    return desired == null ? null : Element.of("DesiredDateDue", Dates.format(desired));
  }
}
