package org.interlend.message;

import java.io.IOException;
import java.net.ConnectException;
import java.net.UnknownHostException;
import java.util.Optional;
import org.interlend.exchange.MessageFact;
import org.interlend.network.CertificateFailure;
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
    Optional<CertificateFailure> certificate = CertificateFailure.of(failure);
    if (certificate.isPresent()) {
      return switch (certificate.get()) {
        case NOT_VALID_NOW -> MessageFact.CERTIFICATE_NOT_VALID_NOW.with();
        case NOT_ACCEPTED -> MessageFact.CERTIFICATE_NOT_ACCEPTED.with(RootCause.message(failure));
      };
    }
    return MessageFact.CONNECTION_FAILED.with(
        failure.getMessage() == null ? failure.getClass().getSimpleName() : failure.getMessage());
  }
}
