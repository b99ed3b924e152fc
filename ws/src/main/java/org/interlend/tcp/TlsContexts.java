package org.interlend.tcp;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.Optional;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.interlend.security.KeyStores;

/** TLS with the operator's key stores. */
@ApplicationScoped
public class TlsContexts {

  @Inject private KeyStores keyStores;

  /**
   * @param keyStore name of the key store with our certificate and those that are trusted; empty
   *     for the certificate authorities of Java, without a certificate of ours
   * @throws IOException when it has no usable key
   * @throws org.interlend.WorkflowException INVALID_DATA when it cannot be read
   */
  public SSLContext of(Optional<String> keyStore) throws IOException {
    try {
      return keyStore.isPresent() ? context(keyStore.get()) : SSLContext.getDefault();
    } catch (GeneralSecurityException unusable) {
      throw new IOException(unusable.getMessage(), unusable);
    }
  }

  private SSLContext context(String name) throws GeneralSecurityException {
    KeyStore store = keyStores.load(name);
    KeyManagerFactory keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
    keys.init(store, keyStores.password());
    TrustManagerFactory trusted =
        TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
    trusted.init(store);
    SSLContext context = SSLContext.getInstance("TLS");
    context.init(keys.getKeyManagers(), trusted.getTrustManagers(), null);
    return context;
  }
}
