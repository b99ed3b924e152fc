package org.interlend.load;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.InputStream;
import java.util.Random;

/**
 * A MARCXML file that is generated while it is read. Every other title has two items, the others
 * one. The same number always generates the same record, so that the program knows what to search
 * for.
 */
final class MarcFile extends InputStream {

  /** The number of items of two titles. */
  static final int ITEMS_OF_TWO = 3;

  private static final String[] LOCATIONS = {"STACKS", "SCIOPEN"};

  private final String run;
  private final int end;
  private int next;
  private byte[] piece = "<collection xmlns=\"http://www.loc.gov/MARC21/slim\">\n".getBytes(UTF_8);
  private int at;
  private boolean ended;

  /**
   * @param run distinguishes the records of this run
   * @param first number of the first title
   * @param end the number after the last
   */
  MarcFile(String run, int first, int end) {
    this.run = run;
    this.next = first;
    this.end = end;
  }

  /** The data of a title that searches use. */
  record Known(
      String recordNumber,
      String title,
      String author,
      String isbn,
      String oclc,
      String callNumber) {

    static Known of(String run, int number) {
      Random chance = new Random(number);
      String title = CatalogVocabulary.title(chance);
      String author = CatalogVocabulary.author(chance);
      return new Known(
          "%s-%08d".formatted(run, number),
          title,
          author,
          isbn(number),
          Integer.toString(100_000_000 + number),
          "%d.%d %s"
              .formatted(number % 1000, chance.nextInt(100), author.substring(0, 3).toUpperCase()));
    }

    private static String isbn(int number) {
      String twelve = "978%09d".formatted(number);
      int sum = 0;
      for (int i = 0; i < 12; i++) {
        sum += (twelve.charAt(i) - '0') * (i % 2 == 0 ? 1 : 3);
      }
      return twelve + (10 - sum % 10) % 10;
    }

    String barcode(int copy) {
      return "%s.%d".formatted(recordNumber, copy);
    }
  }

  @Override
  public int read() {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
  }

  @Override
  public int read(byte[] bytes, int offset, int length) {
    while (at == piece.length) {
      if (ended) {
        return -1;
      }
      ended = next == end;
      piece = (ended ? "</collection>\n" : record(next++)).getBytes(UTF_8);
      at = 0;
    }
    int some = Math.min(length, piece.length - at);
    System.arraycopy(piece, at, bytes, offset, some);
    at += some;
    return some;
  }

  private String record(int number) {
    Known known = Known.of(run, number);
    Random chance = new Random(number + 1L);
    StringBuilder record = new StringBuilder(2500);
    record
        .append("<record><leader>01500nam a2200373 i 4500</leader>")
        .append(control("001", known.recordNumber()))
        .append(control("003", "LOAD"))
        .append(control("005", "20260101120000.0"))
        .append(
            control("008", "260101s%d    fr a     b    001 0 eng d".formatted(1950 + number % 75)))
        .append(field("020", "  ", "a", known.isbn(), "q", "hardback"))
        .append(field("035", "  ", "a", "(OCoLC)" + known.oclc()))
        .append(field("040", "  ", "a", "LOAD", "b", "eng", "e", "rda", "c", "LOAD"))
        .append(field("082", "04", "a", known.callNumber(), "2", "23"))
        .append(field("100", "1 ", "a", known.author() + ",", "e", "author."))
        .append(field("245", "10", "a", known.title() + " /", "c", known.author() + "."))
        .append(
            field("264", " 1", "a", "Valmont :", "b", "Quay Press,", "c", 1950 + number % 75 + "."))
        .append(
            field(
                "300",
                "  ",
                "a",
                80 + number % 500 + " pages :",
                "b",
                "illustrations ;",
                "c",
                "24 cm"))
        .append(field("336", "  ", "a", "text", "b", "txt", "2", "rdacontent"))
        .append(field("337", "  ", "a", "unmediated", "b", "n", "2", "rdamedia"))
        .append(field("338", "  ", "a", "volume", "b", "nc", "2", "rdacarrier"))
        .append(field("504", "  ", "a", "Includes bibliographical references and index."))
        .append(
            field(
                "520",
                "  ",
                "a",
                CatalogVocabulary.title(chance) + "; " + CatalogVocabulary.title(chance)))
        .append(
            field(
                "650",
                " 0",
                "a",
                CatalogVocabulary.any(chance),
                "x",
                CatalogVocabulary.any(chance)))
        .append(field("650", " 0", "a", CatalogVocabulary.any(chance)));
    for (int copy = 0; copy <= number % 2; copy++) {
      record.append(
          field(
              "952",
              "  ",
              "p",
              known.barcode(copy),
              "c",
              LOCATIONS[copy],
              "o",
              known.callNumber(),
              "y",
              "BOOK"));
    }
    return record.append("</record>\n").toString();
  }

  private static String control(String tag, String text) {
    return "<controlfield tag=\"%s\">%s</controlfield>".formatted(tag, text);
  }

  private static String field(String tag, String indicators, String... codesAndTexts) {
    StringBuilder field =
        new StringBuilder("<datafield tag=\"")
            .append(tag)
            .append("\" ind1=\"")
            .append(indicators.charAt(0))
            .append("\" ind2=\"")
            .append(indicators.charAt(1))
            .append("\">");
    for (int i = 0; i < codesAndTexts.length; i += 2) {
      field
          .append("<subfield code=\"")
          .append(codesAndTexts[i])
          .append("\">")
          .append(codesAndTexts[i + 1])
          .append("</subfield>");
    }
    return field.append("</datafield>").toString();
  }
}
