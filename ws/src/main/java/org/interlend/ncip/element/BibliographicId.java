package org.interlend.ncip.element;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.interlend.catalog.TitleIdentifier;
import org.interlend.catalog.TitleIdentifier.Kind;
import org.interlend.ncip.NcipRequest;
import org.interlend.ncip.wire.Element;

/**
 * A BibliographicId: the title that a message is about.
 *
 * @param number as the partner wrote it
 * @param kinds the possible kinds of number, the likeliest first
 * @param echo the element, as an answer repeats it
 */
record BibliographicId(String number, List<Kind> kinds, Element echo) {

  private static final String ITEM = "BibliographicItemId";
  private static final String RECORD = "BibliographicRecordId";

  /**
   * All numbers of a title.
   *
   * @param holder a BibliographicId, or a BibliographicDescription
   */
  static Stream<BibliographicId> all(NcipRequest message, Element holder) {
    return Stream.concat(
        holder.all(ITEM).stream().flatMap(item -> printed(item).stream()),
        holder.all(RECORD).stream().flatMap(record -> recorded(message, record).stream()));
  }

  /** A number printed on the item. Without a code, its form tells the kind. */
  private static Optional<BibliographicId> printed(Element item) {
    String code = code(item, ITEM);
    return item.text("BibliographicItemIdentifier")
        .map(
            number ->
                new BibliographicId(
                    number,
                    printedKinds(code),
                    Element.of(
                        "BibliographicId",
                        Element.of(
                            ITEM,
                            Element.of("BibliographicItemIdentifier", number),
                            Element.optional("BibliographicItemIdentifierCode", code)))));
  }

  private static List<Kind> printedKinds(String code) {
    return code == null ? List.of(Kind.ISBN, Kind.ISSN) : List.of(kind(code));
  }

  private static Kind kind(String code) {
    String name = code.toUpperCase(Locale.ROOT);
    return switch (name) {
      case "ISBN" -> Kind.ISBN;
      case "ISSN" -> Kind.ISSN;
      default -> name.startsWith("OCLC") || name.startsWith("OCOLC") ? Kind.OCLC : Kind.SYSTEM;
    };
  }

  private static Optional<BibliographicId> recorded(NcipRequest message, Element record) {
    String code = codeOfRecord(message, record);
    String agency = record.text("AgencyId").orElse(message.us().code());
    return record
        .text("BibliographicRecordIdentifier")
        .map(
            number ->
                new BibliographicId(
                    number,
                    List.of(recordedKind(message, record, code)),
                    Element.of(
                        "BibliographicId",
                        Element.of(
                            RECORD,
                            Element.of("BibliographicRecordIdentifier", number),
                            code == null
                                ? Element.of("AgencyId", agency)
                                : Element.of("BibliographicRecordIdentifierCode", code)))));
  }

  /**
   * The code; without a code and an agency it is the one that this partner uses, so that the answer
   * repeats the number as it was understood. May be null.
   */
  private static String codeOfRecord(NcipRequest message, Element record) {
    String code = code(record, RECORD);
    return code == null && record.text("AgencyId").isEmpty()
        ? message.partner().request().recordIdType()
        : code;
  }

  /**
   * The kind that the code names; without a code it is the kind that this partner uses, unless the
   * number is of this institution.
   */
  private static Kind recordedKind(NcipRequest message, Element record, String code) {
    boolean ours = record.text("AgencyId").filter(message.us()::answersTo).isPresent();
    String usual = ours ? null : message.partner().request().recordIdType();
    String name = code == null ? usual : code;
    return name == null ? Kind.SYSTEM : kind(name);
  }

  private static String code(Element id, String element) {
    String name = element.substring(0, element.length() - 2) + "IdentifierCode";
    return id.text(name).orElse(null);
  }

  /** The likeliest kind with the normalized number, if the number is valid. */
  Optional<TitleIdentifier> likeliest() {
    return kinds.stream().flatMap(kind -> TitleIdentifier.of(kind, number).stream()).findFirst();
  }

  Kind likeliestKind() {
    return likeliest().map(TitleIdentifier::kind).orElse(kinds.get(0));
  }

  /** Whether it is of the kind: the message says so, or it is a valid number of it. */
  boolean is(Kind kind) {
    return kinds.equals(List.of(kind))
        || likeliest().filter(valid -> valid.kind() == kind).isPresent();
  }
}
