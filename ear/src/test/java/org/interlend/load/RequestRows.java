package org.interlend.load;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.interlend.text.SearchNormalizer;

/**
 * The rows of requests: nearly all completed, one in forty running, with volumes, history and
 * search terms, and temporary records for the running ones.
 */
final class RequestRows implements AutoCloseable {

  /** The tables with generated keys that get rows. */
  static final List<String> TABLES =
      List.of(
          "partner",
          "patron",
          "patron_identifier",
          "bib",
          "holding",
          "item",
          "hold",
          "loan",
          "borrowing_request",
          "borrowed_volume",
          "borrowing_history");

  private static final int ONE_RUNS_OF = 40;
  private static final Duration PAST = Duration.ofDays(4 * 365);

  private record State(String request, String volume, String item) {}

  private static final List<State> RUNNING =
      List.of(
          new State("SHIPPED_PHYSICALLY", "EXPECTED", "EXPECTED"),
          new State("PHYSICALLY_RECEIVED_BY_LIBRARY", "RECEIVED", "ON_HOLD_SHELF"),
          new State("PHYSICALLY_RECEIVED_BY_LIBRARY", "RECEIVED", "ON_HOLD_SHELF"),
          new State("LOANED_ITEM_TO_PATRON", "ON_LOAN", "ON_LOAN"),
          new State("LOANED_ITEM_TO_PATRON", "ON_LOAN", "ON_LOAN"),
          new State("LOANED_ITEM_TO_PATRON", "ON_LOAN", "ON_LOAN"),
          new State("RENEW_REQUESTED", "ON_LOAN", "ON_LOAN"),
          new State("MEDIATED_PATRON_RENEWAL", "ON_LOAN", "ON_LOAN"),
          new State("OVERDUE_REQUEST", "ON_LOAN", "ON_LOAN"),
          new State("RECALLED_BY_PARTNER", "ON_LOAN", "ON_LOAN"),
          new State("RETURNED_BY_PATRON", "RETURNED", "TO_RETURN_TO_PARTNER"),
          new State("RETURNED_ITEM_TO_PARTNER", "SENT_BACK", "RETURNED_TO_PARTNER"));

  private final Connection connection;
  private final Vocabulary vocabulary;
  private final Random random;
  private final List<DatabaseFiller.Person> people;
  private final List<Long> partners;
  private final List<Long> libraries;
  private final long location;
  private final Instant now = Instant.now();
  private final List<TableWriter> writers = new ArrayList<>();
  private final TableWriter bib;
  private final TableWriter holding;
  private final TableWriter item;
  private final TableWriter request;
  private final TableWriter word;
  private final TableWriter volume;
  private final TableWriter history;
  private final TableWriter hold;
  private final TableWriter loan;

  RequestRows(
      Connection connection,
      Vocabulary vocabulary,
      Random random,
      List<DatabaseFiller.Person> people,
      List<Long> partners,
      List<Long> libraries,
      long location)
      throws SQLException {
    this.connection = connection;
    this.vocabulary = vocabulary;
    this.random = random;
    this.people = people;
    this.partners = partners;
    this.libraries = libraries;
    this.location = location;
    bib = writer("bib", "id, kind, title, sort_title, author, suppressed, created_at");
    holding = writer("holding", "id, kind, bib_id, location_id, shelf_key");
    item =
        writer(
            "item",
            "id, kind, holding_id, barcode, status, library_use_only, renewable, partner_id,"
                + " current_library_id, version");
    request =
        writer(
            "borrowing_request",
            "id, partner_id, external_id, patron_id, unmatched, format, is_copy, status, title,"
                + " sort_title, author, due_at, pickup_library_id, temporary_bib_id,"
                + " temporary_holding_id, staff_warning, warned, created_at, updated_at, closed_at,"
                + " version");
    word = writer("borrowing_search_term", "request_id, term, of_patron");
    volume =
        writer(
            "borrowed_volume",
            "id, request_id, partner_item_id, barcode, status, item_id, closed_at,"
                + " renewal_for_staff");
    history =
        writer(
            "borrowing_history",
            "id, request_id, happened_at, event, actor, done_by, from_status, to_status");
    hold =
        writer(
            "hold",
            "id, item_id, patron_id, pickup_library_id, status, placed_at, on_shelf_since,"
                + " held_until, notify_patron, version");
    loan =
        writer(
            "loan",
            "id, item_id, patron_id, status, barcode, title, search_text, loaned_at,"
                + " loaned_at_library_id, due_at, renewals, version");
  }

  private TableWriter writer(String table, String columns) throws SQLException {
    var writer = new TableWriter(connection, table, columns);
    writers.add(writer);
    return writer;
  }

  /** The number of a request. */
  static String number(long n) {
    return "REQ-%07d".formatted(n);
  }

  /** The barcode of its volume. */
  static String barcode(long n) {
    return "39%09d".formatted(n);
  }

  /** Adds the request with this number, out of the total; the first one is the oldest. */
  void add(int n, int requests) {
    var id = DatabaseFiller.FIRST + n;
    var created = now.minus(PAST).plus(PAST.multipliedBy(n).dividedBy(requests));
    var person = vocabulary.pick(people);
    var library = vocabulary.pick(libraries);
    var partner = vocabulary.pick(partners);
    var title = vocabulary.title();
    var author = vocabulary.author();
    var running = n % ONE_RUNS_OF == 0;
    var digital = !running && random.nextInt(10) == 0;
    var state = running ? vocabulary.pick(RUNNING) : new State(finished(), "CLOSED", null);
    var updated = earlier(created.plus(Duration.ofHours(24 + random.nextInt(40 * 24))), now);
    var warning = random.nextInt(running ? 20 : 500) == 0 ? "RECALLED_ON_ITS_WAY|0|A|" : null;
    if (running) {
      bib.add(id, "TEMPORARY", title, SearchNormalizer.sortKey(title), author, true, at(created));
      holding.add(id, "TEMPORARY", id, location, new byte[0]);
      item.add(id, "TEMPORARY", id, barcode(n), state.item(), false, true, partner, library, 1L);
    }
    request.add(
        id,
        partner,
        number(n),
        person.id(),
        false,
        digital ? "DIGITAL" : "PHYSICAL",
        false,
        state.request(),
        title,
        SearchNormalizer.sortKey(title),
        author,
        digital ? null : at(created.plus(Duration.ofDays(30 + random.nextInt(40)))),
        digital ? null : library,
        running ? id : null,
        running ? id : null,
        warning,
        warning != null,
        at(created),
        at(updated),
        running ? null : at(updated),
        1L);
    addWords(id, n, person, title, author);
    addHistory(id, created, updated, state.request());
    if (!digital) {
      volume.add(
          id,
          id,
          barcode(n),
          barcode(n),
          state.volume(),
          running ? id : null,
          running ? null : at(updated),
          false);
    }
    if (running) {
      addCirculation(id, n, person, library, title, state, updated);
    }
  }

  private String finished() {
    return random.nextInt(30) == 0 ? "CANCELED_BY_STAFF" : "REQUEST_COMPLETED";
  }

  private void addWords(long id, int n, DatabaseFiller.Person person, String title, String author) {
    Set<String> words = SearchNormalizer.of(title, author);
    words.add(SearchNormalizer.number(number(n)));
    words.add(barcode(n));
    for (var each : words) {
      word.add(id, each, false);
    }
    for (var name : SearchNormalizer.of(person.firstName(), person.lastName())) {
      word.add(id, name, true);
    }
  }

  private void addHistory(long id, Instant created, Instant updated, String status) {
    var steps = List.of("SHIPMENT_ANNOUNCED", "ITEM_RECEIVED", "ITEM_LENT", "ITEM_RETURNED");
    for (var n = 0; n < steps.size(); n++) {
      var last = n == steps.size() - 1;
      history.add(
          id * 5 + n,
          id,
          at(last ? updated : earlier(created.plus(Duration.ofHours(n)), updated)),
          steps.get(n),
          "PARTNER",
          Fixture.PARTNER,
          "SHIPPED_PHYSICALLY",
          last ? status : "SHIPPED_PHYSICALLY");
    }
  }

  private void addCirculation(
      long id,
      int n,
      DatabaseFiller.Person person,
      long library,
      String title,
      State state,
      Instant updated) {
    switch (state.item()) {
      case "ON_HOLD_SHELF" ->
          hold.add(
              id,
              id,
              person.id(),
              library,
              "ON_HOLD_SHELF",
              at(updated),
              at(updated),
              LocalDate.now().plusDays(random.nextInt(9) - 2L),
              true,
              1L);
      case "ON_LOAN" ->
          loan.add(
              id,
              id,
              person.id(),
              "OPEN",
              barcode(n),
              title,
              " " + barcode(n) + " " + SearchNormalizer.sortKey(title),
              at(updated),
              library,
              at(now.plus(Duration.ofDays(random.nextInt(40) - 5L))),
              0,
              1L);
      default -> {}
    }
  }

  private static Instant earlier(Instant one, Instant other) {
    return one.isBefore(other) ? one : other;
  }

  private static OffsetDateTime at(Instant moment) {
    return moment.atOffset(ZoneOffset.UTC);
  }

  void flush() throws SQLException {
    for (var writer : writers) {
      writer.flush();
    }
  }

  @Override
  public void close() throws SQLException {
    for (var writer : writers) {
      writer.close();
    }
  }
}
