package org.interlend.sru;

import org.interlend.sru.SruSearch.Found;

/** Writes responses in the format of their version: srw-types 1.1 and 1.2, sruResponse 2.0. */
final class SruWriter {

  private static final String DECLARATION = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n";
  private static final String PRECISION = "info:srw/vocabulary/resultCountPrecision/1/";
  private static final String EXPLAIN = "http://explain.z3950.org/dtd/2.0/";

  private final SruVersion version;
  private final Xml xml = new Xml();

  private SruWriter(SruVersion version) {
    this.version = version;
  }

  /** The response to a search. */
  static String found(SruRequest request, Found found) {
    SruWriter writer = new SruWriter(request.version());
    writer.open("searchRetrieveResponse");
    writer.records(request, found);
    boolean warned = found.more() && !request.version().isTwo();
    if (warned) {
      writer.diagnostic(
          new Diagnostic(
              Diagnostic.Kind.PARTIAL_RESULTS,
              "There are more than the %d records that a search finds at most"
                  .formatted(found.total())));
    }
    if (request.version().isTwo()) {
      writer.xml.element("resultCountPrecision", PRECISION + (found.more() ? "minimum" : "exact"));
    }
    return writer.close("searchRetrieveResponse");
  }

  /** The response with a diagnostic. */
  static String refused(SruVersion version, Diagnostic diagnostic) {
    SruWriter writer = new SruWriter(version);
    writer.open("searchRetrieveResponse");
    writer.xml.element("numberOfRecords", 0);
    writer.diagnostic(diagnostic);
    return writer.close("searchRetrieveResponse");
  }

  /**
   * The response to explain.
   *
   * @param record the explain record in ZeeRex
   */
  static String explained(SruVersion version, String record, boolean asString) {
    SruWriter writer = new SruWriter(version);
    writer.open("explainResponse");
    writer.record(EXPLAIN, record, asString, null, null);
    return writer.close("explainResponse");
  }

  private void open(String element) {
    xml.markup(DECLARATION).markup("<%s xmlns=\"%s\">", element, version.namespace());
    if (!version.isTwo()) {
      xml.element("version", version.number());
    }
  }

  private String close(String element) {
    return xml.markup("</%s>", element).toString();
  }

  private void records(SruRequest request, Found found) {
    xml.element("numberOfRecords", found.total());
    if (!found.records().isEmpty()) {
      xml.markup("<records>");
      int position = request.first();
      for (TitleWithAvailability each : found.records()) {
        record(
            request.schema().identifier(),
            request.schema() == RecordSchema.OPAC
                ? OpacRecordWriter.of(each, found.zone())
                : MarcRecordWriter.of(each, found.zone()),
            request.asString(),
            each.title().bib().recordNumber().orElse(null),
            position++);
      }
      xml.markup("</records>");
      if (position <= found.total()) {
        xml.element("nextRecordPosition", position);
      }
    }
  }

  private void record(
      String schema, String record, boolean asString, String identifier, Integer position) {
    xml.markup("<record>")
        .element("recordSchema", schema)
        .element(
            version.isTwo() ? "recordXMLEscaping" : "recordPacking", asString ? "string" : "xml")
        .markup("<recordData>")
        .raw(asString ? Xml.escaped(record) : record)
        .markup("</recordData>");
    if (version == SruVersion.V1_2) {
      xml.element("recordIdentifier", identifier);
    }
    xml.element("recordPosition", position).markup("</record>");
  }

  private void diagnostic(Diagnostic diagnostic) {
    xml.markup("<diagnostics><diagnostic xmlns=\"%s\">", version.diagnosticNamespace())
        .element("uri", diagnostic.kind().uri())
        .element("details", diagnostic.details())
        .element("message", diagnostic.kind().message())
        .markup("</diagnostic></diagnostics>");
  }
}
