package org.interlend.slnp;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Optional;
import javax.net.ssl.SSLException;
import org.interlend.exchange.Direction;
import org.interlend.exchange.ExchangeRecord;
import org.interlend.exchange.ExchangeRecord.Numbers;
import org.interlend.exchange.ExchangeRecord.Result;
import org.interlend.exchange.MessageFact;
import org.interlend.exchange.MessageProtocol;
import org.interlend.exchange.Outcome;
import org.interlend.message.ExchangeReference;
import org.interlend.message.MessageRefusal.Journaling;
import org.interlend.message.RefusedMessageJournal;
import org.interlend.network.CertificateFailure;
import org.interlend.persistence.RootCause;
import org.interlend.text.Fact;
import org.interlend.text.Facts;

/** Tells staff of connections that are closed before their first command. */
@ApplicationScoped
public class RefusedConnectionJournal {

  private static final byte[] NOTHING = {};

  @Inject private RefusedMessageJournal rolledBack;
  @Inject private Clock clock;

  /** The partner's record does not allow the address. */
  public void address(String partner, String client) {
    record(partner, client, MessageFact.ADDRESS_NOT_AGREED.with(), MessageFact.ADDRESS_TO_ADD);
  }

  /**
   * The handshake of TLS has failed: the client shows no certificate that the partner's key store
   * trusts, does not accept ours, or speaks no TLS.
   */
  public void handshake(String partner, String client, SSLException refused) {
    Optional<CertificateFailure> certificate = CertificateFailure.of(refused);
    if (certificate.isEmpty()) {
      Fact failed = MessageFact.TLS_FAILED.with(RootCause.message(refused));
      record(partner, client, failed, MessageFact.TLS_TO_CHECK);
    } else {
      switch (certificate.get()) {
        case NOT_VALID_NOW ->
            record(
                partner,
                client,
                MessageFact.CLIENT_CERTIFICATE_NOT_VALID_NOW.with(),
                MessageFact.CERTIFICATE_TO_RENEW);
        case NOT_ACCEPTED ->
            record(
                partner,
                client,
                MessageFact.CERTIFICATE_WRONG.with(),
                MessageFact.CERTIFICATE_NOT_TRUSTED);
      }
    }
  }

  private void record(String partner, String client, Fact why, MessageFact remedy) {
    rolledBack.record(
        new ExchangeRecord(
            ExchangeReference.next(),
            clock.instant(),
            Direction.IN,
            MessageProtocol.SLNP,
            partner,
            null,
            Result.of(Outcome.PROBLEM, Facts.of(why, remedy.with(partner, client))),
            0,
            Numbers.NONE,
            client,
            false,
            null,
            NOTHING,
            NOTHING),
        Journaling.LIMITED);
  }
}
