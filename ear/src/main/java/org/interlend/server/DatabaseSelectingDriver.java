package org.interlend.server;

import java.sql.Connection;
import java.sql.Driver;
import java.sql.DriverPropertyInfo;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.ServiceLoader;
import java.util.ServiceLoader.Provider;
import java.util.logging.Logger;

/**
 * The JDBC driver of the datasource: it takes the driver of H2 or of PostgreSQL, as the address
 * requires, so that the address alone decides which database is used. Connections to H2 commit one
 * at a time.
 */
public final class DatabaseSelectingDriver implements Driver {

  private static final String H2 = "jdbc:h2:";

  private final H2CommitLock h2CommitLock = new H2CommitLock();

  private final List<Driver> drivers =
      ServiceLoader.load(Driver.class, DatabaseSelectingDriver.class.getClassLoader()).stream()
          .map(Provider::get)
          .toList();

  @Override
  public Connection connect(String url, Properties properties) throws SQLException {
    Driver driver =
        driver(url)
            .orElseThrow(
                () ->
                    new SQLException(
                        "INTERLEND_DB_URL is no address of PostgreSQL or H2: it must begin with"
                            + " jdbc:postgresql: or jdbc:h2:"));
    Connection connection = driver.connect(url, properties);
    return url.startsWith(H2) ? h2CommitLock.applyTo(connection) : connection;
  }

  @Override
  public boolean acceptsURL(String url) throws SQLException {
    return driver(url).isPresent();
  }

  private Optional<Driver> driver(String url) throws SQLException {
    for (Driver driver : drivers) {
      if (driver.acceptsURL(url)) {
        return Optional.of(driver);
      }
    }
    return Optional.empty();
  }

  @Override
  public DriverPropertyInfo[] getPropertyInfo(String url, Properties properties)
      throws SQLException {
    Optional<Driver> driver = driver(url);
    return driver.isPresent()
        ? driver.get().getPropertyInfo(url, properties)
        : new DriverPropertyInfo[0];
  }

  @Override
  public int getMajorVersion() {
    return 1;
  }

  @Override
  public int getMinorVersion() {
    return 0;
  }

  @Override
  public boolean jdbcCompliant() {
    return false;
  }

  @Override
  public Logger getParentLogger() throws SQLFeatureNotSupportedException {
    throw new SQLFeatureNotSupportedException();
  }
}
