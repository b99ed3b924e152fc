package org.interlend.security;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import org.interlend.Settings;
import org.interlend.WorkflowException;
import org.interlend.operator.OperatorSetting;

/**
 * The key stores (PKCS #12) in the operator's directory for them. A partner's record names one by
 * its file's name, so that a record cannot make the server read other files.
 */
@ApplicationScoped
public class KeyStores {

  /** A regular expression for the name of a key store. */
  public static final String NAME = "[A-Za-z0-9_-][A-Za-z0-9._-]{0,63}";

  private static final Logger LOG = System.getLogger(KeyStores.class.getName());

  /**
   * Reads a key store: our own certificate with its key, and the certificates we trust.
   *
   * @throws WorkflowException INVALID_DATA when there is none with this name, or it cannot be read
   */
  public KeyStore load(String name) {
    Path file = Settings.keyStoreDir().resolve(name);
    if (!name.matches(NAME) || !Files.isRegularFile(file)) {
      throw new WorkflowException(NetworkSecurityReason.UNKNOWN_KEY_STORE, name);
    }
    try (InputStream bytes = Files.newInputStream(file)) {
      KeyStore store = KeyStore.getInstance("PKCS12");
      store.load(bytes, password());
      return store;
    } catch (IOException | GeneralSecurityException e) {
      LOG.log(Level.WARNING, "The key store " + file + " cannot be read", e);
      throw new WorkflowException(NetworkSecurityReason.UNREADABLE_KEY_STORE, name);
    }
  }

  /** The password of the key stores and of the keys in them. */
  public char[] password() {
    return OperatorSetting.KEY_STORE_PASSWORD.value().orElse("").toCharArray();
  }
}
