package org.interlend.security;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Set;
import javax.crypto.spec.SecretKeySpec;
import org.interlend.Settings;
import org.interlend.operator.OperatorSetting;

/**
 * The secret key of this server, which is never in the database: set by the operator, or made at
 * the first start and kept in a file.
 */
@ApplicationScoped
public class ServerKey {

  private static final int BYTES = 32;

  private static final String FILE = "interlend.key";

  private byte[] key;

  /** The key file, if this start has made it. */
  private Path made;

  /**
   * @throws IllegalStateException with a message for the operator when the key file cannot be read
   *     or made
   */
  @PostConstruct
  void read() {
    key =
        OperatorSetting.SECRET_KEY
            .value()
            .orElseGet(() -> keyFile(file()))
            .getBytes(StandardCharsets.UTF_8);
  }

  /** Whether this server has a key already, so that none is to be made. */
  public static boolean exists() {
    return OperatorSetting.SECRET_KEY.present() || Files.exists(file());
  }

  private static Path file() {
    return Settings.dataDir().resolve(FILE);
  }

  /**
   * Deletes the key file if this start has made it, and another server was first to store the
   * fingerprint of its own in the new database. The next backup would save this key in its place.
   */
  public void discardIfMade() {
    if (made == null) {
      return;
    }
    try {
      Files.deleteIfExists(made);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * The key for a message authentication code.
   *
   * @param algorithm such as HmacSHA256
   */
  SecretKeySpec forMac(String algorithm) {
    return new SecretKeySpec(key, algorithm);
  }

  /**
   * A key of 256 bits for one purpose. It is derived with another algorithm than digests are made
   * with, so that no stored digest can be equal to it.
   */
  SecretKeySpec derived(String purpose, String algorithm) {
    byte[] derived = Digests.mac(forMac("HmacSHA512"), purpose.getBytes(StandardCharsets.UTF_8));
    return new SecretKeySpec(derived, 0, BYTES, algorithm);
  }

  /** The text of the file is what the variable would have to be. */
  private String keyFile(Path file) {
    try {
      if (!Files.exists(file)) {
        createKeyFile(file);
      }
      return Files.readString(file).strip();
    } catch (IOException e) {
      throw new IllegalStateException(
          "Interlend cannot start: its key file %s cannot be read or made. The user of the server must be able to. %s"
              .formatted(file.toAbsolutePath(), e),
          e);
    }
  }

  private void createKeyFile(Path file) throws IOException {
    byte[] fresh = new byte[BYTES];
    new SecureRandom().nextBytes(fresh);
    Files.createDirectories(file.toAbsolutePath().getParent());
    Path draft = Files.createTempFile(file.toAbsolutePath().getParent(), "interlend", ".key");
    Files.writeString(draft, Base64.getEncoder().encodeToString(fresh));
    if (Files.getFileStore(draft).supportsFileAttributeView("posix")) {
      Files.setPosixFilePermissions(draft, Set.of(PosixFilePermission.OWNER_READ));
    }
    try {
      // A link fails when another server has made the file first; then that key counts.
      Files.createLink(file, draft);
      made = file;
    } catch (FileAlreadyExistsException e) {
      // read by the caller
    } finally {
      Files.delete(draft);
    }
  }
}
