package org.interlend.privacy;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.util.List;
import java.util.Locale;
import org.interlend.console.Session;
import org.interlend.support.ApiClient;
import org.interlend.support.InterlendServer;
import org.interlend.support.NcipClient;
import org.interlend.support.NcipMessage;
import org.interlend.support.OnOneDatabase;
import org.interlend.support.Records;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which patron data the console shows to which role. */
@OnOneDatabase
class PatronDataVisibilityIT {

  private static final int SHORTEST_TRACE = 4;

  /** Every page with records that some role may open. */
  private static final List<String> PAGES =
      List.of(
          "home.xhtml",
          "borrowing-requests.xhtml",
          "lending-requests.xhtml",
          "receive.xhtml",
          "hold-shelf.xhtml",
          "expired.xhtml?tab=RETURN_TO_PARTNER",
          "expired.xhtml?tab=RESHELVE",
          "renewals.xhtml?show=WAITING",
          "renewals.xhtml?show=ASKED",
          "renewals.xhtml?show=REFUSED",
          "send-back.xhtml",
          "picks.xhtml?library=ALL",
          "picks-report.xhtml?library=ALL",
          "ship.xhtml",
          "loans.xhtml",
          "catalog.xhtml?title=the",
          "partners.xhtml",
          "partner.xhtml?code=BRIGHTWATER",
          "messages.xhtml",
          "outbox.xhtml",
          "letters.xhtml",
          "copyright.xhtml",
          "jobs.xhtml",
          "imports.xhtml",
          "temporary-item-rules.xhtml",
          "terms.xhtml");

  private final InterlendServer server;
  private final Records records;
  private final Session session;

  /** Found once: no page makes more of them. */
  private final List<String> traces;

  PatronDataVisibilityIT(InterlendServer server) {
    this.server = server;
    records = new Records(server);
    traces = traces();
    session = new Session(server);
  }

  /**
   * Numbers and addresses of all patrons, in lower case, and the names of the demonstration's
   * patrons; the names in other tests are common words of the pages, and so are very short numbers.
   * The code of a partner is shown to everyone, also where a test gave a patron the same number.
   */
  private List<String> traces() {
    return records
        .rows(
            """
            select trace from (
              select last_name as trace from patron where primary_id like 'u88%'
              union select email from patron where email is not null
              union select id_value from patron_identifier
              union select requester from lending_request where requester is not null) traces
            where lower(trace) not in (select lower(code) from partner)
            """)
        .stream()
        .map(row -> row.get(0).toString().toLowerCase(Locale.ROOT))
        .filter(trace -> trace.length() >= SHORTEST_TRACE)
        .toList();
  }

  @ParameterizedTest
  @ValueSource(strings = {"viewer", "partners"})
  void noPageShowsPatronDataToRolesWithoutPatronAccess(String user) {
    new NcipClient(server).send(NcipMessage.lookupUser("P0043177")).succeeds("LookupUser");
    session.signIn(user, "interlend");
    for (var page : PAGES) {
      isFreeOfPatrons(page);
    }
    for (var table : new String[] {"borrowing_request", "lending_request", "letter", "exchange"}) {
      for (var row :
          records.rows(
              "select id from %s order by id desc fetch first 12 rows only".formatted(table))) {
        isFreeOfPatrons(pageOf(table) + row.get(0));
      }
    }
    for (var row :
        records.rows(
            """
            select i.barcode, g.bib_id from item i join holding g on g.id = i.holding_id
            where i.kind = 'LOCAL' and i.id in (select item_id from loan where status = 'OPEN'
              union select item_id from hold where closed_at is null)
            fetch first 5 rows only
            """)) {
      isFreeOfPatrons("find.xhtml?q=" + encoded(row.get(0)));
      isFreeOfPatrons("title.xhtml?id=" + row.get(1));
    }
    for (var row :
        records.rows(
            """
            select i.barcode from hold h join item i on i.id = h.item_id
            where h.status = 'ON_HOLD_SHELF' fetch first 3 rows only
            """)) {
      isFreeOfPatrons("slip.xhtml?kind=HOLD&barcode=" + encoded(row.get(0)));
    }
    for (var page :
        new String[] {
          "patrons.xhtml", "patron.xhtml?id=u88120", "borrowing-requests.xhtml?patron=u88120"
        }) {
      assertThat(session.get(page).statusCode()).as(page).isEqualTo(403);
      isFreeOfPatrons(page);
    }
  }

  private static String encoded(Object barcode) {
    return URLEncoder.encode(barcode.toString(), UTF_8);
  }

  private static String pageOf(String table) {
    return switch (table) {
      case "borrowing_request" -> "borrowing-request.xhtml?id=";
      case "lending_request" -> "lending-request.xhtml?id=";
      case "letter" -> "letter.xhtml?id=";
      default -> "message.xhtml?id=";
    };
  }

  private void isFreeOfPatrons(String page) {
    var source = session.get(page).body().toLowerCase(Locale.ROOT);
    assertThat(source).as(page).contains("aria-label=\"main\"");
    assertThat(traces.stream().filter(trace -> holds(source, trace)).toList()).as(page).isEmpty();
  }

  /** As a whole word: a number may be the beginning of another. */
  private static boolean holds(String source, String trace) {
    for (int at = source.indexOf(trace); at >= 0; at = source.indexOf(trace, at + 1)) {
      int end = at + trace.length();
      boolean begins = at == 0 || !Character.isLetterOrDigit(source.charAt(at - 1));
      boolean ends = end == source.length() || !Character.isLetterOrDigit(source.charAt(end));
      if (begins && ends) {
        return true;
      }
    }
    return false;
  }

  @Test
  void rolesWithPatronAccessReadPatrons() {
    session.signIn("desk", "interlend");
    for (var page : List.of("patron.xhtml?id=u88120", "borrowing-requests.xhtml?patron=u88120")) {
      assertThat(session.get(page).body()).as(page).contains("Maëlle Østergård");
    }
  }

  @Test
  void exportsNeedARoleAndOmitPatronsTheRoleMayNotRead() {
    for (var user : new String[] {"viewer", "desk"}) {
      var reader = new Session(server);
      reader.signIn(user, "interlend");
      assertThat(reader.get("borrowing-requests.xhtml").body())
          .as(user)
          .doesNotContain("id=\"export\"");
      assertThat(reader.get("borrowing-requests.csv").statusCode()).as(user).isEqualTo(403);
      assertThat(reader.get("lending-requests.csv").statusCode()).as(user).isEqualTo(403);
      assertThat(reader.get("loans.csv").statusCode()).as(user).isEqualTo(403);
      assertThat(reader.get("patrons.csv").statusCode()).as(user).isEqualTo(403);
    }
    session.signIn("sharing", "interlend");
    assertThat(session.get("borrowing-requests.xhtml").body()).contains("id=\"export\"");
    assertThat(session.get("borrowing-requests.csv").body()).contains("u88120");
    assertThat(session.get("loans.csv?text=maelle").body()).contains("u88120", "Østergård");
    assertThat(session.get("patrons.csv?text=ostergard").body()).contains("u88120", "P0043177");
    isAuditedWithoutWords("LOAN_LIST", "maelle");
    isAuditedWithoutWords("PATRON_LIST", "ostergard");
    var partners = new Session(server);
    partners.signIn("partners", "interlend");
    for (var list : new String[] {"borrowing-requests.csv", "loans.csv"}) {
      var masked = partners.get(list).body().toLowerCase(Locale.ROOT);
      assertThat(masked).as(list).contains("***");
      assertThat(traces.stream().filter(trace -> holds(masked, trace)).toList()).isEmpty();
    }
    assertThat(partners.get("loans.csv?text=maelle").body().lines()).as("headings").hasSize(1);
    assertThat(partners.get("patrons.csv").statusCode()).isEqualTo(403);
  }

  private void isAuditedWithoutWords(String kind, String words) {
    var rows = new ApiClient(server, "admin", "interlend").get("audit?what=" + kind).json();
    assertThat(rows.at("/rows/0/what").asText()).isEqualTo("EXPORTED");
    assertThat(rows.toString()).contains("text=***").doesNotContain(words);
  }

  @Test
  void theFileLinkInALetterIsShownOnlyToRolesThatMayOpenFiles() {
    var letter =
        records.value(
            "select max(id) from letter where body like '%/console/my/file.xhtml?key=%' and status = 'WAITING'");
    var key =
        records
            .value("select body from letter where id = ?", letter)
            .toString()
            .replaceAll("(?s).*file\\.xhtml\\?key=([\\w-]+).*", "$1");
    session.signIn("sharing", "interlend");
    assertThat(session.get("letter.xhtml?id=" + letter).body()).contains(key);
    for (var user : new String[] {"desk", "viewer"}) {
      var reader = new Session(server);
      reader.signIn(user, "interlend");
      assertThat(reader.get("letter.xhtml?id=" + letter).body())
          .as(user)
          .contains("<h1")
          .doesNotContain(key);
    }
  }

  @Test
  void aDryRunHidesPatronsFromRolesWithoutPatronAccess() {
    new NcipClient(server)
        .send(
            NcipMessage.lookupUser("P0043177").with("LoanedItemsDesired", "<LoanedItemsDesired/>"))
        .succeeds("LookupUser");
    var message = records.value("select max(id) from exchange where service = 'LookupUser'");
    session.signIn("partners", "interlend");
    assertThat(session.get("dry-run.xhtml?message=" + message).body())
        .contains("LookupUserResponse")
        .doesNotContain("P0043177", "Lichens of the northern fells");
  }
}
