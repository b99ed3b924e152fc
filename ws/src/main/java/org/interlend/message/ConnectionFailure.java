package org.interlend.message;

import java.io.IOException;
import java.net.ConnectException;
import java.net.UnknownHostException;
import java.security.cert.CertificateException;
import java.security.cert.CertificateExpiredException;
import java.security.cert.CertificateNotYetValidException;
import java.util.Objects;
import java.util.stream.Stream;
import javax.net.ssl.SSLPeerUnverifiedException;
import org.interlend.exchange.MessageFact;
import org.interlend.persistence.RootCause;
import org.interlend.text.Fact;

/** Says why a connection to a partner has failed. */
public final class ConnectionFailure {

  private ConnectionFailure() {}

  /** The reason for staff. */
  public static Fact of(IOException failure) {
    if (failure instanceof ConnectException || failure instanceof UnknownHostException) {
      return MessageFact.NOT_CONNECTED.with();
    }
    if (isOutsideValidity(failure)) {
      return MessageFact.CERTIFICATE_NOT_VALID_NOW.with();
    }
    if (has(failure, CertificateException.class)
        || has(failure, SSLPeerUnverifiedException.class)) {
      return MessageFact.CERTIFICATE_NOT_ACCEPTED.with(RootCause.message(failure));
    }
    return MessageFact.CONNECTION_FAILED.with(
        failure.getMessage() == null ? failure.getClass().getSimpleName() : failure.getMessage());
  }

  /** Whether the peer's certificate has expired or is not valid yet. */
  public static boolean isOutsideValidity(IOException failure) {
    return has(failure, CertificateExpiredException.class)
        || has(failure, CertificateNotYetValidException.class);
  }

  private static boolean has(Throwable failure, Class<? extends Throwable> cause) {
    return Stream.iterate(failure, Objects::nonNull, Throwable::getCause)
        .anyMatch(cause::isInstance);
  }
}
