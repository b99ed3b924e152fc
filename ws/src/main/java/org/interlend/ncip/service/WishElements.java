package org.interlend.ncip.service;

import java.util.List;
import java.util.stream.Stream;
import org.interlend.lending.Wish;
import org.interlend.lending.Wish.TitleNumber;
import org.interlend.ncip.Call;
import org.interlend.ncip.wire.Element;

/** What a message says of the title or item that is wanted from us (Z39.83-1, Bibliographic Id). */
final class WishElements {

  private WishElements() {}

  static Wish wish(Call call) {
    Element request = call.request();
    Element about =
        request.at("ItemOptionalFields", "BibliographicDescription").orElse(WantedElements.NOTHING);
    List<TitleNumber> numbers =
        Stream.concat(request.all("BibliographicId").stream(), Stream.of(about))
            .flatMap(holder -> AskedTitle.of(call, holder).stream())
            .map(title -> new TitleNumber(title.likeliestKind(), title.number()))
            .distinct()
            .toList();
    List<String> barcodes =
        request.all("ItemId").stream()
            .flatMap(id -> id.text("ItemIdentifierValue").stream())
            .toList();
    return new Wish(
        about.text("Title").orElse(null), about.text("Author").orElse(null), numbers, barcodes);
  }
}
