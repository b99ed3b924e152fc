package org.interlend.start;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNoException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.fail;

import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicInteger;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.Test;

/** With the operator's leave {@code StartIT} starts with another key. */
class ServerKeyCheckTest {

  @Test
  void aServerWithAnotherKeyDoesNotStart() throws SQLException {
    var database = new JdbcDataSource();
    database.setURL("jdbc:h2:mem:keys");
    try (var connection = database.getConnection();
        var statement = connection.createStatement()) {
      statement.execute("create table secret_key (id int primary key, fingerprint varchar(64))");

      var refused = new AtomicInteger();
      Runnable count = refused::incrementAndGet;
      ServerKeyCheck.run(database, true, () -> "of the first start", count);
      assertThat(refused).hasValue(0);
      assertThatThrownBy(() -> ServerKeyCheck.run(database, true, () -> "of another key", count))
          .isInstanceOf(IllegalStateException.class)
          .hasMessageContaining("Interlend cannot start: its key is not the one");
      assertThat(refused).hasValue(1);
      assertThatNoException()
          .isThrownBy(() -> ServerKeyCheck.run(database, true, () -> "of the first start", count));
      // A key file that is made and then deleted would stay behind if the start was killed between.
      assertThatThrownBy(
              () -> ServerKeyCheck.run(database, false, () -> fail("A key was made"), count))
          .isInstanceOf(IllegalStateException.class)
          .hasMessageContaining("Interlend cannot start: its key is not the one");
      assertThat(refused).hasValue(1);
    }
  }
}
