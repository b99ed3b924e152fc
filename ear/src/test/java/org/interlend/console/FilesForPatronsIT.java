package org.interlend.console;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.interlend.support.NcipMessage.acceptItem;
import static org.interlend.support.NcipMessage.fresh;
import static org.interlend.support.NcipMessage.text;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.regex.Pattern;
import org.interlend.support.ApiClient;
import org.interlend.support.Broker;
import org.interlend.support.Concurrently;
import org.interlend.support.InterlendServer;
import org.interlend.support.NcipClient;
import org.interlend.support.NcipMessage;
import org.interlend.support.OnOneDatabase;
import org.interlend.support.Records;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openqa.selenium.By;

/** Files from partners and how patrons get them: by message, by upload, by an expiring link. */
@OnOneDatabase
@NeedsBrowser
class FilesForPatronsIT {

  private static final String PATRON = "P0043177";
  private static final String PIN = "4821";
  private static final String LONG_AGO = "timestamp with time zone '2020-01-01 00:00:00+00'";
  private static final Pattern LINK =
      Pattern.compile("http://localhost:\\d+(/console/my/file\\.xhtml\\?key=([\\w-]{43}))\n");

  private static final Browser browser = Browser.shared();

  @TempDir private static Path disk;

  private final HttpClient http = HttpClient.newHttpClient();
  private final InterlendServer server;
  private final NcipClient broker;
  private final Records records;
  private final ApiClient sharing;

  FilesForPatronsIT(InterlendServer server) {
    this.server = server;
    broker = new NcipClient(server);
    records = new Records(server);
    sharing = new ApiClient(server, "sharing", "interlend");
  }

  @Test
  @DisplayName("C24 the patron gets a file that staff upload by an expiring link")
  void anUploadedFileReachesThePatronByAnExpiringLink() throws IOException {
    try (var partner = Broker.open(server)) {
      partner
          .accepting("automaticReceive", false)
          .accepting("fileDays", 10)
          .accepting("fileViews", 2);
      var request = fresh("UPLOAD");
      broker.send(digital(request, "").profile(partner.code())).succeeds("AcceptItem");
      assertThat(records.status(request)).isEqualTo("SHIPPED_DIGITALLY");
      var console = new Console(server, browser).signIn("admin");
      console.go("partner.xhtml?code=" + partner.code() + "#partner:fileDays");
      assertThat(console.value("partner:fileDays")).isEqualTo("10");
      console.fill("partner:fileViews", "");
      console.click("partner:save");
      console.seeText("Saved.");
      console.reveal("partner:fileViews");
      assertThat(console.value("partner:fileViews")).isEmpty();
      console.fill("partner:fileViews", "0");
      console.click("partner:save");
      console.seeText("Not less than 1.");
      console.fill("partner:fileViews", "2");
      console.click("partner:save");
      console.seeText("Saved.");
      console = new Console(server, browser).signIn("sharing");
      console.find(request);
      console.seeText("No file has arrived yet.");
      console.picture("file-awaited");
      choose(console, "next:upload", file("Übersicht.pdf", 1_300_000));
      console.click("next:receive");
      console.seeText("Received with its file; the patron gets a letter.");
      console.seeText("Übersicht.pdf");
      console.seeText("0 of 2 times");
      console.seeText("File uploaded");
      assertThat(records.status(request)).isEqualTo("REQUEST_COMPLETED");
      var first = link(request);

      var page = new Console(server, browser);
      page.go(first);
      page.go(first);
      page.seeText("Your copy is here");
      page.seeText("Article of " + request);
      page.seeText("It is protected by copyright");
      page.seeText("2 of 2");
      page.picture("file-to-open");
      browser.resize(820, 1000);
      page.picture("file-to-open-narrow");
      assertThat(views(request)).as("a link alone counts nothing").isZero();
      saveTo(disk);
      page.click("go");
      browser.await(() -> views(request) == 1 && savedAs("Übersicht.pdf", 1_300_000));
      assertThat(open(first).body()).isEqualTo(Files.readAllBytes(disk.resolve("Übersicht.pdf")));
      assertThat(open(first).statusCode()).as("used up").isEqualTo(303);
      page.go(first);
      page.seeText("It could be opened 2 times, and it has been opened 2 times.");
      page.picture("file-used-up");

      console.signIn("sharing");
      console.find(request);
      console.seeText("2 of 2 times");
      console.seeText("File opened for the first time");
      browser.resize(1280, 900);
      console.picture("file-used-up-staff");
      console.click("file-steps:again");
      console.seeText("The patron gets a letter with a new link.");
      var second = link(request);
      console.follow("Übersicht.pdf");
      assertThat(views(request)).as("staff may look into it").isZero();
      assertThat(get(first)).as("the old link is invalid").isEqualTo(404);
      assertThat(get(second)).isEqualTo(200);
      console.click("file-steps:withdraw");
      console.seeText("The link is withdrawn.");
      console.picture("file-withdrawn-staff");
      assertThat(get(second)).isEqualTo(410);
      assertThat(open(second).statusCode()).isEqualTo(303);
      choose(console, "file-steps:upload", file("better.pdf", 3000));
      console.click("file-steps:bring");
      console.seeText("Uploaded. The patron gets a letter with a new link.");
      assertThat(open(link(request)).body()).hasSize(3000);

      records.execute(
          "update file_delivery set ends_at = %s where request_id = %d"
              .formatted(LONG_AGO, id(request)));
      page = new Console(server, browser);
      page.go(link(request));
      page.seeText("It could be opened until 1 Jan 2020.");
      page.picture("file-expired");
      assertThat(open(link(request)).statusCode()).isEqualTo(303);
      assertThat(views(request)).isEqualTo(1);
    }
  }

  @Test
  @DisplayName("C24 staff may receive a request that has no file of its own")
  void aFileWithoutAnythingToOpenIsNotReceived() {
    try (var partner = Broker.open(server)) {
      partner.accepting("automaticReceive", false);
      var request = fresh("BYHAND");
      broker
          .send(
              digital(request, text("ReferenceToResource", "https://files.example.org/a b"))
                  .profile(partner.code()))
          .succeeds("AcceptItem");
      var console = new Console(server, browser).signIn("sharing");
      console.find(request);
      console.seeText("The broker's link is no web address that can be opened");
      console.click("next:receive");
      console.seeText("There is neither a file nor a link that can be opened.");
      assertThat(records.status(request)).isEqualTo("SHIPPED_DIGITALLY");
      choose(console, "next:upload", Path.of("/etc/hostname"));
      console.click("next:receive");
      console.seeText("Received with its file; the patron gets a letter.");
      assertThat(console.text()).doesNotContain("that can be opened");
      assertThat(open(link(request)).headers().firstValue("Content-Type"))
          .contains("application/octet-stream");
    }
  }

  @Test
  @DisplayName("C23 a file inside a message is stored, but not in the journal")
  void aFileInAMessageIsStoredOutsideTheJournal() {
    var request = fresh("RESOURCE");
    var bytes = bytes(900_000);
    var encoded = Base64.getMimeEncoder().encodeToString(bytes);
    var message =
        digital(request, text("ElectronicDataFormatType", "PDF") + text("ActualResource", encoded));

    broker.send(message).succeeds("AcceptItem");
    broker.send(message).succeeds("AcceptItem");

    assertThat(records.status(request)).isEqualTo("REQUEST_COMPLETED");
    var opened = open(link(request));
    assertThat(opened.body()).isEqualTo(bytes);
    assertThat(opened.headers().firstValue("Content-Type")).contains("application/pdf");
    assertThat(opened.headers().firstValue("Content-Disposition").orElse(""))
        .contains("attachment; filename=\"Article of " + request + ".pdf\"");
    assertThat(records.count("select count(*) from exchange where request_id = ?", request))
        .isEqualTo(2);
    records
        .rows("select request_body from exchange where request_id = ?", request)
        .forEach(row -> assertThat((byte[]) row.get(0)).hasSizeLessThan(3000));
    assertThat(records.count("select count(*) from letter where body like ?", about(request)))
        .as("the repeat sends no second letter")
        .isEqualTo(1);
  }

  @Test
  @DisplayName("C24 a file inside a message waits with its request")
  void aFileInAMessageWaitsWithItsRequest() {
    try (var partner = Broker.open(server)) {
      partner.accepting("automaticReceive", false);
      var kept = fresh("WAITS");
      var given = fresh("WAITS");
      for (var request : new String[] {kept, given}) {
        broker.send(withResource(request, "AAAA").profile(partner.code())).succeeds("AcceptItem");
      }
      assertThat(delivery(kept).get("access").asText()).isEqualTo("NOT_SENT");
      var console = new Console(server, browser).signIn("sharing");
      console.find(kept);
      console.seeText("File came with the message");
      console.picture("file-came-with-message");
      console.click("next:receive");
      console.seeText("Received; the request is completed.");
      assertThat(open(link(kept)).body()).hasSize(3);

      broker
          .send(NcipMessage.of("CancelRequestItem").requestId(given).profile(partner.code()))
          .succeeds("CancelRequestItem");
      assertThat(
              records.count(
                  "select count(*) from file_delivery where request_id = ? and ends_at is not null",
                  id(given)))
          .as("its file is deleted after the retention period")
          .isEqualTo(1);
    }
  }

  @Test
  void anInvalidResourceSavesNothing() {
    var request = fresh("RESOURCE");
    broker.send(withResource(request, "§§§")).isProblem("Element Rule Violated");
    assertThat(records.requests(request)).isZero();
  }

  @ParameterizedTest
  @CsvSource({
    "https://files.example.org/ä?q=1, https://files.example.org/%C3%A4?q=1",
    "javascript:alert(1), ",
    "https://user@evil.example.org/, ",
    "//evil.example.org/, "
  })
  void onlyHttpAddressesAreRedirectedTo(String reference, String address) {
    var request = fresh("LINK");
    broker.send(digital(request, text("ReferenceToResource", reference))).succeeds("AcceptItem");
    assertThat(records.status(request)).isEqualTo("REQUEST_COMPLETED");
    assertThat(letter(request)).doesNotContain("example.org/");
    if (address == null) {
      assertThat(letter(request)).doesNotContain("http");
      assertThat(records.warnings(request)).contains("no web address that can be opened");
    } else {
      var opened = open(link(request));
      assertThat(opened.statusCode()).isEqualTo(303);
      assertThat(opened.headers().firstValue("Location")).contains(address);
      assertThat(views(request)).isEqualTo(1);
    }
  }

  @Test
  void uploadedFilesNeverRunInTheConsole() {
    var request = awaited();
    var name = "../../a\"b\r\n<script>\u202Efdp.html";
    var put = put(request, name, "text/html", "<script>alert(document.cookie)</script>".getBytes());
    assertThat(put.status()).as(put.toString()).isEqualTo(200);
    assertThat(put.json().get("status").asText()).isEqualTo("REQUEST_COMPLETED");
    var delivery = put.json().get("delivery");
    assertThat(delivery.get("name").asText()).isEqualTo("a_b_script_fdp.html");
    assertThat(delivery.get("mediaType").asText()).isEqualTo("application/octet-stream");
    assertThat(delivery.get("access").asText()).isEqualTo("OPEN");
    assertThat(delivery.get("expiresAt").asText()).endsWith("23:59:59+01:00");
    assertThat(delivery.get("viewLimit").asInt()).isEqualTo(5);

    var opened = open(link(request));

    assertThat(opened.statusCode()).isEqualTo(200);
    var headers = opened.headers();
    assertThat(headers.firstValue("Content-Type")).contains("application/octet-stream");
    assertThat(headers.firstValue("X-Content-Type-Options")).contains("nosniff");
    assertThat(headers.firstValue("Content-Security-Policy").orElse("")).contains("sandbox");
    assertThat(headers.firstValue("Cache-Control")).contains("no-store");
    assertThat(headers.firstValue("Content-Disposition"))
        .contains(
            "attachment; filename=\"a_b_script_fdp.html\"; filename*=UTF-8''a_b_script_fdp.html");
  }

  @Test
  void tooLargeEmptyOrMisplacedUploadsAreRefusedAndSaveNothing() {
    var request = awaited();
    var tooLarge = put(request, "large.pdf", "application/pdf", new byte[20 * 1024 * 1024 + 1]);
    assertThat(tooLarge.status()).isEqualTo(413);
    assertThat(tooLarge.detail()).contains("The file has 20.0 MB; at most 20 MB are accepted.");
    var nothing = put(request, "empty.pdf", "application/pdf", new byte[0]);
    assertThat(nothing.status()).isEqualTo(400);
    assertThat(nothing.detail()).contains("The file is empty.");
    assertThat(records.status(request)).isEqualTo("SHIPPED_DIGITALLY");
    assertThat(
            records.count("select count(*) from file_delivery where request_id = ?", id(request)))
        .isZero();

    var thing = fresh("THING");
    broker.send(acceptItem(thing, thing)).succeeds("AcceptItem");
    assertThat(put(thing, "a.pdf", "application/pdf", new byte[9]).status()).isEqualTo(409);
    var viewer = new ApiClient(server, "viewer", "interlend");
    var path = "borrowing-requests/%d/file".formatted(id(request));
    assertThat(viewer.put(path, "application/pdf", new byte[9]).status()).isEqualTo(403);
  }

  @Test
  void concurrentViewsDoNotExceedTheViewLimit() {
    var request = fresh("RACE");
    broker.send(withResource(request, "AAAA")).succeeds("AcceptItem");
    var link = link(request);

    var answers = Concurrently.run(Collections.nCopies(8, () -> open(link).statusCode()));

    assertThat(answers).as("five views").containsOnly(200, 303);
    assertThat(Collections.frequency(answers, 200)).isEqualTo(5);
    assertThat(views(request)).isEqualTo(5);
    assertThat(
            records.count(
                "select count(*) from borrowing_history where request_id = ? and event like 'FILE_OPENED%'",
                id(request)))
        .isEqualTo(1);
  }

  @Test
  void patronsOpenOnlyTheirOwnFilesOnTheirOwnPage() {
    var request = fresh("OWN");
    broker.send(withResource(request, "AAAA")).succeeds("AcceptItem");
    var foreign = fresh("FOREIGN");
    broker.send(withResource(foreign, "AAAA").patron("P0043188")).succeeds("AcceptItem");

    var page = new Console(server, browser);
    page.go("my/file.xhtml?request=" + id(request));
    page.seeText("Sign in");
    page.fill("signIn:card", PATRON);
    page.fill("signIn:pin", PIN);
    page.click("signIn:enter");
    page.seeText("Article of " + request);
    page.picture("my-account-files");
    page.go("my/file.xhtml?request=" + id(request));
    page.seeText("Your copy is here");
    saveTo(disk);
    page.click("go");
    browser.await(() -> views(request) == 1);
    page.go("my/file.xhtml?request=" + id(foreign));
    page.seeText("This link leads to no file.");
    page.picture("file-unknown");
    assertThat(page.status("file.xhtml?key=" + "A".repeat(43))).isEqualTo(404);
    assertThat(open("/console/my/file.xhtml?key=nothing").statusCode()).isEqualTo(303);
    assertThat(post("request=" + id(foreign)).statusCode()).isEqualTo(303);
    assertThat(views(foreign)).isZero();
  }

  @Test
  void expiredFilesAreDeletedAndCannotBeSentAgain() {
    var request = fresh("REMOVED");
    broker.send(withResource(request, "AAAA")).succeeds("AcceptItem");
    var recent = fresh("KEPT");
    broker.send(withResource(recent, "AAAA")).succeeds("AcceptItem");
    records.execute(
        "update file_delivery set ends_at = %s where request_id = %d"
            .formatted(LONG_AGO, id(request)));

    var admin = new ApiClient(server, "admin", "interlend");
    var run = admin.post("jobs/file-retention/runs", "");

    assertThat(run.json().get("result").asText()).startsWith("Files removed: ");
    assertThat(parts(request)).isZero();
    assertThat(parts(recent)).isEqualTo(1);
    assertThat(delivery(request).get("removedAt").isNull()).isFalse();
    var console = new Console(server, browser).signIn("sharing");
    console.find(request);
    console.seeText("removed on");
    console.picture("file-removed-staff");
    assertThat(console.shows(By.id("file-steps:again"))).isFalse();
    assertThat(put(request, "again.txt", "text/plain", "again".getBytes(UTF_8)).status())
        .isEqualTo(200);
    assertThat(new String(open(link(request)).body(), UTF_8)).isEqualTo("again");
  }

  @Test
  void anAdministratorSetsTheCopyrightNotice() {
    var request = fresh("RIGHTS");
    broker.send(withResource(request, "AAAA")).succeeds("AcceptItem");
    var console = new Console(server, browser).signIn("desk");
    console.go("copyright.xhtml");
    assertThat(console.see("copyright:statement").isEnabled()).isFalse();
    try (var defaults = records.afterwards("delete from copyright_statement")) {
      console = new Console(server, browser).signIn("admin");
      console.go("copyright.xhtml");
      console.picture("copyright");
      console.fill("copyright:statement", "Only <b>for you</b>.");
      console.click("copyright:save");
      console.seeText("Saved. Patrons with the language English now see it beside every file.");
      console.seeText("changed by admin");
      console.go("copyright.xhtml?language=DE");
      console.seeText("Diese Kopie wurde für Sie angefertigt");
      console.fill("copyright:statement", "Nur für Sie.");
      console.click("copyright:save");
      console.seeText("Patrons with the language German now see it");
      console.picture("copyright-changed");
      var page = link(request);
      console.go(page + "&language=en");
      console.seeText("Only <b>for you</b>.");
      console.go(page + "&language=de");
      console.seeText("Nur für Sie.");
      console.go(page + "&language=sv");
      console.seeText("Den skyddas av upphovsrätten");
      for (var language : List.of("EN", "DE")) {
        console.go("copyright.xhtml?language=" + language);
        console.click("copyright:default");
        console.seeText("The default applies again.");
      }
    }
  }

  /** The message of a saved form is for one request, the next: a preview would take it. */
  @Test
  void aPreviewIsNotRefreshedAfterTheFormWasSent() {
    var console = new Console(server, browser).signIn("admin");
    console.go("copyright.xhtml");
    var refreshed =
        browser
            .driver()
            .executeAsyncScript(
                """
                const done = arguments[0];
                const statement = document.getElementById('copyright:statement');
                let refreshed = 0;
                jQuery(document).on('pfAjaxSend', () => refreshed++);
                statement.dispatchEvent(new Event('input', { bubbles: true }));
                statement.form.dispatchEvent(new Event('submit', { bubbles: true }));
                setTimeout(() => done(refreshed), 600);
                """);
    assertThat(refreshed).isEqualTo(0L);
  }

  // Helpers of several tests.

  private static NcipMessage digital(String request, String resource) {
    var described = text("Title", "Annals") + text("TitleOfComponent", "Article of " + request);
    return acceptItem(request, "")
        .without("ItemId")
        .without("DateForReturn")
        .without("PickupLocation")
        .empty("NonReturnableFlag")
        .patron(PATRON)
        .with(
            "ItemOptionalFields",
            "<ItemOptionalFields><BibliographicDescription>%s</BibliographicDescription>%s</ItemOptionalFields>"
                .formatted(
                    described,
                    resource.isEmpty()
                        ? ""
                        : "<ElectronicResource>" + resource + "</ElectronicResource>"));
  }

  private static NcipMessage withResource(String request, String encoded) {
    return digital(
        request,
        text("ElectronicDataFormatType", "application/pdf") + text("ActualResource", encoded));
  }

  /** A digital request of the demonstration's partner that waits for its file. */
  private String awaited() {
    var request = fresh("AWAITED");
    try (var partner = Broker.open(server)) {
      partner.accepting("automaticReceive", false);
      broker.send(digital(request, "").profile(partner.code())).succeeds("AcceptItem");
    }
    return request;
  }

  private ApiClient.Answer put(String request, String name, String mediaType, byte[] body) {
    return sharing.put(
        "borrowing-requests/%d/file?name=%s"
            .formatted(id(request), URLEncoder.encode(name, UTF_8).replaceAll("%0[AD]", "")),
        mediaType,
        body);
  }

  private com.fasterxml.jackson.databind.JsonNode delivery(String request) {
    return sharing.get("borrowing-requests/" + id(request)).json().get("delivery");
  }

  private long id(String request) {
    return records.count("select id from borrowing_request where external_id = ?", request);
  }

  private int views(String request) {
    return (int) records.count("select views from file_delivery where request_id = ?", id(request));
  }

  private long parts(String request) {
    return records.count(
        """
        select count(*) from file_part p join file_delivery d on d.id = p.delivery_id
        where d.request_id = ?""",
        id(request));
  }

  private static String about(String request) {
    return "%" + request + "%";
  }

  /** The latest letter about a request. */
  private String letter(String request) {
    return records
        .rows("select body from letter where body like ? order by id desc", about(request))
        .get(0)
        .get(0)
        .toString();
  }

  /** The console page that the latest letter links to. */
  private String link(String request) {
    var link = LINK.matcher(letter(request));
    assertThat(link.find()).as(letter(request)).isTrue();
    return link.group(1).substring("/console/".length());
  }

  private int get(String page) {
    return send(HttpRequest.newBuilder(server.httpUri().resolve("console/" + page)).GET())
        .statusCode();
  }

  /** Submits the page's form without a session. */
  private HttpResponse<byte[]> open(String page) {
    return post(page.substring(page.indexOf('?') + 1));
  }

  private HttpResponse<byte[]> post(String form) {
    URI address = server.httpUri().resolve("console/my/open");
    return send(
        HttpRequest.newBuilder(address)
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString(form)));
  }

  private HttpResponse<byte[]> send(HttpRequest.Builder request) {
    try {
      return http.send(request.build(), BodyHandlers.ofByteArray());
    } catch (IOException e) {
      throw new AssertionError(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError(e);
    }
  }

  private static byte[] bytes(int size) {
    var bytes = new byte[size];
    new Random(size).nextBytes(bytes);
    return bytes;
  }

  private static Path file(String name, int size) throws IOException {
    var directory = Files.createDirectories(disk.resolve("upload"));
    return Files.write(directory.resolve(name), bytes(size));
  }

  private static void choose(Console console, String field, Path file) {
    console.see(field).sendKeys(file.toString());
  }

  private static void saveTo(Path directory) {
    browser
        .driver()
        .executeCdpCommand(
            "Browser.setDownloadBehavior",
            Map.of("behavior", "allow", "downloadPath", directory.toString()));
  }

  private static boolean savedAs(String name, int size) {
    try {
      var saved = disk.resolve(name);
      return Files.exists(saved) && Arrays.equals(Files.readAllBytes(saved), bytes(size));
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }
}
