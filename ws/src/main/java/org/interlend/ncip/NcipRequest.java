package org.interlend.ncip;

import java.time.Instant;
import java.util.Optional;
import java.util.function.BiFunction;
import org.interlend.exchange.MessageFact;
import org.interlend.institution.Institution;
import org.interlend.ncip.problem.ProblemType;
import org.interlend.ncip.problem.Refusal;
import org.interlend.ncip.wire.Element;
import org.interlend.ncip.wire.WireProblem;
import org.interlend.partners.Partner;
import org.interlend.subject.RequestSubjectResolver;
import org.interlend.subject.RequestSubjects;

/**
 * A parsed request for a service, with its partner.
 *
 * @param request the service's element
 * @param partner the authenticated sender
 * @param us the receiving institution
 * @param address the network address of the client
 */
public record NcipRequest(Element request, Partner partner, Institution us, String address) {

  /**
   * The end of the day that a date element names: the day in the partner's time zone, its end in
   * the institution's.
   *
   * @throws Refusal Invalid Date
   */
  public Optional<Instant> endOfDay(String element) {
    return date(element, PartnerDates.of(partner, us)::endOf);
  }

  /**
   * The moment that a date element names; a date without time means the end of that day.
   *
   * @throws Refusal Invalid Date
   */
  public Optional<Instant> moment(String element) {
    return date(element, PartnerDates.of(partner, us)::momentOf);
  }

  private Optional<Instant> date(String element, BiFunction<String, String, Instant> reader) {
    return request
        .text(element)
        .map(
            text -> {
              String path = "//" + request.name() + "/" + element;
              try {
                return reader.apply(text, path);
              } catch (WireProblem invalid) {
                throw new Refusal(ProblemType.INVALID_DATE, invalid.fact(), path, text);
              }
            });
  }

  /**
   * A value that the service requires.
   *
   * @throws Refusal Needed Data Missing, naming the element
   */
  public String needed(String... path) {
    return request.text(path).orElseThrow(() -> missing(path));
  }

  /** The refusal of a message without a value that the service requires. */
  public Refusal missing(String... path) {
    return new Refusal(
        ProblemType.NEEDED_DATA_MISSING,
        MessageFact.ELEMENT_MISSING.with(String.join("/", path)),
        "//" + request.name() + "/" + String.join("/", path),
        null);
  }

  /** The item's number. */
  public Optional<String> itemNumber() {
    return request.text("ItemId", "ItemIdentifierValue");
  }

  /** Resolves the item's and the request's number. */
  public RequestSubjectResolver subject(RequestSubjects subjects) {
    return subjects.of(partner, itemNumber(), requestNumber());
  }

  /** The request id, which some clients put into an extension. */
  public Optional<String> requestNumber() {
    return request
        .text("RequestId", "RequestIdentifierValue")
        .or(() -> request.text("Ext", "RequestId", "RequestIdentifierValue"));
  }

  /** Whether the list of requested parts, such as {@code ItemElementType}, has this one. */
  public boolean wants(String listElement, String part) {
    return request.all(listElement).stream().anyMatch(child -> child.text().equalsIgnoreCase(part));
  }

  /** An id of this institution, such as a barcode. */
  public Element ourId(
      String element, String typeElement, String type, String valueElement, String value) {
    return Element.of(
        element,
        Element.of("AgencyId", us.code()),
        Element.of(typeElement, type),
        Element.of(valueElement, value));
  }

  public Element itemId(String barcode) {
    String type = partner.messageStyle().itemBarcode() ? "Item Barcode" : "Barcode";
    return ourId("ItemId", "ItemIdentifierType", type, "ItemIdentifierValue", barcode);
  }

  /**
   * The patron's id as the partner wrote it, otherwise this institution's.
   *
   * @param ourNumber the patron's card number, or null when it is not to be shown
   * @return null when there is no id
   */
  public Element userId(String ourNumber) {
    return request
        .child("UserId")
        .filter(theirs -> theirs.text("UserIdentifierValue").isPresent())
        .orElseGet(
            () ->
                ourNumber == null
                    ? null
                    : ourId(
                        "UserId",
                        "UserIdentifierType",
                        "Barcode",
                        "UserIdentifierValue",
                        ourNumber));
  }

  /** The user id as the partner wrote it; without one, the partner is named instead. */
  public Element userOrPartner() {
    return Optional.ofNullable(userId(null))
        .orElseGet(() -> Element.of("UserId", Element.of("UserIdentifierValue", partner.code())));
  }

  /** The request id as the partner wrote it. */
  public Element requestId(String number) {
    return Element.of(
        "RequestId",
        request.text("RequestId", "AgencyId").map(a -> Element.of("AgencyId", a)).orElse(null),
        Element.of("RequestIdentifierValue", number));
  }
}
