package org.interlend.sru;

import java.time.LocalDate;
import java.time.ZoneId;
import org.interlend.catalog.LocalItem;
import org.interlend.lending.locate.CopyAvailability;
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
        .element("localLocation", place.holding().location().library().code())
        .element("shelvingLocation", place.holding().location().code())
        .element("callNumber", place.holding().callNumber())
        .markup("<circulations>");
    place.copies().forEach(copy -> circulation(xml, copy, zone));
    xml.markup("</circulations></holding>");
  }

  private static void circulation(Xml xml, Copy copy, ZoneId zone) {
    LocalItem item = copy.item();
    CopyAvailability availability = copy.availability();
    xml.markup("<circulation><availableNow value=\"%s\"/>", digit(availability.free()))
        .element(
            "availabilityDate",
            availability.dueAt() == null ? null : LocalDate.ofInstant(availability.dueAt(), zone))
        .element("restrictions", availability.free() ? null : copy.status())
        .element("itemId", item.barcode())
        .markup("<renewable value=\"%s\"/>", digit(item.renewable() && !availability.stays()))
        .markup("<onHold value=\"%s\"/>", digit(availability.wanted()))
        .element("enumAndChron", item.description())
        .markup("</circulation>");
  }

  private static String digit(boolean yes) {
    return yes ? "1" : "0";
  }
}
