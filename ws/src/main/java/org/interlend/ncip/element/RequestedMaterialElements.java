package org.interlend.ncip.element;

import java.util.List;
import java.util.stream.Stream;
import org.interlend.lending.request.RequestedMaterial;
import org.interlend.lending.request.RequestedMaterial.TitleNumber;
import org.interlend.ncip.NcipRequest;
import org.interlend.ncip.wire.Element;

/**
 * Reads the title or item that a partner requests from this library (Z39.83-1, Bibliographic Id).
 */
public final class RequestedMaterialElements {

  private RequestedMaterialElements() {}

  /** The numbers of the title: those of the message first, then those of its description. */
  static Stream<BibliographicId> numbers(NcipRequest message, Element about) {
    return Stream.concat(message.request().all("BibliographicId").stream(), Stream.of(about))
        .flatMap(holder -> BibliographicId.all(message, holder));
  }

  public static RequestedMaterial read(NcipRequest message) {
    Element about =
        message.itemFields().child("BibliographicDescription").orElse(CitationElements.NOTHING);
    List<TitleNumber> numbers =
        numbers(message, about)
            .map(title -> new TitleNumber(title.likeliestKind(), title.number()))
            .distinct()
            .toList();
    return new RequestedMaterial(
        about.text("Title").orElse(null),
        about.text("Author").orElse(null),
        CitationElements.part(about),
        numbers,
        message.itemNumbers());
  }
}
