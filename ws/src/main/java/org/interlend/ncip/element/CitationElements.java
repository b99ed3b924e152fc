package org.interlend.ncip.element;

import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.interlend.WorkflowException;
import org.interlend.borrowing.request.RequestedCitation;
import org.interlend.catalog.Citation;
import org.interlend.catalog.TitleIdentifier.Kind;
import org.interlend.exchange.ExchangeReason;
import org.interlend.ncip.NcipRequest;
import org.interlend.ncip.wire.Element;
import org.interlend.partners.RequestFormatEvidence;
import org.interlend.requests.RequestedPart;
import org.interlend.requests.file.FileInput;

/**
 * Reads the requested title or article from a message: its description, and whether it is a file.
 */
public final class CitationElements {

  static final Element NOTHING = Element.of("nothing");

  private static final String DESCRIPTION = "BibliographicDescription";
  private static final String RESOURCE = "ElectronicResource";
  private static final String FILE_FORMAT = "ElectronicDataFormatType";
  private static final Pattern WHITE_SPACE = Pattern.compile("\\s+");

  private CitationElements() {}

  /**
   * @param item the message's ItemOptionalFields, which may be empty
   * @param dueAt the lender's due date, or null
   */
  public static RequestedCitation requestedCitation(
      NcipRequest message, Element item, Instant dueAt) {
    Element about = item.child(DESCRIPTION).orElse(NOTHING);
    return new RequestedCitation(
        citation(about, RequestedMaterialElements.numbers(message, about).toList()),
        part(about),
        item.text(RESOURCE, "ReferenceToResource").orElse(null),
        dueAt);
  }

  /** The article or chapter that a description names. */
  static RequestedPart part(Element about) {
    return RequestedPart.of(
        about.text("TitleOfComponent").orElse(null),
        about.text("AuthorOfComponent").orElse(null),
        null,
        about.text("Pagination").orElse(null));
  }

  private static Citation citation(Element about, List<BibliographicId> numbers) {
    return new Citation(
        about.text("Title").orElse(null),
        about.text("Author").orElse(null),
        about.text("Publisher").orElse(null),
        about
            .text("PublicationDate")
            .or(() -> about.text("PublicationDateOfComponent"))
            .orElse(null),
        first(numbers, Kind.ISBN),
        first(numbers, Kind.ISSN),
        first(numbers, Kind.OCLC),
        null,
        about.text("Language").orElse(null));
  }

  private static String first(List<BibliographicId> numbers, Kind kind) {
    return numbers.stream()
        .filter(number -> number.is(kind))
        .findFirst()
        .map(BibliographicId::number)
        .orElse(null);
  }

  /**
   * The file that the message contains in Base64; null when it contains none.
   *
   * @throws WorkflowException INVALID_DATA when it is not valid Base64
   */
  public static FileInput file(Element item) {
    Element resource = item.child(RESOURCE).orElse(NOTHING);
    return resource
        .text("ActualResource")
        .map(
            encoded ->
                new FileInput(
                    null,
                    resource
                        .text(FILE_FORMAT)
                        .or(() -> item.text(DESCRIPTION, FILE_FORMAT))
                        .orElse(null),
                    decoded(encoded)))
        .orElse(null);
  }

  private static byte[] decoded(String encoded) {
    try {
      return Base64.getDecoder().decode(WHITE_SPACE.matcher(encoded).replaceAll(""));
    } catch (IllegalArgumentException malformed) {
      throw new WorkflowException(ExchangeReason.NO_BASE64);
    }
  }

  /** Some clients send the element empty, or with empty parts, for every item. */
  private static boolean isResource(Element resource) {
    return Stream.of("ReferenceToResource", "ActualResource", FILE_FORMAT)
        .anyMatch(part -> resource.text(part).isPresent());
  }

  /**
   * What a message says of the format.
   *
   * @param item the message's ItemOptionalFields, which may be empty
   */
  public static RequestFormatEvidence evidence(Element request, Element item) {
    return new RequestFormatEvidence(
        isResource(item.child(RESOURCE).orElse(NOTHING)),
        item.text(DESCRIPTION, FILE_FORMAT).orElse(null),
        item.text(DESCRIPTION, "MediumType").orElse(null),
        request.has("NonReturnableFlag"));
  }
}
