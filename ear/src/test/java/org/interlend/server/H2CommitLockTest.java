package org.interlend.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A commit on H2 runs alone, and waits for no statement that waits for it. */
class H2CommitLockTest {

  private static volatile CountDownLatch entered;
  private static volatile CountDownLatch released;

  private static final Duration LONG = Duration.ofMinutes(1);

  private final String url = "jdbc:h2:mem:" + UUID.randomUUID() + ";LOCK_TIMEOUT=20000";
  private final H2CommitLock patient = new H2CommitLock(LONG, LONG);
  private Connection first;
  private Connection second;

  /** H2 calls only methods of public classes. */
  public static final class Pause {

    private Pause() {}

    /** Called by H2 in the middle of a statement. */
    public static int pause() throws InterruptedException {
      entered.countDown();
      released.await();
      return 1;
    }
  }

  @BeforeEach
  void twoConnections() throws SQLException {
    entered = new CountDownLatch(1);
    released = new CountDownLatch(1);
    open(patient);
    run(first, "create alias pause for \"" + Pause.class.getName() + ".pause\"");
    run(first, "create table copies (id int primary key, status int)");
    run(first, "insert into copies values (1, 0), (2, 0)");
    first.commit();
  }

  @AfterEach
  void close() throws SQLException {
    first.close();
    second.close();
  }

  @Test
  void aCommitWaitsForARunningStatement() throws Exception {
    run(first, "update copies set status = 1 where id = 1");
    var statement = later(() -> run(second, "update copies set status = pause() where id = 2"));
    awaitPause(statement);
    var commit = later(first::commit);
    assertThat(isOver(commit)).isFalse();
    released.countDown();
    statement.get(10, TimeUnit.SECONDS);
    commit.get(10, TimeUnit.SECONDS);
    second.commit();
    assertThat(statuses()).isEqualTo("1,1");
  }

  @Test
  void aRollbackWaitsToo() throws Exception {
    run(first, "update copies set status = 1 where id = 1");
    var statement = later(() -> run(second, "update copies set status = pause() where id = 2"));
    awaitPause(statement);
    var rollback = later(first::rollback);
    assertThat(isOver(rollback)).isFalse();
    released.countDown();
    rollback.get(10, TimeUnit.SECONDS);
    statement.get(10, TimeUnit.SECONDS);
  }

  @Test
  void aCommitDoesNotWaitForAQuery() throws Exception {
    var query = later(() -> second.createStatement().executeQuery("select pause()").close());
    awaitPause(query);
    run(first, "update copies set status = 1 where id = 1");
    later(first::commit).get(10, TimeUnit.SECONDS);
    released.countDown();
    query.get(10, TimeUnit.SECONDS);
  }

  @Test
  void aStatementThatWaitsForARowOfTheCommitDoesNotStopIt() throws Exception {
    open(new H2CommitLock(Duration.ofMillis(50), LONG));
    run(first, "update copies set status = 1 where id = 1");
    var statement = later(() -> run(second, "update copies set status = status + 1 where id = 1"));
    later(first::commit).get(10, TimeUnit.SECONDS);
    statement.get(10, TimeUnit.SECONDS);
    second.commit();
    assertThat(statuses()).isEqualTo("2,0");
  }

  @Test
  void aStatementThatCommitsByItselfIsACommit() throws Exception {
    first.setAutoCommit(true);
    var statement = later(() -> run(second, "update copies set status = pause() where id = 2"));
    awaitPause(statement);
    var own = later(() -> run(first, "update copies set status = 1 where id = 1"));
    assertThat(isOver(own)).isFalse();
    released.countDown();
    own.get(10, TimeUnit.SECONDS);
    statement.get(10, TimeUnit.SECONDS);
  }

  @Test
  void aCommitThatHangsStopsNoOther() throws Exception {
    open(new H2CommitLock(LONG, Duration.ofMillis(50)));
    second.setAutoCommit(true);
    var statement = later(() -> run(second, "update copies set status = pause() where id = 2"));
    awaitPause(statement);
    run(first, "update copies set status = 1 where id = 1");
    later(first::commit).get(10, TimeUnit.SECONDS);
    assertThat(statuses()).isEqualTo("1,0");
    released.countDown();
    statement.get(10, TimeUnit.SECONDS);
  }

  @Test
  void anErrorIsThatOfTheDatabase() {
    assertThatThrownBy(() -> run(first, "insert into copies values (1, 0)"))
        .isInstanceOfSatisfying(
            SQLException.class, e -> assertThat(e.getSQLState()).isEqualTo("23505"));
  }

  private void open(H2CommitLock lock) throws SQLException {
    first = lock.applyTo(DriverManager.getConnection(url));
    second = lock.applyTo(DriverManager.getConnection(url));
    first.setAutoCommit(false);
    second.setAutoCommit(false);
  }

  private static void run(Connection connection, String sql) throws SQLException {
    try (var statement = connection.prepareStatement(sql)) {
      statement.executeUpdate();
    }
  }

  private String statuses() throws SQLException {
    try (var statement = first.createStatement();
        var result =
            statement.executeQuery(
                "select listagg(status, ',') within group (order by id) from copies")) {
      result.next();
      return result.getString(1);
    }
  }

  private static void awaitPause(CompletableFuture<Void> statement) throws Exception {
    while (!entered.await(100, TimeUnit.MILLISECONDS)) {
      assertThat(statement).isNotCompletedExceptionally();
    }
  }

  private static boolean isOver(CompletableFuture<Void> call) throws Exception {
    try {
      call.get(200, TimeUnit.MILLISECONDS);
      return true;
    } catch (TimeoutException e) {
      return false;
    }
  }

  private static CompletableFuture<Void> later(Call call) {
    return CompletableFuture.runAsync(
        () -> {
          try {
            call.run();
          } catch (SQLException e) {
            throw new IllegalStateException(e);
          }
        },
        task -> new Thread(task).start());
  }

  private interface Call {
    void run() throws SQLException;
  }
}
