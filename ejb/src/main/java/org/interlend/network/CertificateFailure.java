package org.interlend.network;

import java.security.cert.CertificateException;
import java.security.cert.CertificateExpiredException;
import java.security.cert.CertificateNotYetValidException;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import javax.net.ssl.SSLPeerUnverifiedException;

/** Why the certificate of a remote end is not accepted. */
public enum CertificateFailure {
  /** It has expired or begins later. */
  NOT_VALID_NOW,
  /** It is for another host, or its authority is not known. */
  NOT_ACCEPTED;

  /** What a failed connection says of the certificate; empty if it failed otherwise. */
  public static Optional<CertificateFailure> of(Throwable failure) {
    if (has(failure, CertificateExpiredException.class)
        || has(failure, CertificateNotYetValidException.class)) {
      return Optional.of(NOT_VALID_NOW);
    }
    return has(failure, CertificateException.class)
            || has(failure, SSLPeerUnverifiedException.class)
        ? Optional.of(NOT_ACCEPTED)
        : Optional.empty();
  }

  private static boolean has(Throwable failure, Class<? extends Throwable> cause) {
    return Stream.iterate(failure, Objects::nonNull, Throwable::getCause)
        .anyMatch(cause::isInstance);
  }
}
