package org.interlend.imports;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.interlend.catalog.Citation;
import org.interlend.catalog.TitleIdentifier;
import org.interlend.catalog.TitleIdentifier.Kind;
import org.interlend.catalog.load.BibRecord;
import org.interlend.catalog.load.RecordFault;
import org.interlend.importing.ParsedRecord;
import org.interlend.text.Fact;
import org.interlend.text.Text;
import org.marc4j.marc.ControlField;
import org.marc4j.marc.DataField;
import org.marc4j.marc.Record;
import org.marc4j.marc.Subfield;

/** Maps a MARC 21 record to a bib, as docs/loading-the-catalog.md describes. */
final class MarcBibMapping {

  private static final int NUMBER = 64;
  private static final char DELETED = 'd';

  /** A field in its own script; its subfield 6 begins with the tag of the field that it is. */
  private static final String OWN_SCRIPT = "880";

  /** The marks around words that are ignored in sorting. */
  private static final Pattern NON_SORTING = Pattern.compile("[\\x{98}\\x{9C}]");

  private static final int LANGUAGE_FROM = 35;
  private static final int LANGUAGE_TO = 38;

  private final MarcHoldingsMapping holdings;

  MarcBibMapping(MarcHoldingsMapping holdings) {
    this.holdings = holdings;
  }

  ParsedRecord map(long at, Record record) {
    List<Fact> complaints = new ArrayList<>();
    String number = control(record, "001").orElse(null);
    if (number != null && number.length() > NUMBER) {
      return ParsedRecord.unreadable(at, number, RecordFault.NUMBER_TOO_LONG.with(NUMBER));
    }
    BibRecord bib =
        new BibRecord(
            number,
            citation(record, number),
            numbers(record, number),
            texts(record, "245 abnp", "130 a", "240 a", "246 abnp", "730 a", "740 a"),
            texts(record, "100 abc", "110 ab", "111 a", "700 ab", "710 ab", "711 a"),
            record.getLeader().getRecordStatus() == DELETED,
            MarcXmlWriter.of(record),
            holdings.of(record, complaints));
    return new ParsedRecord(at, number, bib, complaints);
  }

  /** The description of the title alone. */
  static Citation citation(Record record) {
    return citation(record, control(record, "001").orElse(null));
  }

  private static Citation citation(Record record, String number) {
    DataField published = first(record, "264", "260");
    return new Citation(
        trimmed(joined(first(record, "245"), "abnp")),
        trimmed(joined(first(record, "100", "110", "111", "700", "710"), "abcd")),
        trimmed(joined(published, "b")),
        withoutStop(trimmed(joined(published, "c"))),
        firstNumber(record, Kind.ISBN, "020 a"),
        firstNumber(record, Kind.ISSN, "022 a"),
        oclc(record).findFirst().map(TitleIdentifier::value).orElse(null),
        number,
        language(record));
  }

  private static List<TitleIdentifier> numbers(Record record, String number) {
    String source = control(record, "003").orElse(null);
    return Stream.of(
            of(Kind.ISBN, texts(record, "020 a", "020 z")),
            of(Kind.ISSN, texts(record, "022 a", "022 y", "022 l")),
            oclc(record),
            of(Kind.SYSTEM, texts(record, "035 a")),
            TitleIdentifier.of(Kind.SYSTEM, number).stream(),
            source == null || number == null
                ? Stream.<TitleIdentifier>empty()
                : TitleIdentifier.of(Kind.SYSTEM, "(%s)%s".formatted(source, number)).stream())
        .flatMap(found -> found)
        .distinct()
        .toList();
  }

  private static Stream<TitleIdentifier> of(Kind kind, List<String> texts) {
    return texts.stream().flatMap(text -> TitleIdentifier.of(kind, text).stream());
  }

  /** Field 035 marks an OCLC number by its prefix; 001 is one when 003 says so. */
  private static Stream<TitleIdentifier> oclc(Record record) {
    Stream<String> own =
        control(record, "003")
            .filter(source -> source.equalsIgnoreCase("OCoLC"))
            .flatMap(source -> control(record, "001"))
            .stream();
    Stream<String> others =
        texts(record, "035 a", "035 z").stream()
            .filter(text -> text.strip().regionMatches(true, 0, "(OCoLC)", 0, 7));
    return of(Kind.OCLC, Stream.concat(own, others).toList());
  }

  private static String firstNumber(Record record, Kind kind, String where) {
    return of(kind, texts(record, where)).findFirst().map(TitleIdentifier::value).orElse(null);
  }

  private static String language(Record record) {
    return control(record, "008")
        .filter(coded -> coded.length() >= LANGUAGE_TO)
        .map(coded -> coded.substring(LANGUAGE_FROM, LANGUAGE_TO).strip())
        .filter(code -> code.matches("[a-z]{3}"))
        .orElse(null);
  }

  private static Optional<String> control(Record record, String tag) {
    for (ControlField field : record.getControlFields()) {
      if (field.getTag().equals(tag)) {
        return Optional.ofNullable(field.getData()).map(String::strip).filter(d -> !d.isEmpty());
      }
    }
    return Optional.empty();
  }

  /**
   * @param where tag and subfields, such as {@code 245 ab}
   * @return the text of each such field, also in its own script
   */
  private static List<String> texts(Record record, String... where) {
    List<String> texts = new ArrayList<>();
    for (String one : where) {
      String tag = one.substring(0, 3);
      for (DataField field : record.getDataFields()) {
        if (tag(field).equals(tag)) {
          texts.add(joined(field, one.substring(4)));
        }
      }
    }
    texts.removeIf(Objects::isNull);
    return texts;
  }

  private static String tag(DataField field) {
    return field.getTag().equals(OWN_SCRIPT)
        ? text(field, '6').filter(link -> link.length() >= 3).orElse(OWN_SCRIPT).substring(0, 3)
        : field.getTag();
  }

  private static DataField first(Record record, String... tags) {
    for (String tag : tags) {
      for (DataField field : record.getDataFields()) {
        if (field.getTag().equals(tag)) {
          return field;
        }
      }
    }
    return null;
  }

  /**
   * The text of the given subfields in record order, separated by blanks; null when there is none.
   */
  static String joined(DataField field, String codes) {
    if (field == null) {
      return null;
    }
    String text =
        field.getSubfields().stream()
            .filter(subfield -> codes.indexOf(subfield.getCode()) >= 0)
            .map(Subfield::getData)
            .filter(Objects::nonNull)
            .map(data -> NON_SORTING.matcher(data).replaceAll("").strip())
            .filter(data -> !data.isEmpty())
            .collect(Collectors.joining(" "));
    return text.isEmpty() ? null : text;
  }

  static Optional<String> text(DataField field, char code) {
    return Optional.ofNullable(joined(field, String.valueOf(code)));
  }

  /** The text without the punctuation that ends an ISBD area. */
  static String trimmed(String text) {
    if (text == null) {
      return null;
    }
    String bare = text.strip().replaceAll("\\s*[/:;,=]+$", "").strip();
    return bare.isEmpty() ? null : bare;
  }

  private static String withoutStop(String text) {
    return text != null && text.endsWith(".") ? text.substring(0, text.length() - 1) : text;
  }

  /** The text, cut to the length of its column. */
  static String fit(Optional<String> text, int limit) {
    return Text.fit(text.orElse(null), limit);
  }
}
