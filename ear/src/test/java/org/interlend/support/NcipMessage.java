package org.interlend.support;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;

/**
 * A message of a broker, element by element in the schema's order. An element set to the empty text
 * is omitted; {@link #empty} keeps an empty element.
 */
public final class NcipMessage {

  public static final String NAMESPACE = "http://www.niso.org/2008/ncip";
  public static final String VERSION = "http://www.niso.org/schemas/ncip/v2_02/ncip_v2_02.xsd";
  public static final String US = "FR-751999";

  private static final String DEMO_PARTNER = "BRIGHTWATER";
  private static final String DEMO_AGENCY = "BRW-BROKER";
  private static final AtomicInteger NUMBERS = new AtomicInteger();

  private final String service;
  private final Map<String, String> header = new LinkedHashMap<>();
  private final Map<String, String> content = new LinkedHashMap<>();

  private NcipMessage(String service) {
    this.service = service;
    from(DEMO_AGENCY);
    header.put("FromAgencyAuthentication", "");
    to(US);
    profile(DEMO_PARTNER);
  }

  /** A request id that no other test uses, beginning with what it is for. */
  public static String fresh(String purpose) {
    return "%s-%05d".formatted(purpose, NUMBERS.incrementAndGet());
  }

  /** A service with its header only. */
  public static NcipMessage of(String service) {
    return new NcipMessage(service);
  }

  /** An AcceptItem for a patron without a block; the item is due in 40 days. */
  public static NcipMessage acceptItem(String requestId, String barcode) {
    return of("AcceptItem")
        .requestId(requestId)
        .with("RequestedActionType", text("RequestedActionType", "Hold For Pickup"))
        .patron("P0043188")
        .item(barcode)
        .with("DateForReturn", text("DateForReturn", Records.today().plusDays(40) + "T12:00:00Z"))
        .with("NonReturnableFlag", "")
        .with("RenewalNotPermitted", "")
        .book("Tea roads of " + requestId)
        .with("PickupLocation", text("PickupLocation", "MAIN"));
  }

  public static NcipMessage checkInItem(String barcode) {
    return of("CheckInItem").item(barcode);
  }

  /** A partner requests an own title by its OCLC number, for an unknown user. */
  public static NcipMessage requestItem(String requestId, String oclc) {
    return of("RequestItem")
        .patron("BRW-ANY-BORROWER")
        .with("BibliographicId", oclcNumber(oclc))
        .requestId(requestId)
        .with("RequestType", text("RequestType", "Loan"))
        .with("RequestScopeType", text("RequestScopeType", "Bibliographic Item"));
  }

  public static String oclcNumber(String number) {
    return "<BibliographicId><BibliographicRecordId>%s%s</BibliographicRecordId></BibliographicId>"
        .formatted(
            text("BibliographicRecordIdentifier", number),
            text("BibliographicRecordIdentifierCode", "OCLC"));
  }

  /** An own item is shipped; null omits the request number. */
  public static NcipMessage checkOutItem(String requestId, String barcode) {
    var message = of("CheckOutItem").patron("BRW-ANY-BORROWER").item(barcode);
    return requestId == null ? message : message.requestId(requestId);
  }

  public static NcipMessage renewItem(String barcode) {
    return of("RenewItem").patron("BRW-ANY-BORROWER").item(barcode);
  }

  public static NcipMessage cancelRequestItem(String requestId) {
    return of("CancelRequestItem")
        .patron("BRW-ANY-BORROWER")
        .requestId(requestId)
        .with("RequestType", text("RequestType", "Loan"));
  }

  /** The end of the day so many days from now, as brokers in the library's time zone write it. */
  public static String dayIn(String element, int days) {
    return text(element, Records.today().plusDays(days) + "T12:00:00Z");
  }

  public static NcipMessage lookupUser(String identifier) {
    return of("LookupUser").patron(identifier);
  }

  /** Sets an element of the service as XML; empty omits it. */
  public NcipMessage with(String name, String element) {
    content.put(name, element);
    return this;
  }

  public NcipMessage without(String name) {
    return with(name, "");
  }

  public NcipMessage empty(String name) {
    return with(name, "<%s></%1$s>".formatted(name));
  }

  public NcipMessage requestId(String number) {
    return with(
        "RequestId", "<RequestId>" + text("RequestIdentifierValue", number) + "</RequestId>");
  }

  public NcipMessage item(String barcode) {
    return items(List.of(barcode));
  }

  public NcipMessage items(List<String> barcodes) {
    return with(
        "ItemId",
        barcodes.stream()
            .map(barcode -> "<ItemId>" + text("ItemIdentifierValue", barcode) + "</ItemId>")
            .collect(Collectors.joining()));
  }

  public NcipMessage patron(String identifier) {
    return with("UserId", "<UserId>" + text("UserIdentifierValue", identifier) + "</UserId>");
  }

  public NcipMessage book(String title) {
    return about(text("Author", "Quill, Hester") + text("Title", title));
  }

  /** The bibliographic description as XML. */
  public NcipMessage about(String description) {
    return with(
        "ItemOptionalFields",
        "<ItemOptionalFields><BibliographicDescription>%s</BibliographicDescription></ItemOptionalFields>"
            .formatted(description));
  }

  /** Adds an AuthenticationInput after the earlier ones. */
  public NcipMessage input(String type, String data) {
    return with(
        "AuthenticationInput " + type,
        "<AuthenticationInput>%s%s%s</AuthenticationInput>"
            .formatted(
                text("AuthenticationInputData", data),
                text("AuthenticationDataFormatType", "text"),
                text("AuthenticationInputType", type)));
  }

  /** A desired element of the answer, such as {@code UserElementType} Block Or Trap. */
  public NcipMessage desiring(String list, String part) {
    return with(list + " " + part, text(list, part));
  }

  public NcipMessage from(String agency) {
    header.put("FromAgencyId", agency("FromAgencyId", agency));
    return this;
  }

  public NcipMessage to(String agency) {
    header.put("ToAgencyId", agency("ToAgencyId", agency));
    return this;
  }

  /** Names the partner; empty omits the element. */
  public NcipMessage profile(String code) {
    header.put(
        "ApplicationProfileType", code.isEmpty() ? "" : text("ApplicationProfileType", code));
    return this;
  }

  public NcipMessage secret(String secret) {
    header.put("FromAgencyAuthentication", text("FromAgencyAuthentication", secret));
    return this;
  }

  public NcipMessage withoutHeader() {
    header.clear();
    return this;
  }

  /** The service element only. */
  public String service() {
    String head = String.join("", header.values());
    return "<%s>%s%s</%1$s>"
        .formatted(
            service,
            head.isEmpty() ? "" : "<InitiationHeader>" + head + "</InitiationHeader>",
            String.join("", content.values()));
  }

  public String xml() {
    return wrapped(service());
  }

  public byte[] bytes() {
    return xml().getBytes(UTF_8);
  }

  public static String wrapped(String service) {
    return "<?xml version=\"1.0\" encoding=\"UTF-8\"?><NCIPMessage xmlns=\"%s\" version=\"%s\">%s</NCIPMessage>"
        .formatted(NAMESPACE, VERSION, service);
  }

  /** An element with text, escaped. */
  public static String text(String name, String text) {
    String escaped = text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    return "<%s>%s</%1$s>".formatted(name, escaped);
  }

  private static String agency(String element, String code) {
    return "<%s>%s</%1$s>".formatted(element, text("AgencyId", code));
  }
}
