package org.interlend.ncip.remarks;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.interlend.Money;
import org.interlend.ncip.wire.Amounts;
import org.interlend.ncip.wire.Element;
import org.interlend.requests.broker.BrokerValue;
import org.interlend.requests.broker.BrokerValues;

/**
 * The elements of the schema that no step uses and staff may need: what the borrower has agreed to,
 * which edition or copy is meant, and further dates.
 */
public final class InformationalElements {

  private static final String ITEM_FIELDS = "ItemOptionalFields";

  private static final List<List<String>> KEPT =
      List.of(
          List.of("EarliestDateNeeded"),
          List.of("PickupExpiryDate"),
          List.of("AcknowledgedFeeAmount"),
          List.of("PaidFeeAmount"),
          List.of("AcknowledgedItemUseRestrictionType"),
          ofTitle("Edition"),
          ofTitle("PlaceOfPublication"),
          ofTitle("SeriesTitleNumber"),
          ofTitle("SponsoringBody"),
          ofTitle("ComponentId"),
          ofItem("CopyNumber"),
          ofItem("HoldingsInformation"));

  private InformationalElements() {}

  private static List<String> ofTitle(String name) {
    return List.of(ITEM_FIELDS, "BibliographicDescription", name);
  }

  private static List<String> ofItem(String name) {
    return List.of(ITEM_FIELDS, "ItemDescription", name);
  }

  /** Their values, each under the name of its element. */
  public static BrokerValues of(Element service) {
    return new BrokerValues(KEPT.stream().flatMap(path -> value(service, path).stream()).toList());
  }

  private static Optional<BrokerValue> value(Element service, List<String> path) {
    Stream<Element> found = Stream.of(service);
    for (String name : path) {
      found = found.flatMap(element -> element.all(name).stream());
    }
    return Optional.of(
            found.flatMap(InformationalElements::texts).collect(Collectors.joining("; ")))
        .filter(text -> !text.isEmpty())
        .map(text -> new BrokerValue(path.get(path.size() - 1), text, false));
  }

  private static Stream<String> texts(Element element) {
    if (element.children().isEmpty()) {
      return Stream.of(element.text()).filter(text -> !text.isEmpty());
    }
    return amount(element)
        .map(Stream::of)
        .orElseGet(() -> element.children().stream().flatMap(InformationalElements::texts));
  }

  private static Optional<String> amount(Element element) {
    return element
        .text("MonetaryValue")
        .flatMap(
            value ->
                Amounts.read(value, element.text("CurrencyCode").orElse(""), (why, text) -> {}))
        .map(Money::toString);
  }
}
