package org.interlend.sru;

import java.net.URI;

/** The explain record in ZeeRex (http://explain.z3950.org/dtd/2.0/). */
final class Explain {

  private static final String[] RELATIONS = {"=", "==", "exact", "all", "any"};

  private Explain() {}

  /**
   * @param address the server's URL
   * @param institution name of the institution
   */
  static String of(URI address, SruVersion version, String institution) {
    Xml xml = new Xml();
    xml.markup("<explain xmlns=\"http://explain.z3950.org/dtd/2.0/\">")
        .markup(
            "<serverInfo protocol=\"SRU\" version=\"%s\" transport=\"%s\" method=\"GET POST\">",
            version.number(), address.getScheme())
        .element("host", address.getHost())
        .element("port", port(address))
        .element("database", address.getPath().substring(1))
        .markup("</serverInfo>")
        .markup(
            "<databaseInfo><title lang=\"en\" primary=\"true\">%s</title></databaseInfo>",
            institution)
        .markup("<indexInfo>");
    for (ContextSet set : ContextSet.values()) {
      xml.markup("<set name=\"%s\" identifier=\"%s\"/>", set.prefix(), set.uri());
    }
    for (SruIndex index : SruIndex.values()) {
      index(xml, index);
    }
    xml.markup("</indexInfo><schemaInfo>");
    for (RecordSchema schema : RecordSchema.values()) {
      xml.markup(
              "<schema name=\"%s\" identifier=\"%s\" sort=\"false\" retrieve=\"true\">",
              schema.shortName(), schema.identifier())
          .element("title", schema.title())
          .markup("</schema>");
    }
    xml.markup("</schemaInfo><configInfo>")
        .markup("<default type=\"numberOfRecords\">%s</default>", SruRequest.USUAL)
        .markup("<default type=\"retrieveSchema\">%s</default>", RecordSchema.MARCXML.shortName())
        .markup("<default type=\"contextSet\">cql</default>")
        .markup("<default type=\"index\">cql.serverChoice</default>")
        .markup("<default type=\"relation\">=</default>")
        .markup("<setting type=\"maximumRecords\">%s</setting>", SruRequest.MAX_RECORDS);
    for (String relation : RELATIONS) {
      xml.markup("<supports type=\"relation\">%s</supports>", relation);
    }
    return xml.markup("<supports type=\"maskingCharacter\">*</supports>")
        .markup("</configInfo></explain>")
        .toString();
  }

  private static void index(Xml xml, SruIndex index) {
    xml.markup("<index search=\"true\" scan=\"false\" sort=\"false\">")
        .markup("<title lang=\"en\">%s</title>", index.title());
    for (String name : index.names()) {
      int dot = name.indexOf('.');
      xml.markup(
          "<map><name set=\"%s\">%s</name></map>", name.substring(0, dot), name.substring(dot + 1));
    }
    xml.markup("</index>");
  }

  private static int port(URI address) {
    if (address.getPort() >= 0) {
      return address.getPort();
    }
    return "https".equals(address.getScheme()) ? 443 : 80;
  }
}
