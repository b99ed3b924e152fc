package org.interlend.slnp;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.time.Clock;
import java.util.Optional;
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
import org.interlend.text.Facts;

/** Tells staff of connections that are closed before their first command. */
@ApplicationScoped
public class RefusedConnectionJournal {

  private static final byte[] NOTHING = {};

  @Inject private RefusedMessageJournal rolledBack;
  @Inject private Clock clock;

  /** The partner's record does not allow the address. */
  public void address(String partner, String client) {
    record(partner, client, MessageFact.ADDRESS_NOT_AGREED, MessageFact.ADDRESS_TO_ADD);
  }

  /** The client shows no certificate that the partner's key store trusts, or one that expired. */
  public void certificate(String partner, String client, IOException refused) {
    if (CertificateFailure.of(refused).equals(Optional.of(CertificateFailure.NOT_VALID_NOW))) {
      record(
          partner,
          client,
          MessageFact.CLIENT_CERTIFICATE_NOT_VALID_NOW,
          MessageFact.CERTIFICATE_TO_RENEW);
    } else {
      record(partner, client, MessageFact.CERTIFICATE_WRONG, MessageFact.CERTIFICATE_NOT_TRUSTED);
    }
  }

  private void record(String partner, String client, MessageFact why, MessageFact remedy) {
    rolledBack.record(
        new ExchangeRecord(
            ExchangeReference.next(),
            clock.instant(),
            Direction.IN,
            MessageProtocol.SLNP,
            partner,
            null,
            Result.of(Outcome.PROBLEM, Facts.of(why.with(), remedy.with(partner, client))),
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
