package org.interlend.notices;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Properties;
import org.interlend.network.LimitedSockets;
import org.junit.jupiter.api.Test;

/** What the server's mail session keeps. */
class SmtpConnectionTest {

  private final LimitedSockets sockets = new LimitedSockets(Duration.ofSeconds(1), 1);

  @Test
  void theMailServerIsLimited() {
    Properties properties = new Properties();
    SmtpConnection.limit(properties, sockets);
    assertThat(properties.get("mail.smtp.socketFactory")).isSameAs(sockets);
  }

  @Test
  void aSocksProxyIsKept() {
    Properties properties = new Properties();
    properties.setProperty("mail.smtp.socks.host", "proxy.example.org");
    SmtpConnection.limit(properties, sockets);
    assertThat(properties).containsOnlyKeys("mail.smtp.socks.host");
  }
}
