package org.interlend.container;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.interlend.container.Commands.barcode;
import static org.interlend.container.Commands.newRequest;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import org.interlend.borrowing.receiving.AnnouncementResult;
import org.interlend.catalog.Catalog;
import org.interlend.catalog.Citation;
import org.interlend.catalog.LocalItemInput;
import org.interlend.circulation.DeskWorkflow;
import org.interlend.circulation.LendCommand;
import org.interlend.circulation.PlaceTitleHoldCommand;
import org.interlend.circulation.TitleHoldWorkflow;
import org.interlend.operator.OperatorSetting;
import org.interlend.partners.PartnerStatus;
import org.interlend.partners.protocol.BrokerProtocol;
import org.interlend.patrons.Patrons;
import org.interlend.persistence.ConflictRetry;
import org.interlend.persistence.DatabaseFailure;
import org.interlend.persistence.TransactionTemplate;
import org.interlend.security.Role;
import org.interlend.setup.ServerSettingManagement;
import org.interlend.staff.AuthenticationSource;
import org.interlend.staff.StaffAccountInput;
import org.interlend.staff.StaffAccountManagement;
import org.interlend.support.Await;
import org.junit.jupiter.api.Test;

/** Concurrent calls for one request: the database accepts one, the others fail as conflicts. */
@InContainer
class RacesIT {

  private static final int CALLS = 8;
  private static final String ZFL = "IC-ZFL-RACES";

  @Inject private BrokerMessages broker;
  @Inject private BrokerOrders orders;
  @Inject private TitleHoldWorkflow titleHolds;
  @Inject private Catalog catalog;
  @Inject private Patrons patrons;
  @Inject private DeskWorkflow desk;
  @Inject private StubPause stub;
  @Inject private ServerSettingManagement settings;
  @Inject private StaffAccountManagement accounts;
  @Inject private TransactionTemplate transaction;
  @Inject private Tables tables;

  @Resource private ManagedExecutorService executor;

  @Test
  void concurrentEqualAcceptItemsCreateOneRequest() throws Exception {
    String request = newRequest();

    atOnce(() -> broker.acceptItem(request));

    assertThat(tables.texts("select status from borrowing_request where external_id = ?", request))
        .hasSize(1);
    assertThat(tables.texts("select status from item where barcode = ?", barcode(request)))
        .hasSize(1);
    assertThat(broker.acceptItem(request).replay()).isTrue();
  }

  @Test
  void concurrentEqualOrdersMakeOneRequest() throws Exception {
    orders.partner(BrokerOrders.ZFL, BrokerProtocol.SLNP);
    String order = newRequest();

    atOnce(() -> order(order));

    assertThat(tables.texts("select status from borrowing_request where external_id = ?", order))
        .hasSize(1);
    assertThat(order(order).replay()).isTrue();
  }

  @Test
  void concurrentEqualCheckInItemsEndTheRequestOnce() throws Exception {
    String request = newRequest();
    broker.acceptItem(request);

    atOnce(() -> broker.checkInItem(request));

    assertThat(
            tables.texts(
                """
                select h.to_status from borrowing_history h
                join borrowing_request r on r.id = h.request_id
                where r.external_id = ? and h.to_status = 'REQUEST_COMPLETED'
                """,
                request))
        .hasSize(1);
    assertThat(tables.texts("select status from item where barcode = ?", barcode(request)))
        .isEmpty();
  }

  @Test
  void workThatLosesAtItsCommitIsRepeated() {
    String patron = newRequest();
    patrons.save(Commands.patron(patron, "GRADUATE", List.of()));
    var attempts = new AtomicInteger();

    ConflictRetry.run(
        () ->
            transaction.requiresNew(
                () -> {
                  patrons.get(patron);
                  if (attempts.incrementAndGet() == 1) {
                    transaction.requiresNew(() -> regroup(patron, "STAFF"));
                  }
                  regroup(patron, "VISITOR");
                }));

    assertThat(attempts).hasValue(2);
    assertThat(tables.texts("select patron_group from patron where primary_id = ?", patron))
        .containsExactly("VISITOR");
  }

  private void regroup(String patron, String group) {
    patrons.save(Commands.patron(patron, group, List.of()));
  }

  @Test
  void concurrentEqualHoldsOnATitleWaitForOneCopy() throws Exception {
    String title = newRequest();
    copyOf(title, "A");
    copyOf(title, "B");
    patrons.save(Commands.patron(title, "GRADUATE", List.of("C-" + title)));
    long bib =
        Long.parseLong(
            tables
                .texts(
                    """
                    select distinct h.bib_id from holding h join item i on i.holding_id = h.id
                    where i.barcode like ?""",
                    title + "%")
                .get(0));

    atOnce(
        () -> titleHolds.place(new PlaceTitleHoldCommand(title, bib, null, null, Commands.STAFF)));

    assertThat(
            tables.texts(
                "select h.status from hold h join item i on i.id = h.item_id where i.barcode like ?",
                title + "%"))
        .hasSize(1);
  }

  @Test
  void twoDescriptionsOfOneTitleByDifferentItemsConflict() {
    String title = newRequest();
    copyOf(title, "A");
    copyOf(title, "B");

    assertThatThrownBy(
            () ->
                transaction.required(
                    () -> {
                      catalog.item(title + "A").holding().bib().title();
                      meanwhile(() -> describe(title, "B", "The earlier description"));
                      describe(title, "A", "The later description");
                    }))
        .matches(DatabaseFailure::isConflict, "is a conflict");

    assertThat(catalog.item(title + "A").title()).isEqualTo("The earlier description");
  }

  @Test
  void aServerSettingThatChangesWhileAnotherChangeIsCheckedIsNotOverwritten() {
    OperatorSetting setting = OperatorSetting.MAIL_FROM;
    settings.save(Map.of(setting, "first@example.org"), () -> {});
    try {
      assertThatThrownBy(
              () ->
                  settings.save(
                      Map.of(setting, "late@example.org"),
                      () ->
                          meanwhile(
                              () ->
                                  tables.execute(
                                      """
                                      update server_setting set version = version + 1,
                                        setting_value = 'second@example.org'
                                      where name = 'MAIL_FROM'""",
                                      "update settings_version set number = number + 1"))))
          .matches(DatabaseFailure::isConflict, "is a conflict");
      assertThat(tables.texts("select setting_value from server_setting where name = 'MAIL_FROM'"))
          .containsExactly("second@example.org");
    } finally {
      settings.save(Collections.singletonMap(setting, null), () -> {});
    }
  }

  /** With a password the later one would replace the one that the earlier one has set. */
  @Test
  void anAccountThatTwoMakeAtOnceIsMadeByOne() throws Exception {
    StaffAccountInput account = account(newRequest());
    AtomicReference<Future<?>> other = new AtomicReference<>();

    transaction.required(
        () -> {
          tables.texts("select username from staff_account order by id for update");
          other.set(executor.submit(() -> accounts.save(account, null)));
          assertThatThrownBy(() -> other.get().get(5, TimeUnit.SECONDS))
              .as("the other one waits for the lock, or has given up")
              .isInstanceOfAny(TimeoutException.class, ExecutionException.class);
          accounts.save(account, null);
        });

    assertThatThrownBy(() -> other.get().get())
        .matches(DatabaseFailure::isConflict, "is a conflict");
  }

  private static StaffAccountInput account(String username) {
    return new StaffAccountInput(
        username,
        "Races",
        null,
        Set.of(Role.VIEWER),
        Set.of(),
        null,
        null,
        true,
        AuthenticationSource.LOCAL,
        false);
  }

  /** In another transaction, which commits before this one goes on. */
  private void meanwhile(Runnable step) {
    try {
      executor.submit(step).get();
    } catch (InterruptedException | ExecutionException failed) {
      throw new IllegalStateException(failed);
    }
  }

  @Test
  void eachOfSeveralSuppliersAtOnceIsTaken() throws Exception {
    orders.partner(ZFL, BrokerProtocol.SLNP, PartnerStatus.ACTIVE);
    String order = newRequest();
    orders.order(ZFL, order, Commands.CARD, "Sluices in ten libraries", false, false);
    List<Callable<List<String>>> changes =
        IntStream.range(0, CALLS)
            .<Callable<List<String>>>mapToObj(
                each ->
                    () ->
                        slnp(
                            "SLNPPFLDatenAenderung",
                            "BestellId:" + order,
                            "SigelGB:" + order + each))
            .toList();

    for (Future<List<String>> reply : executor.invokeAll(changes)) {
      assertThat(reply.get()).containsExactly("240 OK: SLNPPFLDatenAenderung success");
    }

    assertThat(tables.details("SUPPLIER_KNOWN", order)).hasSize(CALLS);
  }

  @Test
  void anOrderThatLosesTheLastCopyIsRefusedAsIfItHadBeenLentBefore() {
    orders.partner(ZFL, BrokerProtocol.SLNP, PartnerStatus.ACTIVE);
    String title = newRequest();
    copyOf(title, "A");
    tables.execute(
        """
        update bib set record_number = '%1$s' where id =
          (select h.bib_id from holding h join item i on i.holding_id = h.id
           where i.barcode = '%1$sA')"""
            .formatted(title));

    try (var pause =
        stub.meanwhile(
            () ->
                desk.lend(
                    new LendCommand(Commands.CARD, title + "A", Commands.DESK, Commands.STAFF)))) {
      assertThat(
              slnp(
                  "SLNPFLBestellung",
                  "BsTyp:AFL",
                  "BestellId:" + title,
                  "SigelNB:" + title,
                  "BenutzerNummer:DE-9007",
                  "Titel:Races",
                  "TitelId:" + title))
          .containsExactly("510 Es existieren keine bestellbaren Exemplare");
    }

    assertThat(tables.texts("select status from lending_request where external_id = ?", title))
        .isEmpty();
  }

  private List<String> slnp(String... lines) {
    String command = String.join("\n", lines) + "\nSLNPEndCommand\nSLNPQuit\n";
    int port =
        Integer.parseInt(tables.texts("select slnp_port from partner where code = ?", ZFL).get(0));
    Await.until(Duration.ofSeconds(20), "open port " + port, () -> isOpen(port));
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
      socket.getOutputStream().write(command.getBytes(UTF_8));
      return new String(socket.getInputStream().readAllBytes(), UTF_8)
          .lines()
          .filter(line -> !line.contains("SLNPQuit"))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static boolean isOpen(int port) {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
      return socket.isConnected();
    } catch (IOException closed) {
      return false;
    }
  }

  private AnnouncementResult order(String number) {
    return orders.order(
        BrokerOrders.ZFL, number, Commands.CARD, "Lock gates of the upper rivers", false, false);
  }

  private void copyOf(String title, String number) {
    describe(title, number, "Races for " + title);
  }

  private void describe(String title, String number, String description) {
    Citation citation = new Citation(description, null, null, null, null, null, null, title, null);
    catalog.save(new LocalItemInput(title + number, citation, "SCIOPEN", null, "BOOK"));
  }

  /** At least one call succeeds, and the others may fail only by a concurrency conflict. */
  private <T> void atOnce(Callable<T> call) throws InterruptedException {
    List<Callable<T>> calls = new ArrayList<>();
    for (int i = 0; i < CALLS; i++) {
      calls.add(call);
    }
    int succeeded = 0;
    for (var result : executor.invokeAll(calls)) {
      try {
        result.get();
        succeeded++;
      } catch (ExecutionException failed) {
        assertThat(failed.getCause()).matches(DatabaseFailure::isConflict, "is a conflict");
      }
    }
    assertThat(succeeded).isPositive();
  }
}
