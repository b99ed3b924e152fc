package org.interlend.imports;

import org.interlend.xml.XmlCharacters;
import org.marc4j.marc.ControlField;
import org.marc4j.marc.DataField;
import org.marc4j.marc.Record;
import org.marc4j.marc.Subfield;

/** Writes a record as MARCXML; equal records give equal text. */
final class MarcXmlWriter {

  private final StringBuilder out = new StringBuilder(2048);

  private MarcXmlWriter() {}

  /** The element {@code record} in the namespace of MARC 21 slim, without XML declaration. */
  static String of(Record record) {
    MarcXmlWriter xml = new MarcXmlWriter();
    xml.write(record);
    return xml.out.toString();
  }

  private void write(Record record) {
    out.append("<record xmlns=\"http://www.loc.gov/MARC21/slim\"><leader>");
    text(record.getLeader().marshal());
    out.append("</leader>");
    for (ControlField field : record.getControlFields()) {
      out.append("<controlfield tag=\"");
      text(field.getTag());
      out.append("\">");
      text(field.getData());
      out.append("</controlfield>");
    }
    for (DataField field : record.getDataFields()) {
      out.append("<datafield tag=\"");
      text(field.getTag());
      out.append("\" ind1=\"");
      text(String.valueOf(field.getIndicator1()));
      out.append("\" ind2=\"");
      text(String.valueOf(field.getIndicator2()));
      out.append("\">");
      for (Subfield subfield : field.getSubfields()) {
        out.append("<subfield code=\"");
        text(String.valueOf(subfield.getCode()));
        out.append("\">");
        text(subfield.getData());
        out.append("</subfield>");
      }
      out.append("</datafield>");
    }
    out.append("</record>");
  }

  private void text(String text) {
    XmlCharacters.escape(text, out);
  }
}
