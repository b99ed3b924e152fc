package org.interlend.sru;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.interlend.catalog.Citation;
import org.interlend.catalog.LocalBib;
import org.interlend.catalog.LocalItem;
import org.interlend.sru.TitleWithAvailability.Copy;
import org.interlend.sru.TitleWithAvailability.Place;

/**
 * A title in MARCXML: its record as loaded, as far as it is public, with the current holdings and
 * items in 852 and 876 (MARC 21 for holdings), linked by $8.
 */
final class MarcRecordWriter {

  private static final String END = "</record>";
  private static final String FIELD_END = "</datafield>";

  private MarcRecordWriter() {}

  /**
   * @param zone time zone for the days on which loans end
   */
  static String of(TitleWithAvailability record, ZoneId zone) {
    Xml holdings = new Xml();
    for (int i = 0; i < record.places().size(); i++) {
      Place place = record.places().get(i);
      place(holdings, i + 1, place, record.title().more());
      for (int j = 0; j < place.copies().size(); j++) {
        copy(holdings, "%d.%d".formatted(i + 1, j + 1), place.copies().get(j), zone);
      }
    }
    String description = described(record);
    return description.substring(0, description.length() - END.length()) + holdings + END;
  }

  /** The record without items. */
  static String described(TitleWithAvailability record) {
    String marcXml = record.title().marcXml();
    return marcXml == null ? made(record.title().bib()) : PublicRecord.of(marcXml);
  }

  /** A record made from the bib, for a title without a loaded record. */
  private static String made(LocalBib bib) {
    Citation citation = bib.citation();
    Xml xml =
        new Xml()
            .markup("<record xmlns=\"http://www.loc.gov/MARC21/slim\">")
            .element("leader", "00000nam a2200000 i 4500");
    bib.recordNumber()
        .ifPresent(number -> xml.markup("<controlfield tag=\"001\">%s</controlfield>", number));
    field(xml, "020", "  ", "a", citation.isbn());
    field(xml, "022", "  ", "a", citation.issn());
    field(xml, "035", "  ", "a", citation.oclc() == null ? null : "(OCoLC)" + citation.oclc());
    field(xml, "100", "1 ", "a", citation.author());
    field(xml, "245", "00", "a", citation.title());
    field(xml, "264", " 1", "b", citation.publisher(), "c", citation.published());
    return xml.markup(END).toString();
  }

  private static void place(Xml xml, int number, Place place, boolean more) {
    field(
        xml,
        "852",
        "  ",
        "8",
        Integer.toString(number),
        "a",
        place.owner(),
        "b",
        place.holding().location().library().code(),
        "c",
        place.holding().location().code(),
        "h",
        place.holding().callNumber(),
        "z",
        more ? "Not all copies are listed" : null);
  }

  private static void copy(Xml xml, String number, Copy copy, ZoneId zone) {
    LocalItem item = copy.item();
    Instant due = copy.availability().dueAt();
    field(
        xml,
        "876",
        "  ",
        "8",
        number,
        "3",
        item.description(),
        "p",
        item.barcode(),
        "h",
        item.permanentPolicy(),
        "j",
        copy.status(),
        "z",
        due == null ? null : "Due " + LocalDate.ofInstant(due, zone));
  }

  /** Leaves out subfields without text, and fields without subfields. */
  private static void field(Xml xml, String tag, String indicators, String... codesAndTexts) {
    Xml subfields = new Xml();
    for (int i = 0; i < codesAndTexts.length; i += 2) {
      if (codesAndTexts[i + 1] != null) {
        subfields.markup(
            "<subfield code=\"%s\">%s</subfield>", codesAndTexts[i], codesAndTexts[i + 1]);
      }
    }
    if (!subfields.isEmpty()) {
      xml.markup(
              "<datafield tag=\"%s\" ind1=\"%s\" ind2=\"%s\">",
              tag, indicators.charAt(0), indicators.charAt(1))
          .raw(subfields.toString())
          .markup(FIELD_END);
    }
  }
}
