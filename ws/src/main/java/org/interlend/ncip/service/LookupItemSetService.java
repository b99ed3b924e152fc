package org.interlend.ncip.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.interlend.exchange.MessageFact;
import org.interlend.ncip.NcipRequest;
import org.interlend.ncip.NcipService;
import org.interlend.ncip.ServiceAnswer;
import org.interlend.ncip.element.LookupItemSetElements;
import org.interlend.ncip.problem.ProblemType;
import org.interlend.ncip.wire.Element;

/**
 * LookupItemSet: the items of titles, holdings or item numbers, with their status (Z39.83-1, Lookup
 * Item Set). An unknown id gets a problem in its place; the others are answered.
 */
@ApplicationScoped
class LookupItemSetService implements NcipService {

  private static final Set<String> ASKED = Set.of("BibliographicId", "HoldingsSetId", "ItemId");
  private static final int DEFAULT_ITEMS = 50;
  private static final int MAX_ITEMS = 200;

  @Inject private LookupItemSetElements sets;

  /**
   * Where a part of the answer begins: which of the given ids, and how many of its items came
   * before.
   */
  private record Place(int asked, int items) {

    static final Place BEGINNING = new Place(0, 0);

    static Place of(NcipRequest message) {
      return message
          .request()
          .text("NextItemToken")
          .map(token -> read(message, token))
          .orElse(BEGINNING);
    }

    private static Place read(NcipRequest message, String token) {
      if (!token.matches("\\d{1,6}\\.\\d{1,9}")) {
        throw message.refusal(
            ProblemType.ELEMENT_RULE_VIOLATED,
            MessageFact.TOKEN_OF_ANOTHER_SERVER.with(),
            token,
            "NextItemToken");
      }
      String[] halves = token.split("\\.");
      return new Place(Integer.parseInt(halves[0]), Integer.parseInt(halves[1]));
    }

    Element token() {
      return Element.of("NextItemToken", asked + "." + items);
    }
  }

  @Override
  public String name() {
    return "LookupItemSet";
  }

  @Override
  public boolean isReadOnly() {
    return true;
  }

  @Override
  public ServiceAnswer handle(NcipRequest message) {
    List<Element> asked =
        message.request().children().stream()
            .filter(child -> ASKED.contains(child.name()))
            .toList();
    Place from = Place.of(message);
    if (from.asked() >= asked.size()) {
      message.needed("BibliographicId");
    }
    List<Element> content = new ArrayList<>();
    int left = maximum(message);
    for (int i = from.asked(); i < asked.size(); i++) {
      if (left <= 0) {
        content.add(new Place(i, 0).token());
        break;
      }
      int before = i == from.asked() ? from.items() : 0;
      LookupItemSetElements.Part part = sets.part(message, asked.get(i), before, left);
      content.addAll(part.bibs());
      left -= part.items();
      if (part.more()) {
        content.add(new Place(i, before + part.items()).token());
        break;
      }
    }
    return ServiceAnswer.of(content);
  }

  private static int maximum(NcipRequest message) {
    return message
        .request()
        .text("MaximumItemsCount")
        .map(
            text -> {
              if (!text.matches("0*[1-9]\\d{0,8}")) {
                throw message.refusal(
                    ProblemType.ELEMENT_RULE_VIOLATED,
                    MessageFact.ITEM_COUNT_INVALID.with(),
                    text,
                    "MaximumItemsCount");
              }
              return Math.min(Integer.parseInt(text), MAX_ITEMS);
            })
        .orElse(DEFAULT_ITEMS);
  }
}
