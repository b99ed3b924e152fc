package org.interlend.console.settings;

import jakarta.enterprise.inject.spi.CDI;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.component.UIComponent;
import jakarta.faces.context.FacesContext;
import jakarta.faces.convert.Converter;
import jakarta.faces.convert.ConverterException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.interlend.console.ConsoleTexts;
import org.interlend.partners.libris.LibrisSettings.PatronNumber;
import org.interlend.partners.libris.LibrisStatus;
import org.interlend.partners.libris.LibrisStatusMapping;
import org.interlend.partners.protocol.OwnSigel;
import org.interlend.partners.slnp.SlnpReportLine;
import org.interlend.text.Labeled;
import org.interlend.text.Text;

/** A list of records in one input, one record a line. */
enum RecordListConverter implements Converter<List<?>> {
  SIGELS(
      OwnSigel.class,
      "([^=]+)=([^=]+)",
      line -> new OwnSigel(Text.stripped(line.group(1)), Text.stripped(line.group(2))),
      record -> record instanceof OwnSigel own ? own.sigel() + " = " + own.library() : ""),

  REPORT(
      SlnpReportLine.class,
      "(\\w{1,64})\\s*:(.{0,300})",
      line -> new SlnpReportLine(line.group(1), Text.stripped(line.group(2))),
      record -> record instanceof SlnpReportLine line ? line.key() + ": " + line.value() : ""),

  STATUSES(
      LibrisStatusMapping.class,
      "([^=\\[\\]]{1,64})(?:\\[(\\w{1,16})]\\s*)?=([^=]+)",
      line ->
          new LibrisStatusMapping(
              Text.stripped(line.group(1)),
              line.group(2),
              named(LibrisStatus.class, line.group(3))),
      record ->
          record instanceof LibrisStatusMapping entry
              ? entry.text()
                  + (entry.code() == null ? "" : " [" + entry.code() + "]")
                  + " = "
                  + label(entry.status())
              : ""),

  PATRON_NUMBERS(
      PatronNumber.class,
      "(.+)",
      line -> named(PatronNumber.class, line.group(1)),
      record -> record instanceof PatronNumber number ? label(number) : "");

  private final Class<?> type;
  private final Pattern line;
  private final Function<MatchResult, Object> reader;
  private final Function<Object, String> writer;

  RecordListConverter(
      Class<?> type,
      String line,
      Function<MatchResult, Object> reader,
      Function<Object, String> writer) {
    this.type = type;
    this.line = Pattern.compile(line);
    this.reader = reader;
    this.writer = writer;
  }

  /** The list of records of this type, if there is one. */
  static Optional<RecordListConverter> of(Class<?> type) {
    return Arrays.stream(values()).filter(list -> list.type == type).findFirst();
  }

  @Override
  public List<?> getAsObject(FacesContext context, UIComponent input, String text) {
    return text == null
        ? List.of()
        : text.lines()
            .map(Text::stripped)
            .filter(written -> !written.isEmpty())
            .map(this::read)
            .toList();
  }

  private Object read(String written) {
    Matcher found = line.matcher(written);
    if (!found.matches()) {
      ConsoleTexts texts = texts();
      throw refused(written + "? " + texts.partners("list." + name()));
    }
    return reader.apply(found.toMatchResult());
  }

  private static ConverterException refused(String sentence) {
    return new ConverterException(new FacesMessage(FacesMessage.SEVERITY_ERROR, sentence, null));
  }

  @Override
  public String getAsString(FacesContext context, UIComponent input, List<?> records) {
    return records == null ? "" : records.stream().map(writer).collect(Collectors.joining("\n"));
  }

  private static <E extends Enum<E>> E named(Class<E> type, String text) {
    String name = Text.stripped(text);
    return Arrays.stream(type.getEnumConstants())
        .filter(value -> label(value).equalsIgnoreCase(name) || value.name().equalsIgnoreCase(name))
        .findFirst()
        .orElseThrow(
            () -> {
              ConsoleTexts texts = texts();
              String choices =
                  Arrays.stream(type.getEnumConstants())
                      .map(RecordListConverter::label)
                      .collect(Collectors.joining(", "));
              return refused(texts.partners("list.choose", name, choices));
            });
  }

  private static String label(Enum<?> value) {
    return ((Labeled) value).label(texts().locale());
  }

  private static ConsoleTexts texts() {
    return CDI.current().select(ConsoleTexts.class).get();
  }
}
