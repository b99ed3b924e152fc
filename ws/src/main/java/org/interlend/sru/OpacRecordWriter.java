package org.interlend.sru;

import java.time.LocalDate;
import java.time.ZoneId;
import org.interlend.sru.TitleWithAvailability.Copy;
import org.interlend.sru.TitleWithAvailability.Place;

/** A title as the OPAC record of Z39.50, in the XML that gateways and brokers use. */
final class OpacRecordWriter {

  private OpacRecordWriter() {}

  /**
   * @param zone time zone for the days on which loans end
   */
  static String of(TitleWithAvailability record, ZoneId zone) {
    Xml xml =
        new Xml()
            .markup("<opacRecord xmlns=\"\"><bibliographicRecord>")
            .raw(MarcRecordWriter.described(record))
            .markup("</bibliographicRecord><holdings>");
    record.places().forEach(place -> holding(xml, place, zone));
    return xml.markup("</holdings></opacRecord>").toString();
  }

  private static void holding(Xml xml, Place place, ZoneId zone) {
    xml.markup("<holding>")
        .element("nucCode", place.owner())
        .element("localLocation", place.library())
        .element("shelvingLocation", place.location())
        .element("callNumber", place.callNumber())
        .markup("<circulations>");
    place.copies().forEach(copy -> circulation(xml, copy, zone));
    xml.markup("</circulations></holding>");
  }

  private static void circulation(Xml xml, Copy copy, ZoneId zone) {
    xml.markup("<circulation><availableNow value=\"%s\"/>", digit(copy.available()))
        .element(
            "availabilityDate",
            copy.dueAt() == null ? null : LocalDate.ofInstant(copy.dueAt(), zone))
        .element("restrictions", copy.available() ? null : copy.status())
        .element("itemId", copy.barcode())
        .markup("<renewable value=\"%s\"/>", digit(copy.renewable() && !copy.stays()))
        .markup("<onHold value=\"%s\"/>", digit(copy.wanted()))
        .element("enumAndChron", copy.description())
        .markup("</circulation>");
  }

  private static String digit(boolean yes) {
    return yes ? "1" : "0";
  }
}
