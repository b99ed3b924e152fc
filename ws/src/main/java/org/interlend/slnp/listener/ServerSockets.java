package org.interlend.slnp.listener;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import javax.net.ServerSocketFactory;
import javax.net.ssl.SSLServerSocket;
import org.interlend.partners.slnp.SlnpSettings;
import org.interlend.partners.slnp.SlnpTls;
import org.interlend.tcp.TlsContexts;

/** Opens ports, with TLS where the partner's record has a key store. */
@ApplicationScoped
class ServerSockets {

  private static final int BACKLOG = 50;
  private static final String[] PROTOCOLS = {"TLSv1.3", "TLSv1.2"};

  @Inject private TlsContexts tlsContexts;

  /**
   * @throws IOException when the port is not available, or the key store has no usable key
   * @throws org.interlend.WorkflowException INVALID_DATA when it cannot be read
   */
  ServerSocket open(ListenerSettings settings) throws IOException {
    SlnpSettings slnp = settings.slnp();
    ServerSocketFactory factory =
        slnp.tls().isPresent()
            ? tlsContexts.of(slnp.tls().map(SlnpTls::keyStore)).getServerSocketFactory()
            : ServerSocketFactory.getDefault();
    ServerSocket opened =
        factory.createServerSocket(settings.port(), BACKLOG, InetAddress.getByName(slnp.address()));
    if (opened instanceof SSLServerSocket encrypted) {
      encrypted.setEnabledProtocols(PROTOCOLS);
      encrypted.setNeedClientAuth(slnp.tls().orElseThrow().clientAuth());
    }
    return opened;
  }
}
