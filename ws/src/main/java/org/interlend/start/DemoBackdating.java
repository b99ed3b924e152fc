package org.interlend.start;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import javax.sql.DataSource;

/** Changes the moments of what the demonstration has just created. */
@ApplicationScoped
class DemoBackdating {

  @Resource(lookup = "java:jboss/datasources/InterlendDS")
  private DataSource database;

  /**
   * @param update with a parameter for each value
   */
  void run(String update, Object... values) {
    try (var connection = database.getConnection();
        var statement = connection.prepareStatement(update)) {
      for (int i = 0; i < values.length; i++) {
        statement.setObject(i + 1, values[i]);
      }
      statement.executeUpdate();
    } catch (SQLException e) {
      throw new IllegalStateException("The demonstration data cannot be made", e);
    }
  }
}
