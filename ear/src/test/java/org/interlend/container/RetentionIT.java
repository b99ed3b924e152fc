package org.interlend.container;

import static org.assertj.core.api.Assertions.assertThat;
import static org.interlend.container.Commands.CARD;
import static org.interlend.container.Commands.DESK;
import static org.interlend.container.Commands.PARTNER;
import static org.interlend.container.Commands.STAFF;
import static org.interlend.container.Commands.barcode;
import static org.interlend.container.Commands.newRequest;

import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import org.interlend.circulation.CheckInCommand;
import org.interlend.circulation.CheckInResult;
import org.interlend.circulation.DeskWorkflow;
import org.interlend.circulation.LendCommand;
import org.interlend.circulation.account.AccountWorkflow;
import org.interlend.circulation.account.ChargeCommand;
import org.interlend.circulation.account.PayCommand;
import org.interlend.circulation.account.PaymentMethod;
import org.interlend.circulation.account.SettleCommand;
import org.interlend.exchange.Journal;
import org.interlend.exchange.MessageProtocol;
import org.interlend.exchange.UnlistedRefusals;
import org.interlend.importing.ImportSpool;
import org.interlend.importing.SpoolCleanUp;
import org.interlend.jobs.JobRunOptions;
import org.interlend.jobs.Jobs;
import org.interlend.patrons.BlockKind;
import org.interlend.patrons.PatronContact;
import org.interlend.patrons.PatronInput;
import org.interlend.patrons.Patrons;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Deletion and anonymization after the retention period, which is 30 days here. The tests move the
 * dates in the database.
 */
@InContainer
class RetentionIT {

  /** An item policy whose terms of use have a fine for late returns. */
  private static final String FINED = "TEST-FINED";

  private static final String LONG_AGO = "timestamp with time zone '2020-01-01 00:00:00+00'";

  @Inject private Jobs jobs;
  @Inject private BrokerMessages broker;
  @Inject private DeskWorkflow desk;
  @Inject private AccountWorkflow accounts;
  @Inject private Patrons patrons;
  @Inject private Journal journal;
  @Inject private SpoolCleanUp spool;
  @Inject private Tables tables;

  @BeforeEach
  void aPolicyWithFines() {
    tables.execute(
        """
        insert into terms_of_use (id, code, name, item_policy, loan_days, max_renewals,
          renewal_days, recall_days, hold_shelf_days, fine_per_day, grace_days, version)
        select -4711, '%1$s', '%1$s', '%1$s', 28, 2, 28, 7, 7, 50, 0, 1
        where not exists (select 1 from terms_of_use where code = '%1$s')"""
            .formatted(FINED));
  }

  @Test
  void theFileOfADryRunIsDeletedWithItAndNoOther() throws IOException {
    Path forgotten = ended(-1, true, "FINISHED", LONG_AGO);
    Path kept = ended(-2, true, "FINISHED", "current_timestamp");
    Path arriving = ImportSpool.keep("patrons.csv", InputStream.nullInputStream()).path();

    run("import-retention");
    spool.run();

    assertThat(forgotten).doesNotExist();
    assertThat(kept).exists();
    assertThat(arriving).as("its import is not recorded yet").exists();
    Files.delete(arriving);
  }

  @Test
  void theFileOfALoadOfPatronsThatFailedIsDeletedAfterADayWhileItsReportStays() throws IOException {
    Path old = ended(-3, false, "FAILED", "current_timestamp - interval '2' day");
    Path recent = ended(-4, false, "STOPPED", "current_timestamp - interval '2' hour");

    spool.run();

    assertThat(old).doesNotExist();
    assertThat(recent).exists();
    assertThat(tables.texts("select status from file_import where id = -3"))
        .containsExactly("FAILED");
  }

  /** The file of an import of patrons that has ended; the file is an hour old. */
  private Path ended(int id, boolean dry, String status, String ended) throws IOException {
    Path file = ImportSpool.keep("patrons.csv", InputStream.nullInputStream()).path();
    tables.execute(
        """
        insert into file_import (id, kind, dry_run, file_name, path, watched, created_by, created_at,
          status, file_bytes, processed_bytes, processed, saved, updated, unchanged, refused, items,
          refused_items, reasons, stop_requested, attempts, attempts_without_progress, ended_at,
          version)
        values (%d, 'PATRONS', %s, 'patrons.csv', '%s', false, '%s', %s, '%s', 0, 0, 0, 0, 0, 0, 0, 0,
          0, 0, false, 1, 0, %5$s, 1)"""
            .formatted(id, dry, file, STAFF, ended, status));
    Instant anHourAgo = Instant.now().minus(1, ChronoUnit.HOURS);
    Files.setLastModifiedTime(file, FileTime.from(anHourAgo));
    return file;
  }

  @Test
  void anOldRequestAndItsLoanNoLongerNameThePatron() {
    String old = finished(CARD);
    String recent = finished(CARD);
    closedLongAgo(old);

    run("anonymize-borrowing-requests");
    run("anonymize-loans");

    assertThat(namedRequests(old)).isZero();
    assertThat(namedRequests(recent)).isEqualTo(1);
    assertThat(wordsOfThePatron(old)).isZero();
    assertThat(wordsOfThePatron(recent)).isEqualTo(2);
    assertThat(
            tables.texts("select patron_group from borrowing_request where external_id = ?", old))
        .containsExactly("STAFF");
    assertThat(namedLoans(barcode(old))).isZero();
    assertThat(namedLoans(barcode(recent))).isEqualTo(1);
  }

  @Test
  void aRequestWithAnOpenFineKeepsThePatronUntilTheFineIsSettled() {
    String patron = newPatron();
    String request = newRequest();
    broker.acceptItem(request, card(patron));
    tables.execute(
        "update item set policy = '%s' where barcode = '%s'".formatted(FINED, barcode(request)));
    lendLate(card(patron), barcode(request));
    long fine = fineOf(desk.checkIn(new CheckInCommand(barcode(request), DESK, STAFF)));
    broker.checkInItem(request);
    closedLongAgo(request);

    run("anonymize-borrowing-requests");
    assertThat(namedRequests(request)).isEqualTo(1);

    accounts.waive(new SettleCommand(patron, fine, "A gift", STAFF));
    run("anonymize-borrowing-requests");
    assertThat(namedRequests(request)).isZero();
  }

  @Test
  void aLoanWithAnOpenFineKeepsThePatronUntilTheFineIsSettled() {
    String patron = newPatron();
    String paid = ownItemReturnedLate(patron);
    String open = ownItemReturnedLate(patron);
    accounts.pay(new PayCommand(patron, fineOn(paid), null, PaymentMethod.CASH, "In coins", STAFF));
    tables.execute(
        "update loan set returned_at = %s where barcode in ('%s', '%s')"
            .formatted(LONG_AGO, paid, open));

    run("anonymize-loans");
    assertThat(namedLoans(paid)).isZero();
    assertThat(namedFines(paid)).isZero();
    assertThat(tables.texts("select note from account_entry where barcode = ?", paid))
        .containsOnlyNulls();
    assertThat(namedLoans(open)).isEqualTo(1);
    assertThat(namedFines(open)).isEqualTo(1);

    accounts.waive(new SettleCommand(patron, fineOn(open), "Long ago", STAFF));
    run("anonymize-loans");
    assertThat(namedLoans(open)).isZero();
    assertThat(namedFines(open)).isZero();
  }

  @Test
  void aSettledChargeNoLongerNamesThePatron() {
    String patron = newPatron();
    long old = accounts.charge(new ChargeCommand(patron, "A lost key", 100, STAFF)).entry().id();
    long recent =
        accounts.charge(new ChargeCommand(patron, "A torn page", 100, STAFF)).entry().id();
    long open = accounts.charge(new ChargeCommand(patron, "A lost book", 100, STAFF)).entry().id();
    accounts.pay(new PayCommand(patron, old, null, PaymentMethod.CASH, null, STAFF));
    accounts.pay(new PayCommand(patron, recent, null, PaymentMethod.CASH, null, STAFF));
    tables.execute(
        "update account_entry set settled_at = %s where id = %d".formatted(LONG_AGO, old));

    run("anonymize-charges");

    assertThat(
            tables.texts(
                "select id from account_entry where patron_id = (select id from patron where primary_id = ?) order by id",
                patron))
        .containsExactly(Long.toString(recent), Long.toString(open));
  }

  /** The demonstration's article was delivered to its patron by a link. */
  @Test
  void theFileLinkOfAnAnonymousRequestIsInvalid() {
    String article = "BRW-2026-000096";
    closedLongAgo(article);

    run("anonymize-borrowing-requests");

    assertThat(
            tables.texts(
                """
                select d.token_digest from file_delivery d join borrowing_request r
                on r.id = d.request_id where r.external_id = ? and d.ends_at <= current_timestamp""",
                article))
        .hasSize(1)
        .containsOnlyNulls();
  }

  @Test
  void oldMessagesLeaveTheJournalWithTheirWarnings() {
    String peer = "198.51.100.17";
    Instant now = Instant.now();
    for (Instant at :
        List.of(now, now.minus(29, ChronoUnit.DAYS), now.minus(31, ChronoUnit.DAYS))) {
      journal.record(new UnlistedRefusals(at, MessageProtocol.NCIP2_HTTP, null, peer, 1));
    }
    tables.execute(
        "insert into exchange_warning (exchange_id, kind) select id, 'ENCODING' from exchange"
            + " where peer = '%s' and happened_at < current_date - 30".formatted(peer));

    run("journal-retention");

    assertThat(tables.texts("select id from exchange where peer = ?", peer)).hasSize(2);
    assertThat(
            tables.texts(
                "select exchange_id from exchange_warning where exchange_id not in (select id from exchange)"))
        .isEmpty();
    assertThat(tables.texts("select id from exchange where happened_at < current_date - 31"))
        .isEmpty();
  }

  @Test
  void sentMessagesLeaveTheOutboxAndFailedOnesWait() {
    String sent = newRequest();
    String failed = newRequest();
    tables.execute(outgoing(sent, "SENT", LONG_AGO));
    tables.execute(outgoing(failed, "FAILED", "null"));

    run("outbox-retention");

    assertThat(tables.texts("select id from outbox where request_id = ?", sent)).isEmpty();
    assertThat(tables.texts("select id from outbox where request_id = ?", failed)).hasSize(1);
  }

  /** A request whose item is lent, returned and checked in. */
  @Test
  void aMessageByAnAddressOfTwoPatronsBelongsToNeitherOnceOneHasAnother() {
    String family = newRequest().toLowerCase(Locale.ROOT) + "@example.org";
    PatronInput one = reachedAt(family);
    PatronInput other = reachedAt(family);
    receivedAbout(family);

    patrons.save(reachedAt(one, "a-" + family));

    assertThat(messagesAbout(family)).isEmpty();
    assertThat(messagesAbout(one.numbers().primaryId())).isEmpty();
    receivedAbout(family);
    patrons.save(reachedAt(other, "b-" + family));
    assertThat(messagesAbout(other.numbers().primaryId()))
        .as("it was the other's alone")
        .hasSize(1);
  }

  private PatronInput reachedAt(String email) {
    PatronInput input = reachedAt(Commands.patron(newRequest(), "GRADUATE", List.of()), email);
    patrons.save(input);
    return input;
  }

  private static PatronInput reachedAt(PatronInput patron, String email) {
    return new PatronInput(
        patron.numbers(),
        patron.firstName(),
        patron.lastName(),
        patron.group(),
        new PatronContact(email, null, null, null),
        "en",
        BlockKind.MANUAL,
        false,
        null,
        null,
        null,
        null);
  }

  private void receivedAbout(String user) {
    tables.execute(
        """
        insert into exchange (id, happened_at, direction, protocol, service, outcome, duration_millis,
          user_id, request_body, response_body)
        values (nextval('exchange_seq'), current_timestamp, 'IN', 'NCIP2_HTTP', 'LookupUser',
          'SUCCESS', 1, '%s', cast('A' as bytea), cast('B' as bytea))"""
            .formatted(user));
  }

  private List<String> messagesAbout(String user) {
    return tables.texts("select service from exchange where user_id = ?", user);
  }

  private String finished(String card) {
    String request = newRequest();
    broker.acceptItem(request, card);
    desk.lend(new LendCommand(card, barcode(request), DESK, STAFF));
    desk.checkIn(new CheckInCommand(barcode(request), DESK, STAFF));
    broker.checkInItem(request);
    return request;
  }

  private void closedLongAgo(String request) {
    tables.execute(
        "update borrowing_request set closed_at = %s where external_id = '%s'"
            .formatted(LONG_AGO, request));
    tables.execute(
        "update loan set returned_at = %s where barcode = '%s'"
            .formatted(LONG_AGO, barcode(request)));
  }

  /** The primary id of a new patron. */
  private String newPatron() {
    String id = newRequest();
    patrons.save(Commands.patron(id, "GRADUATE", List.of(card(id))));
    return id;
  }

  private static String card(String patron) {
    return "C-" + patron;
  }

  private String ownItemReturnedLate(String patron) {
    String barcode = broker.ownItem(newRequest());
    tables.execute("update item set policy = '%s' where barcode = '%s'".formatted(FINED, barcode));
    lendLate(card(patron), barcode);
    desk.checkIn(new CheckInCommand(barcode, DESK, STAFF));
    return barcode;
  }

  private void lendLate(String card, String barcode) {
    desk.lend(new LendCommand(card, barcode, DESK, STAFF));
    tables.execute(
        "update loan set due_at = current_timestamp - interval '20' day where barcode = '%s'"
            .formatted(barcode));
  }

  private static long fineOf(CheckInResult returned) {
    return returned.fine().orElseThrow().id();
  }

  private long fineOn(String barcode) {
    return Long.parseLong(
        tables.texts("select id from account_entry where barcode = ?", barcode).get(0));
  }

  private int namedRequests(String request) {
    return tables
        .texts(
            "select id from borrowing_request where patron_id is not null and external_id = ?",
            request)
        .size();
  }

  private int wordsOfThePatron(String request) {
    return tables
        .texts(
            """
            select w.request_id from borrowing_search_term w join borrowing_request r on r.id = w.request_id
            where w.of_patron = true and r.external_id = ?""",
            request)
        .size();
  }

  private int namedLoans(String barcode) {
    return tables
        .texts("select id from loan where patron_id is not null and barcode = ?", barcode)
        .size();
  }

  private int namedFines(String barcode) {
    return tables
        .texts("select id from account_entry where patron_id is not null and barcode = ?", barcode)
        .size();
  }

  private static String outgoing(String request, String status, String settledAt) {
    return """
        insert into outbox (id, partner_code, kind, request_id, item_id, status, created_at, due_at,
          attempts, settled_at, version)
        values (nextval('outbox_seq'), '%s', 'RECALL_ITEM', '%s', '%2$s', '%s', %s, %4$s, 1, %s, 1)
        """
        .formatted(PARTNER, request, status, LONG_AGO, settledAt);
  }

  private void run(String job) {
    assertThat(jobs.runNow(job, JobRunOptions.NONE).job().failed()).as(job).isFalse();
  }
}
