package org.interlend.ncip.element;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.interlend.catalog.Bib;
import org.interlend.catalog.CatalogSearch;
import org.interlend.catalog.Holding;
import org.interlend.catalog.Item;
import org.interlend.catalog.LocalBib;
import org.interlend.catalog.LocalHolding;
import org.interlend.catalog.LocalItem;
import org.interlend.catalog.TitleIdentifier;
import org.interlend.exchange.ExchangeReason;
import org.interlend.exchange.MessageFact;
import org.interlend.institution.Location;
import org.interlend.lending.locate.CopyAvailability;
import org.interlend.ncip.NcipRequest;
import org.interlend.ncip.problem.NcipProblem;
import org.interlend.ncip.problem.ProblemType;
import org.interlend.ncip.wire.Dates;
import org.interlend.ncip.wire.Element;
import org.interlend.persistence.Page;
import org.interlend.text.Fact;

/** The items of titles and holdings, as BibInformation (Z39.83-2, LookupItemSetResponse). */
@ApplicationScoped
public class LookupItemSetElements {

  private static final String SERVICE = "LookupItemSet";

  @Inject private CatalogSearch search;
  @Inject private ItemElements elements;

  /**
   * One part of the answer to a LookupItemSet.
   *
   * @param bibs BibInformation, one for each title
   * @param items how many items it has; a problem counts as one
   * @param more whether more items follow for the same id
   */
  public record Part(List<Element> bibs, int items, boolean more) {}

  /**
   * @param asked a BibliographicId, HoldingsSetId or ItemId
   * @param before how many of its items to skip
   * @param most maximum number of items
   */
  public Part part(NcipRequest message, Element asked, int before, int most) {
    return switch (asked.name()) {
      case "BibliographicId" -> titles(message, asked, before, most);
      case "HoldingsSetId" -> place(message, asked.text(), before, most);
      default -> item(message, asked);
    };
  }

  private Part titles(NcipRequest message, Element asked, int before, int most) {
    Optional<BibliographicId> title = BibliographicId.all(message, asked).findFirst();
    List<LocalBib> bibs =
        title.flatMap(BibliographicId::likeliest).map(number -> bibs(number)).orElse(List.of());
    Element echo = title.map(BibliographicId::echo).orElse(null);
    List<Element> answer = new ArrayList<>();
    int passed = 0;
    int shown = 0;
    for (LocalBib bib : bibs) {
      int first = Math.max(0, before - passed);
      Page<LocalItem> page =
          most == shown && first == 0
              ? new Page<>(List.of(), search.items(bib, 0, 1).total())
              : search.items(bib, first, most - shown);
      if (!page.rows().isEmpty()) {
        answer.add(information(message, bib, echo, page.rows()));
      }
      passed += (int) page.total();
      shown += page.rows().size();
      if (before + shown < passed) {
        return new Part(answer, shown, true);
      }
    }
    if (answer.isEmpty()) {
      String number = title.map(BibliographicId::number).orElse("");
      return unknown(
          (bibs.isEmpty() ? MessageFact.TITLE_NOT_HERE : MessageFact.TITLE_WITHOUT_ITEMS)
              .with(number),
          "BibliographicId",
          number,
          echo);
    }
    return new Part(answer, shown, false);
  }

  private List<LocalBib> bibs(TitleIdentifier number) {
    return search.byNumber(number.kind(), number.value());
  }

  private Part place(NcipRequest message, String id, int before, int most) {
    Optional<LocalHolding> holding = search.holding(id);
    if (holding.isEmpty()) {
      Element problem = unknown(MessageFact.HOLDINGS_NOT_HERE.with(id), "HoldingsSetId", id);
      return new Part(
          List.of(
              Element.of(
                  "BibInformation",
                  Element.of("HoldingsSet", Element.of("HoldingsSetId", id), problem))),
          1,
          false);
    }
    Page<LocalItem> page = search.items(holding.get(), before, most);
    if (page.rows().isEmpty()) {
      return unknown(MessageFact.PLACE_WITHOUT_ITEMS.with(), "HoldingsSetId", id, null);
    }
    return new Part(
        List.of(information(message, holding.get().bib(), null, page.rows())),
        page.rows().size(),
        before + page.rows().size() < page.total());
  }

  private Part item(NcipRequest message, Element asked) {
    String number = asked.text("ItemIdentifierValue").orElse("");
    return NcipRequest.numberOfItem(asked)
        .flatMap(barcode -> elements.find(message, barcode))
        .filter(found -> !(found instanceof LocalItem own && own.bib().suppressed()))
        .map(
            found ->
                new Part(
                    List.of(information(message, found.holding().bib(), null, List.of(found))),
                    1,
                    false))
        .orElseGet(
            () ->
                new Part(
                    List.of(
                        Element.of(
                            "BibInformation",
                            Element.of(
                                "HoldingsSet",
                                Element.of(
                                    "ItemInformation",
                                    message.namedItemId(asked, number),
                                    unknown(
                                        ExchangeReason.NO_VISIBLE_ITEM.fact(number),
                                        "ItemId/ItemIdentifierValue",
                                        number))))),
                    1,
                    false));
  }

  private static Part unknown(Fact detail, String path, String value, Element echo) {
    return new Part(
        List.of(Element.of("BibInformation", echo, unknown(detail, path, value))), 1, false);
  }

  private static Element unknown(Fact detail, String path, String value) {
    return new NcipProblem(ProblemType.UNKNOWN_ITEM, detail, "//" + SERVICE + "/" + path, value)
        .element(SERVICE);
  }

  private Element information(
      NcipRequest message, Bib bib, Element echo, List<? extends Item> items) {
    Map<Long, CopyAvailability> availabilities = elements.availabilities(items);
    Map<Holding, List<Element>> places = new LinkedHashMap<>();
    for (Item item : items) {
      places
          .computeIfAbsent(item.holding(), none -> new ArrayList<>())
          .add(information(message, item, availabilities.get(item.id())));
    }
    List<Element> content = new ArrayList<>();
    content.add(echo);
    if (elements.wantsDescription(message)) {
      content.add(ItemElements.description(bib.title(), bib.author()));
    }
    places.forEach((holding, its) -> content.add(holdingsSet(holding, its)));
    return Element.of("BibInformation", content);
  }

  private static Element holdingsSet(Holding holding, List<Element> items) {
    List<Element> content = new ArrayList<>();
    content.add(Element.of("HoldingsSetId", holding.id().toString()));
    Location place = holding.location();
    content.add(ItemElements.location(place.library().code(), place.code()));
    content.add(Element.optional("CallNumber", holding.callNumber()));
    content.addAll(items);
    return Element.of("HoldingsSet", content);
  }

  private Element information(NcipRequest message, Item item, CopyAvailability copy) {
    return Element.of(
        "ItemInformation",
        message.itemId(item.barcode()),
        copy.dueAt() == null ? null : Element.of("DateDue", Dates.format(copy.dueAt())),
        elements.optionalFields(message, item, copy),
        Element.optional("ItemNote", item.description()));
  }
}
