package org.interlend.support;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.interlend.support.NcipMessage.text;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A message of a broker that speaks NCIP 1, element by element in the order of its DTD. An element
 * set to the empty text is omitted.
 */
public final class Ncip1Message {

  public static final String VERSION = "http://www.niso.org/ncip/v1_0/imp1/dtd/ncip_v1_0.dtd";
  public static final String SCHEME = "urn:example:agency";
  public static final String THEM = "BRW-BROKER";

  private final String service;
  private final Map<String, String> header = new LinkedHashMap<>();
  private final Map<String, String> content = new LinkedHashMap<>();

  private Ncip1Message(String service) {
    this.service = service;
    header.put("FromAgencyId", "<FromAgencyId>" + agency(THEM) + "</FromAgencyId>");
    header.put("FromAgencyAuthentication", "");
    to(NcipMessage.US);
    profile("BRIGHTWATER");
  }

  public static Ncip1Message of(String service) {
    return new Ncip1Message(service);
  }

  /** An AcceptItem for a patron without a block; the item is due in 40 days. */
  public static Ncip1Message acceptItem(String requestId, String barcode) {
    return of("AcceptItem")
        .requestId(requestId)
        .coded("RequestedActionType", "Hold For Pickup")
        .patron("P0043188")
        .item(barcode)
        .day("DateForReturn", 40)
        .with(
            "ItemOptionalFields",
            "<ItemOptionalFields><BibliographicDescription>%s%s</BibliographicDescription></ItemOptionalFields>"
                .formatted(text("Author", "Quill, Hester"), text("Title", "Tea & " + requestId)));
  }

  public static Ncip1Message itemCheckedIn(String barcode) {
    return of("ItemCheckedIn").item(barcode);
  }

  /** Notifies the lender that a partner requests one of its titles. */
  public static Ncip1Message itemRequested(String requestId, String oclc) {
    return of("ItemRequested")
        .patron("BRW-ANY-BORROWER")
        .with(
            "UniqueBibliographicId",
            "<UniqueBibliographicId><BibliographicRecordId>%s%s</BibliographicRecordId></UniqueBibliographicId>"
                .formatted(
                    text("BibliographicRecordIdentifier", oclc),
                    pair("BibliographicRecordIdentifierCode", "", "OCLC")))
        .requestId(requestId)
        .coded("RequestType", "Loan")
        .coded("RequestScopeType", "Bibliographic Item");
  }

  /** Sets an element of the service as XML; empty omits it. */
  public Ncip1Message with(String name, String element) {
    content.put(name, element);
    return this;
  }

  public Ncip1Message without(String name) {
    return with(name, "");
  }

  public Ncip1Message requestId(String number) {
    return with("UniqueRequestId", id("UniqueRequestId", "RequestIdentifierValue", number));
  }

  public Ncip1Message item(String barcode) {
    return with("UniqueItemId", id("UniqueItemId", "ItemIdentifierValue", barcode));
  }

  public Ncip1Message patron(String identifier) {
    return with("UniqueUserId", id("UniqueUserId", "UserIdentifierValue", identifier));
  }

  /** Identifies the patron by the number printed on the card. */
  public Ncip1Message card(String type, String number) {
    return with(
        "VisibleUserId",
        "<VisibleUserId>%s%s</VisibleUserId>"
            .formatted(
                pair("VisibleUserIdentifierType", "", type),
                text("VisibleUserIdentifier", number)));
  }

  public Ncip1Message input(String type, String data) {
    return with(
        "AuthenticationInput " + type,
        "<AuthenticationInput>%s%s%s</AuthenticationInput>"
            .formatted(
                text("AuthenticationInputData", data),
                pair("AuthenticationDataFormatType", "", "text"),
                pair("AuthenticationInputType", "", type)));
  }

  public Ncip1Message coded(String name, String value) {
    return with(name, pair(name, "http://host:6601/IRCIRCD?target=get_scheme_values", value));
  }

  /** A desired element of the answer, such as {@code UserElementType} Block Or Trap. */
  public Ncip1Message desiring(String list, String part) {
    return with(list + " " + part, pair(list, "", part));
  }

  /** Noon of the day so many days from now. */
  public Ncip1Message day(String name, int days) {
    return with(
        name,
        "<%s datatype=\"dateTime\">%s</%1$s>"
            .formatted(name, Records.today().plusDays(days) + "T12:00:00Z"));
  }

  public Ncip1Message to(String agency) {
    header.put("ToAgencyId", "<ToAgencyId>" + agency(agency) + "</ToAgencyId>");
    return this;
  }

  /** Names the partner; empty omits the element. */
  public Ncip1Message profile(String code) {
    header.put(
        "ApplicationProfileType",
        code.isEmpty() ? "" : pair("ApplicationProfileType", "urn:example:profile", code));
    return this;
  }

  public Ncip1Message authentication(String text) {
    header.put("FromAgencyAuthentication", text("FromAgencyAuthentication", text));
    return this;
  }

  /** As most clients send it: without XML declaration and DOCTYPE. */
  public String xml() {
    return wrapped(
        "<%s><InitiationHeader>%s</InitiationHeader>%s</%1$s>"
            .formatted(
                service, String.join("", header.values()), String.join("", content.values())));
  }

  public byte[] bytes() {
    return xml().getBytes(UTF_8);
  }

  public static String wrapped(String service) {
    return "<NCIPMessage version=\"%s\">%s</NCIPMessage>".formatted(VERSION, service);
  }

  private static String agency(String code) {
    return pair("UniqueAgencyId", SCHEME, code);
  }

  public static String pair(String name, String scheme, String value) {
    return "<%s>%s%s</%1$s>".formatted(name, text("Scheme", scheme), text("Value", value));
  }

  private static String id(String name, String valueElement, String value) {
    return "<%s>%s%s</%1$s>".formatted(name, agency(THEM), text(valueElement, value));
  }
}
