package org.interlend.operation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.interlend.support.NcipMessage.acceptItem;
import static org.interlend.support.NcipMessage.cancelRequestItem;
import static org.interlend.support.NcipMessage.checkInItem;
import static org.interlend.support.NcipMessage.checkOutItem;
import static org.interlend.support.NcipMessage.fresh;
import static org.interlend.support.NcipMessage.lookupUser;
import static org.interlend.support.NcipMessage.renewItem;
import static org.interlend.support.NcipMessage.requestItem;
import static org.interlend.support.NcipMessage.text;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.assertj.core.data.Offset;
import org.interlend.load.DatabaseFiller;
import org.interlend.load.MetricsReader;
import org.interlend.support.ApiClient;
import org.interlend.support.CirculationDesk;
import org.interlend.support.Database;
import org.interlend.support.InterlendServer;
import org.interlend.support.Marc;
import org.interlend.support.NcipClient;
import org.interlend.support.NcipMessage;
import org.interlend.support.Records;
import org.interlend.support.ServerFolder;
import org.interlend.support.Shelf;
import org.interlend.support.SruClient;
import org.junit.jupiter.api.Test;

/**
 * Counts the SQL statements of a message by the server's own connection pool. On one database only:
 * the statements are the same on the other.
 */
abstract class MessageStatements {

  private static final String PATRON = "P0043188";
  private static final String PARTNER = "partners/BRIGHTWATER";
  private static final List<String> SIDES = List.of("borrowing", "lending");

  /** Readings of a message of which the least counts; a few show whether there are more later. */
  private static final int READINGS = 8;

  private static final int FEW_READINGS = 2;
  private static final int MOST_READINGS = 40;

  /** The batches of a message count once. */
  private static final Map<String, Long> AT_MOST =
      Map.of(
          "LookupUser", 3L,
          "AcceptItem", 16L,
          "CheckInItem", 14L,
          "RequestItem to lend", 12L,
          "RequestItem of items", 12L,
          "CheckOutItem", 12L);

  private static final int REQUESTS = 1500;
  private static final int LOANS = 12;
  private static final int TITLES = 12;
  private static final int COPIES = 6;
  private static final int NAMED = 18;

  /**
   * A new block of keys is a statement, and the server looks at its outbox and its imports while a
   * list is imported and, on a busy machine, before the statements are read. If a message cost more
   * with each record before it, it would be a dozen more.
   */
  private static final Offset<Double> ROUNDING = Offset.offset(3.0);

  private final InterlendServer server;

  /**
   * @param server with {@link #setUp}
   */
  MessageStatements(InterlendServer server) {
    this.server = server;
  }

  /** The server's metrics are read hundreds of times: it gives those that are read. */
  static void setUp(ServerFolder server) {
    var configuration = server.standalone().resolve("configuration/standalone.xml");
    try {
      var all = Files.readString(configuration);
      var few = all.replace("exposed-subsystems=\"*\"", "exposed-subsystems=\"datasources\"");
      assertThat(few).isNotEqualTo(all);
      Files.writeString(configuration, few);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void theNumberOfStatementsOfAMessageIsIndependentOfTheDataVolume() throws Exception {
    try (var brokers = new BrokerStatements(server);
        var jobs = postponeJobs()) {
      var few = counts(server, READINGS, AT_MOST);
      AT_MOST.forEach(
          (message, most) -> assertThat(few.get(message)).as(message).isLessThanOrEqualTo(most));
      var fewOfCommands = brokers.ofCommands(READINGS, Map.of());
      var fewOfImports = brokers.ofImports();
      assertThat(fewOfImports.get("new order in a long list"))
          .isCloseTo(fewOfImports.get("new order"), ROUNDING);
      assertThat(fewOfImports.get("new request in a long list"))
          .isCloseTo(fewOfImports.get("new request"), ROUNDING);
      theNumberOfStatementsOfASearchIsIndependentOfTheHits(server);

      try (var filling = new DatabaseFiller(REQUESTS, server.connect())) {
        filling.fill();
        filling.tidy(Database.POSTGRESQL);
      }
      for (var n = 0; n < LOANS; n++) {
        lent(server);
      }

      try (var profiles = shareProfiles()) {
        assertThatTheyAreAsMany(
            counts(server, FEW_READINGS, rounded(few)),
            few,
            "with workflow profiles and more data");
      }
      assertThatTheyAreAsMany(
          brokers.ofCommands(FEW_READINGS, rounded(fewOfCommands)),
          fewOfCommands,
          "with more data");
      assertThatTheyAreAsMany(brokers.ofImports(), fewOfImports, "with more data");
    }
  }

  /** On a busy machine the counts take minutes, in which jobs fall due. */
  private Records.Restoring postponeJobs() {
    var records = new Records(server);
    records.execute("update job set due_at = due_at + interval '1' hour");
    return records.afterwards("update job set due_at = due_at - interval '1' hour");
  }

  private static Map<String, Long> rounded(Map<String, Long> counts) {
    Map<String, Long> atMost = new HashMap<>(counts);
    atMost.replaceAll((kind, count) -> count + ROUNDING.value.longValue());
    return atMost;
  }

  private static void assertThatTheyAreAsMany(
      Map<String, ? extends Number> now, Map<String, ? extends Number> before, String when) {
    assertThat(now.keySet()).isEqualTo(before.keySet());
    assertThat(now)
        .as(when)
        .allSatisfy(
            (kind, count) ->
                assertThat(count.doubleValue())
                    .as(kind)
                    .isCloseTo(before.get(kind).doubleValue(), ROUNDING));
  }

  /** The partner has its settings from workflow profiles for a while, the same as before. */
  private Records.Restoring shareProfiles() {
    var api = new ApiClient(server, "admin", "interlend");
    var partner = (ObjectNode) api.get(PARTNER).json();
    var own = partner.toString();
    for (var side : SIDES) {
      var profile = partner.objectNode().put("name", "Shared " + side).put("side", upper(side));
      profile.set(side + "Workflow", partner.path(side + "Workflow"));
      var saved = api.put("workflow-profiles/" + side, profile.toString());
      assertThat(saved.status()).as(saved.toString()).isEqualTo(201);
      partner.put(side + "Profile", side);
    }
    assertThat(api.put(PARTNER, partner.toString()).status()).isEqualTo(200);
    return () -> {
      assertThat(api.put(PARTNER, own).status()).isEqualTo(200);
      SIDES.forEach(
          side -> assertThat(api.delete("workflow-profiles/" + side).status()).isEqualTo(204));
    };
  }

  private static String upper(String side) {
    return side.toUpperCase(Locale.ROOT);
  }

  private static void theNumberOfStatementsOfASearchIsIndependentOfTheHits(InterlendServer server)
      throws Exception {
    var one = fresh("Lone");
    var many = fresh("Many");
    load(server, one, 1, 1);
    load(server, many, TITLES, COPIES);
    var least = searched(server, one, 1);

    assertThat(searched(server, many, 1)).isEqualTo(least);
    assertThat(searched(server, many, TITLES)).isEqualTo(least);
    for (var title = 0; title < TITLES; title++) {
      var lent = new CirculationDesk(server).lend(PATRON, many + "-%d-0".formatted(title));
      assertThat(lent.status()).isEqualTo(201);
    }
    // The due dates of all loans need one more statement.
    assertThat(searched(server, many, TITLES)).isEqualTo(least + 1);
  }

  /** Creates titles that a word finds, each with copies at several locations. */
  private static void load(InterlendServer server, String word, int titles, int copies) {
    var books = new Marc[titles];
    for (var title = 0; title < titles; title++) {
      books[title] = Marc.book("%s-%d".formatted(word, title), word + " counted");
      for (var copy = 0; copy < copies; copy++) {
        books[title].copy(
            copy % 2 == 0 ? "STACKS" : "SCIOPEN",
            "QA %d".formatted(copy),
            "%s-%d-%d".formatted(word, title, copy));
      }
    }
    var loaded =
        new ApiClient(server, "admin", "interlend")
            .post("catalog", "application/xml", Marc.collection(books));
    assertThat(loaded.json().path("items").asInt()).isEqualTo(titles * copies);
  }

  private static long searched(InterlendServer server, String word, int titles) throws Exception {
    var sru = new SruClient(server);
    return least(
        server,
        READINGS,
        Long.MAX_VALUE,
        () -> word,
        asked ->
            assertThat(
                    sru.ask("query", "title=" + asked, "maximumRecords", Integer.toString(titles))
                        .numbers())
                .hasSize(titles));
  }

  private static Map<String, Long> counts(
      InterlendServer server, int readings, Map<String, Long> atMost) throws Exception {
    var broker = new NcipClient(server);
    Map<String, Long> counts = new LinkedHashMap<>();
    for (var message : messages(server).entrySet()) {
      counts.put(
          message.getKey(),
          least(
              server,
              readings,
              atMost.getOrDefault(message.getKey(), Long.MAX_VALUE),
              message.getValue(),
              sent -> assertThat(broker.send(sent).problemType()).isEmpty()));
    }
    return counts;
  }

  private static Map<String, Supplier<NcipMessage>> messages(InterlendServer server) {
    Map<String, Supplier<NcipMessage>> messages = new LinkedHashMap<>();
    messages.put("LookupUser", () -> lookupUser(PATRON).empty("LoanedItemsDesired"));
    messages.put("AcceptItem", () -> accept(fresh("COUNT")));
    messages.put("CheckInItem", () -> checkInItem(arrived(server) + "-A"));
    messages.put("RenewItem", () -> renew(lent(server)));
    messages.put("RecallItem", () -> recall(lent(server)));
    messages.put("RequestItem", () -> announce(fresh("COUNT")));
    messages.put("CancelRequestItem", () -> cancelRequestItem(arrived(server)).patron(PATRON));
    messages.put("RequestItem to lend", () -> requestItem(fresh("COUNT"), own(server).oclc()));
    messages.put("RequestItem of items", () -> requestItems(server));
    messages.put("CheckOutItem", () -> checkOut(requested(server)));
    messages.put("RenewItem, lent", () -> renewItem(shipped(server)));
    messages.put("CheckInItem, lent", () -> checkInItem(shipped(server)));
    return messages;
  }

  /**
   * The minimum over several runs: sometimes the server fetches a new block of keys, and it polls
   * its outbox every second.
   *
   * @param readings at least
   * @param atMost what needs more is counted again: on a busy machine other work of the server may
   *     come between all readings of a message
   * @param made makes what is asked, before it is counted
   */
  static <T> long least(
      InterlendServer server, int readings, long atMost, Supplier<T> made, Consumer<T> asked)
      throws Exception {
    var broker = new NcipClient(server);
    var least = Long.MAX_VALUE;
    for (var n = 0; n < readings || n < MOST_READINGS && least > atMost; n += readings) {
      for (var each : Stream.generate(made).limit(readings).toList()) {
        broker.send(lookupUser(PATRON)); // reads, if it is time, whether settings were changed
        var before = MetricsReader.statements(server);
        asked.accept(each);
        var after = MetricsReader.statements(server);
        least = Math.min(least, Math.round(after - before));
      }
    }
    assertThat(least).isPositive();
    return least;
  }

  private static NcipMessage accept(String request) {
    return acceptItem(request, request + "-A");
  }

  private static String arrived(InterlendServer server) {
    var request = fresh("COUNT");
    new NcipClient(server).send(accept(request)).succeeds("AcceptItem");
    return request;
  }

  /** An own copy that the partner has requested under a number. */
  private record Requested(String number, String barcode) {}

  private static Shelf.Copy own(InterlendServer server) {
    return new Shelf(server).newCopy();
  }

  private static Requested requested(InterlendServer server) {
    var copy = own(server);
    var number = fresh("COUNT");
    new NcipClient(server).send(requestItem(number, copy.oclc())).succeeds("RequestItem");
    return new Requested(number, copy.barcode());
  }

  private static NcipMessage checkOut(Requested request) {
    return checkOutItem(request.number(), request.barcode());
  }

  /** Named one by one, most of which this library does not have. */
  private static NcipMessage requestItems(InterlendServer server) {
    var named =
        Stream.concat(
            Stream.of(own(server), own(server)).map(Shelf.Copy::barcode),
            Stream.generate(() -> fresh("ELSEWHERE")).limit(NAMED));
    return requestItem(fresh("COUNT"), "1").without("BibliographicId").items(named.toList());
  }

  private static String shipped(InterlendServer server) {
    var request = requested(server);
    new NcipClient(server).send(checkOut(request)).succeeds("CheckOutItem");
    return request.barcode();
  }

  private static String lent(InterlendServer server) {
    var request = arrived(server);
    var loan = new CirculationDesk(server).lend(PATRON, request + "-A");
    assertThat(loan.status()).isEqualTo(201);
    return request;
  }

  private static NcipMessage renew(String request) {
    return NcipMessage.of("RenewItem")
        .patron(PATRON)
        .item(request + "-A")
        .with(
            "DesiredDateDue", text("DesiredDateDue", Records.today().plusDays(60) + "T12:00:00Z"));
  }

  private static NcipMessage recall(String request) {
    return NcipMessage.of("RecallItem")
        .item(request + "-A")
        .with("DesiredDateDue", text("DesiredDateDue", Records.today().plusDays(9) + "T12:00:00Z"));
  }

  private static NcipMessage announce(String request) {
    return NcipMessage.requestItem(request, "4711")
        .patron(PATRON)
        .book("Announced " + request)
        .with("PickupLocation", text("PickupLocation", "MAIN"));
  }
}
