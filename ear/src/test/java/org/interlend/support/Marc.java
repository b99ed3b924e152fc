package org.interlend.support;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A record in MARCXML as another catalog writes it, field by field. */
public final class Marc {

  private final List<String> fields = new ArrayList<>();

  private Marc() {}

  /** A book with record number and title. */
  public static Marc book(String number, String title) {
    return new Marc()
        .control("001", number)
        .field("245", "a", title + " /", "c", "as on the title page.");
  }

  public Marc control(String tag, String text) {
    fields.add("<controlfield tag=\"%s\">%s</controlfield>".formatted(tag, escaped(text)));
    return this;
  }

  /**
   * @param codesAndTexts subfields: a code, its text, the next code, ...
   */
  public Marc field(String tag, String... codesAndTexts) {
    StringBuilder subfields = new StringBuilder();
    for (int i = 0; i < codesAndTexts.length; i += 2) {
      subfields.append(
          "<subfield code=\"%s\">%s</subfield>"
              .formatted(codesAndTexts[i], escaped(codesAndTexts[i + 1])));
    }
    fields.add(
        "<datafield tag=\"%s\" ind1=\" \" ind2=\" \">%s</datafield>".formatted(tag, subfields));
    return this;
  }

  /** A copy: an 852 with its barcode. */
  public Marc copy(String location, String callNumber, String barcode) {
    return field("852", "c", location, "h", callNumber, "p", barcode);
  }

  public String xml() {
    return "<record><leader>00000nam a2200000 i 4500</leader>%s</record>"
        .formatted(String.join("", fields));
  }

  /** A whole file. */
  public static byte[] collection(Marc... records) {
    return collection(Stream.of(records).map(Marc::xml).collect(Collectors.joining("\n")));
  }

  public static byte[] collection(String records) {
    return """
        <?xml version="1.0" encoding="UTF-8"?>
        <collection xmlns="http://www.loc.gov/MARC21/slim">
        %s
        </collection>
        """
        .formatted(records)
        .getBytes(UTF_8);
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }
}
