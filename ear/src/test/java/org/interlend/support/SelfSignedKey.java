package org.interlend.support;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

/** A key with a certificate it signed itself, made by the JDK's keytool. */
public final class SelfSignedKey {

  /** The password of each key store. */
  public static final String PASSWORD = "of-a-test";

  private static final String ALIAS = "it";

  private final Path file;
  private final KeyStore store;

  private SelfSignedKey(Path file) throws IOException, GeneralSecurityException {
    this(file, KeyStore.getInstance("PKCS12"));
    try (InputStream in = Files.newInputStream(file)) {
      store.load(in, PASSWORD.toCharArray());
    }
  }

  private SelfSignedKey(Path file, KeyStore store) {
    this.file = file;
    this.store = store;
  }

  /**
   * @param name the common name, and the host name it is valid for
   */
  public static SelfSignedKey make(Path directory, String name) throws Exception {
    Path file = directory.resolve(name + ".p12");
    make(file, ALIAS, name, "-ext", "bc=ca:true", "-validity", "2");
    return new SelfSignedKey(file);
  }

  /** A key whose certificate this one has signed, for a time that is over. */
  public SelfSignedKey signExpired(String name) throws Exception {
    make(file, name, name, "-signer", ALIAS, "-startdate", "-9d", "-validity", "2");
    KeyStore both = new SelfSignedKey(file).store;
    KeyStore one = KeyStore.getInstance("PKCS12");
    one.load(null, null);
    char[] password = PASSWORD.toCharArray();
    one.setKeyEntry(ALIAS, both.getKey(name, password), password, both.getCertificateChain(name));
    return new SelfSignedKey(file, one);
  }

  private static void make(Path file, String alias, String name, String... more) throws Exception {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "keytool").toString());
    // It runs too briefly for the optimizing compiler, which would take half of its work.
    command.add("-J-XX:TieredStopAtLevel=1");
    command.addAll(
        List.of("-genkeypair", "-alias", alias, "-keyalg", "EC", "-dname", "CN=" + name));
    command.addAll(List.of("-ext", "san=dns:" + name, "-storetype", "PKCS12"));
    command.addAll(List.of("-storepass", PASSWORD, "-keystore", file.toString()));
    command.addAll(List.of(more));
    Process keytool = new ProcessBuilder(command).inheritIO().start();
    if (!keytool.waitFor(1, TimeUnit.MINUTES) || keytool.exitValue() != 0) {
      throw new IllegalStateException("keytool made no key");
    }
  }

  /** The key store (PKCS 12). */
  public Path file() {
    return file;
  }

  /** A trust store with the certificate only. */
  public Path trusted(Path to) throws Exception {
    KeyStore trusted = trusted();
    try (var out = Files.newOutputStream(to)) {
      trusted.store(out, PASSWORD.toCharArray());
    }
    return to;
  }

  /** A key store with this key, and the certificate of a peer that is trusted. */
  public void store(Path to, SelfSignedKey peer) throws Exception {
    store.setCertificateEntry("peer", peer.certificate());
    Files.createDirectories(to.getParent());
    try (var out = Files.newOutputStream(to)) {
      store.store(out, PASSWORD.toCharArray());
    }
  }

  private KeyStore trusted() throws GeneralSecurityException, IOException {
    KeyStore trusted = KeyStore.getInstance("PKCS12");
    trusted.load(null, null);
    trusted.setCertificateEntry(ALIAS, store.getCertificate(ALIAS));
    return trusted;
  }

  public Certificate certificate() throws GeneralSecurityException {
    return store.getCertificate(ALIAS);
  }

  /** Certificate and key in two files, as nginx needs them. */
  public void write(Path certificate, Path key) throws Exception {
    Files.writeString(certificate, pem("CERTIFICATE", certificate().getEncoded()));
    Files.writeString(
        key, pem("PRIVATE KEY", store.getKey(ALIAS, PASSWORD.toCharArray()).getEncoded()));
  }

  private static String pem(String what, byte[] bytes) {
    String text = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(bytes);
    return "-----BEGIN %s-----%n%s%n-----END %s-----%n".formatted(what, text, what);
  }

  /**
   * For clients that trust this certificate.
   *
   * @param own the client's own certificate, or null
   */
  public SSLContext trustedBy(SelfSignedKey own) throws Exception {
    var trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
    trust.init(trusted());
    var keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
    keys.init(own == null ? null : own.store, PASSWORD.toCharArray());
    SSLContext context = SSLContext.getInstance("TLS");
    context.init(own == null ? null : keys.getKeyManagers(), trust.getTrustManagers(), null);
    return context;
  }
}
