package org.interlend.staff.signin;

import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import javax.net.SocketFactory;
import org.interlend.network.ResponseLimitSocketFactory;
import org.interlend.network.ResponseLimitTlsSocketFactory;
import org.interlend.operator.OperatorSetting;

/**
 * The sockets of connections to the directory. JNDI is told the name of this class, and calls
 * {@link #getDefault} for each connection.
 */
public final class DirectorySockets {

  /** For each step: the connection, the check of a password, the search of an entry. */
  static final Duration TIME = Duration.ofSeconds(5);

  private static final int STEPS = 3;

  /** Many times what an entry without attributes and the certificates of a directory need. */
  private static final int BYTES = 1 << 20;

  private DirectorySockets() {}

  public static SocketFactory getDefault() {
    ResponseLimitSocketFactory limited =
        new ResponseLimitSocketFactory(TIME, TIME.multipliedBy(STEPS), BYTES, Optional.empty());
    String scheme = URI.create(OperatorSetting.LDAP_URL.required().strip()).getScheme();
    return "ldap".equalsIgnoreCase(scheme) ? limited : new ResponseLimitTlsSocketFactory(limited);
  }
}
