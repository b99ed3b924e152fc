package org.interlend.slnp.command;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.interlend.EndOfDay;
import org.interlend.borrowing.request.RequestedCitation;
import org.interlend.catalog.Citation;
import org.interlend.exchange.MessageFact;
import org.interlend.exchange.MessageWarning;
import org.interlend.exchange.MessageWarningKind;
import org.interlend.partners.protocol.OwnSigel;
import org.interlend.partners.protocol.SigelComparison;
import org.interlend.requests.RequestedPart;
import org.interlend.requests.broker.BrokerData;
import org.interlend.requests.broker.BrokerNote;
import org.interlend.requests.broker.BrokerNotes;
import org.interlend.requests.broker.BrokerValue;
import org.interlend.requests.broker.BrokerValues;
import org.interlend.slnp.SlnpAnswer;
import org.interlend.slnp.wire.Command;
import org.interlend.slnp.wire.PersonalValueMask;
import org.interlend.slnp.wire.Reply;
import org.interlend.slnp.wire.ReplyTexts;
import org.interlend.slnp.wire.SlnpKeywords;
import org.interlend.staff.PatronDataVisibility;

/** The values of an order in the terms of the library. */
record SlnpOrder(Command command) {

  private static final String COPY = "C";

  /** What names the patron. */
  private static final List<String> PATRON = List.of("BenutzerNummer", "Vorname", "Nachname");

  private static final List<DateTimeFormatter> DATES =
      Stream.of("d.M.uuuu", "uuuu-M-d")
          .map(
              pattern ->
                  DateTimeFormatter.ofPattern(pattern).withResolverStyle(ResolverStyle.STRICT))
          .toList();

  private static final Pattern TIME_OF_DAY = Pattern.compile("(?<!\\s)[T ]\\s*+\\d{1,2}:\\d{2}.*");

  /** The order number; empty for the one that distinguishes no orders. */
  Optional<String> number() {
    return command.orderNumber();
  }

  /** The number of the title in a union catalog; empty for an order without a record. */
  Optional<String> titleNumber() {
    return command.number("TitelId");
  }

  /** The supplier that it names, else our first one in its route, else our first one. */
  Optional<OwnSigel> supplier(List<OwnSigel> ours) {
    return Stream.concat(
            value("SigelGB").stream(),
            value("SigelListe").stream().flatMap(route -> Arrays.stream(route.split(":"))))
        .flatMap(sigel -> SigelComparison.SLNP.find(ours, sigel).stream())
        .findFirst()
        .or(() -> ours.stream().findFirst());
  }

  /** Whether a copy is ordered, and not an item that comes back. */
  boolean isCopy() {
    return value("BsTyp2").filter(COPY::equals).isPresent()
        || value("AufsatzTitel").isPresent()
        || value("AufsatzAutor").isPresent();
  }

  /** The title as ordered, of a copy with its article. */
  RequestedCitation citation() {
    return new RequestedCitation(
        new Citation(
            joined(" : ", "Titel", "UnterTitel"),
            value("Verfasser").or(() -> value("Koerperschaft")).orElse(null),
            joined(" : ", "EOrt", "Verlag"),
            value("EJahr").orElse(null),
            value("Isbn").orElse(null),
            value("Issn").orElse(null),
            null,
            titleNumber().orElse(null),
            null),
        RequestedPart.of(
            value("AufsatzTitel").orElse(null),
            value("AufsatzAutor").orElse(null),
            joined(", ", "Band", "Heft"),
            value("Seitenangabe").orElse(null)),
        null,
        null);
  }

  Optional<String> value(String key) {
    return command.value(key);
  }

  /** The values of several keys, those that have one; null when none has. */
  private String joined(String between, String... keys) {
    String joined =
        Stream.of(keys)
            .map(this::value)
            .flatMap(Optional::stream)
            .collect(Collectors.joining(between));
    return joined.isEmpty() ? null : joined;
  }

  /**
   * The end of the day until which it is needed; a time of that day makes no difference.
   *
   * @param zone of the library
   * @param warnings gets one for a date that cannot be read
   * @return null when no day is known
   */
  Instant neededBefore(ZoneId zone, List<MessageWarning> warnings) {
    Optional<String> written = value("ErledFrist");
    Optional<LocalDate> day = written.flatMap(SlnpOrder::date);
    if (written.isPresent() && day.isEmpty()) {
      warnings.add(
          new MessageWarning(
              MessageWarningKind.NEEDED_DATE, MessageFact.NEEDED_DATE_IGNORED, "ErledFrist"));
    }
    return day.map(date -> EndOfDay.of(date, zone)).orElse(null);
  }

  private static Optional<LocalDate> date(String text) {
    String day = TIME_OF_DAY.matcher(text).replaceFirst("");
    for (DateTimeFormatter format : DATES) {
      try {
        return Optional.of(LocalDate.parse(day, format));
      } catch (DateTimeException other) {
        // the next form may fit
      }
    }
    return Optional.empty();
  }

  /**
   * The answer to an order that was accepted.
   *
   * @param requestId the broker's number of the request, or null
   * @param number ours; of a lending request the orderer's own, if it has one and the order a
   *     number; null for a request that came by another protocol and has none
   */
  static SlnpAnswer accepted(
      String requestId, boolean replay, String number, List<MessageWarning> warnings) {
    Map<String, String> data = new LinkedHashMap<>();
    data.put("PFLNummer", Objects.toString(number, ""));
    data.put("OKMsg", ReplyTexts.of("ORDER_ACCEPTED", List.of()));
    return SlnpAnswer.about(requestId, replay, Reply.data(SlnpKeywords.ORDER, data), warnings);
  }

  /** Everything the order says, as it was sent. */
  BrokerData brokerData() {
    return BrokerData.NONE
        .reference(value("ExternReferenz").orElse(null))
        .notes(new BrokerNotes(notes()))
        .values(values(command));
  }

  /** The same without the patron of the library that borrows, whose name is masked in notes. */
  BrokerData brokerDataOfLoan() {
    BrokerData all = brokerData();
    List<BrokerNote> notes = all.notes().list();
    List<String> names =
        PATRON.stream()
            .flatMap(key -> value(key).stream())
            .filter(name -> !value("SigelNB").equals(Optional.of(name)))
            .sorted(Comparator.comparing(String::length).reversed())
            .toList();
    return all.values(all.values().anonymous())
        .notes(new BrokerNotes(notes.stream().map(note -> withoutNames(note, names)).toList()));
  }

  private static BrokerNote withoutNames(BrokerNote note, List<String> names) {
    String text = note.text();
    for (String name : names) {
      text = PatronDataVisibility.MASKED.about(name, text);
    }
    return new BrokerNote(note.kind(), text);
  }

  static BrokerValues values(Command command) {
    return new BrokerValues(
        command.values().entrySet().stream()
            .filter(each -> !PersonalValueMask.isSecret(each.getKey()))
            .map(
                each ->
                    new BrokerValue(
                        each.getKey(),
                        each.getValue(),
                        PersonalValueMask.isPersonal(each.getKey())))
            .toList());
  }

  private List<BrokerNote> notes() {
    List<BrokerNote> notes = new ArrayList<>();
    note(notes, BrokerNote.Kind.REMARK, "Bemerkung");
    note(notes, BrokerNote.Kind.SOURCE, "Quelle");
    note(notes, BrokerNote.Kind.COSTS, "KostenUeb", "Kostenstelle", "MaxKostenKopie");
    return notes;
  }

  private void note(List<BrokerNote> notes, BrokerNote.Kind kind, String... keys) {
    String text =
        keys.length == 1
            ? value(keys[0]).orElse(null)
            : Stream.of(keys)
                .flatMap(key -> value(key).map(value -> key + " " + value).stream())
                .collect(Collectors.joining(", "));
    if (text != null && !text.isEmpty()) {
      notes.add(new BrokerNote(kind, text));
    }
  }
}
