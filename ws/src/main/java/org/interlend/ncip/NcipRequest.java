package org.interlend.ncip;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import org.interlend.exchange.ExchangeReason;
import org.interlend.exchange.MessageFact;
import org.interlend.institution.Institution;
import org.interlend.ncip.problem.NcipException;
import org.interlend.ncip.problem.ProblemType;
import org.interlend.ncip.wire.Element;
import org.interlend.ncip.wire.IdElements;
import org.interlend.ncip.wire.UnreadableMessageException;
import org.interlend.partners.Partner;
import org.interlend.subject.RequestSubjectLookup;
import org.interlend.subject.RequestSubjectResolver;
import org.interlend.text.Fact;

/**
 * A parsed request for a service, with its partner.
 *
 * @param request the service's element
 * @param partner the authenticated sender
 * @param us the receiving institution
 * @param address the network address of the client
 * @param subject resolves the item's and the request's number
 */
public record NcipRequest(
    Element request,
    Partner partner,
    Institution us,
    String address,
    RequestSubjectResolver subject) {

  private static final String ITEM = "ItemId";
  private static final String ITEM_VALUE = "ItemIdentifierValue";
  private static final String[] ITEM_NUMBER = {ITEM, ITEM_VALUE};
  private static final String[] REQUEST_NUMBER = {"RequestId", "RequestIdentifierValue"};

  /** OCLC's profile of NCIP (Circ/ILL 2.00) also names an item by the number of its request. */
  private static final String NUMBER_OF_REQUEST = "ILL Request Id";

  private static final String ITEM_FIELDS = "ItemOptionalFields";

  NcipRequest(
      Element request,
      Partner partner,
      Institution us,
      String address,
      RequestSubjectLookup subjects) {
    this(
        request,
        partner,
        us,
        address,
        subjects.of(
            partner, itemNumber(request), request.text(ITEM, "AgencyId"), requestNumber(request)));
  }

  /**
   * The end of the day that a date element names: the day in the partner's time zone, its end in
   * the institution's.
   *
   * @throws NcipException Invalid Date
   */
  public Optional<Instant> endOfDay(String element) {
    return date(element, PartnerDates.of(partner, us)::endOf);
  }

  /**
   * The day that a date element names, in the partner's time zone.
   *
   * @throws NcipException Invalid Date
   */
  public Optional<LocalDate> day(String element) {
    return date(element, PartnerDates.of(partner, us)::dayOf);
  }

  private <T> Optional<T> date(String element, BiFunction<String, String, T> reader) {
    return request
        .text(element)
        .map(
            text -> {
              String path = request.path(element);
              try {
                return reader.apply(text, path);
              } catch (UnreadableMessageException invalid) {
                throw refusal(ProblemType.INVALID_DATE, invalid.fact(), text, element);
              }
            });
  }

  /**
   * A value that the service requires.
   *
   * @throws NcipException Needed Data Missing, naming the element
   */
  public String needed(String... path) {
    return request.text(path).orElseThrow(() -> missing(path));
  }

  /** The refusal of a message without a value that the service requires. */
  public NcipException missing(String... path) {
    return refusal(
        ProblemType.NEEDED_DATA_MISSING,
        MessageFact.ELEMENT_MISSING.with(String.join("/", path)),
        null,
        path);
  }

  /**
   * The refusal of a message because of one of its elements.
   *
   * @param value what the element contains, or null
   * @param path of the element
   */
  public NcipException refusal(ProblemType type, Fact why, String value, String... path) {
    return new NcipException(type, why, request.path(path), value);
  }

  /** The item's number. */
  public Optional<String> itemNumber() {
    return itemNumber(request);
  }

  /**
   * @param request the service's element, or another one with the id of an item
   */
  public static Optional<String> itemNumber(Element request) {
    return request.child(ITEM).flatMap(NcipRequest::numberOfItem);
  }

  /** The numbers of all items that the message names. */
  public List<String> itemNumbers() {
    return request.all(ITEM).stream().flatMap(id -> numberOfItem(id).stream()).toList();
  }

  /** The number of an item's id; empty if that is the number of a request. */
  public static Optional<String> numberOfItem(Element itemId) {
    return isNumberOfRequest(itemId) ? Optional.empty() : itemId.text(ITEM_VALUE);
  }

  private static boolean isNumberOfRequest(Element itemId) {
    return itemId
        .text("ItemIdentifierType")
        .filter(NUMBER_OF_REQUEST::equalsIgnoreCase)
        .isPresent();
  }

  /** Whether the number of the item is that of its request. */
  private static boolean isNamedByRequest(Element request) {
    return request.child(ITEM).filter(NcipRequest::isNumberOfRequest).isPresent();
  }

  /**
   * The item's number, for a service that requires it.
   *
   * @throws NcipException Needed Data Missing; Unknown Item for the number of its request
   */
  public String neededItemNumber() {
    return itemNumber()
        .orElseThrow(
            () ->
                request
                    .text(ITEM_NUMBER)
                    .map(this::unknownItem)
                    .orElseGet(() -> missing(ITEM_NUMBER)));
  }

  private NcipException unknownItem(String number) {
    return refusal(
        ProblemType.UNKNOWN_ITEM, ExchangeReason.NO_VISIBLE_ITEM.fact(number), number, ITEM_NUMBER);
  }

  /** The patron's number in UserId. */
  public Optional<String> userNumber() {
    return request.text("UserId", "UserIdentifierValue");
  }

  /** ItemOptionalFields, empty if the message has none. */
  public Element itemFields() {
    return request.child(ITEM_FIELDS).orElseGet(() -> Element.of(ITEM_FIELDS));
  }

  /** The request id, which some clients put into an extension, or into the id of the item. */
  public Optional<String> requestNumber() {
    return requestNumber(request);
  }

  /**
   * The request's number, for a service that requires it.
   *
   * @throws NcipException Needed Data Missing
   */
  public String neededRequestNumber() {
    return requestNumber().orElseThrow(() -> missing(REQUEST_NUMBER));
  }

  /**
   * @param request the service's element, or another one with the id of a request or an item
   */
  public static Optional<String> requestNumber(Element request) {
    return request
        .text(REQUEST_NUMBER)
        .or(() -> request.text("Ext", "RequestId", "RequestIdentifierValue"))
        .or(() -> isNamedByRequest(request) ? request.text(ITEM_NUMBER) : Optional.empty());
  }

  /** Whether the list of requested parts, such as {@code ItemElementType}, has this one. */
  public boolean wants(String listElement, String part) {
    return request.all(listElement).stream().anyMatch(child -> child.text().equalsIgnoreCase(part));
  }

  /** The id of the item that the message is about, named by its request if the message does so. */
  public Element namedItemId(String barcode) {
    return request.child(ITEM).map(id -> namedItemId(id, barcode)).orElseGet(() -> itemId(barcode));
  }

  /**
   * @param id of the item, as the message has it
   */
  public Element namedItemId(Element id, String barcode) {
    return isNumberOfRequest(id) ? IdElements.repeated(id) : itemId(barcode);
  }

  /** The id of an item of this institution. */
  public Element itemId(String barcode) {
    String type = partner.messageStyle().itemBarcode() ? "Item Barcode" : "Barcode";
    return IdElements.item(us.code(), type, barcode);
  }

  /**
   * The patron's id that the message has, otherwise this institution's.
   *
   * @param ourNumber the patron's card number, or null when it is not to be shown
   * @return null when there is no id
   */
  public Element userId(String ourNumber) {
    return request
        .child("UserId")
        .filter(theirs -> theirs.text("UserIdentifierValue").isPresent())
        .map(IdElements::repeated)
        .orElseGet(
            () -> ourNumber == null ? null : IdElements.user(us.code(), "Barcode", ourNumber));
  }

  /** The user id that the message has; without one, the partner is named instead. */
  public Element userOrPartner() {
    return Optional.ofNullable(userId(null))
        .orElseGet(() -> IdElements.user(null, null, partner.code()));
  }

  /** The request id as the partner wrote it. */
  public Element requestId(String number) {
    return IdElements.request(request.text("RequestId", "AgencyId").orElse(null), number);
  }
}
