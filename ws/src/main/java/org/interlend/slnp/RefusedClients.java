package org.interlend.slnp;

import jakarta.ejb.EJBException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.util.List;
import org.interlend.exchange.Direction;
import org.interlend.exchange.ExchangeRecord;
import org.interlend.exchange.Journal;
import org.interlend.exchange.MessageFact;
import org.interlend.exchange.Outcome;
import org.interlend.exchange.Protocol;
import org.interlend.message.Reference;
import org.interlend.message.RefusalLines;
import org.interlend.text.Facts;

/** Tells staff of connections that are closed before their first command. */
@ApplicationScoped
public class RefusedClients {

  private static final Logger LOG = System.getLogger(RefusedClients.class.getName());
  private static final byte[] NOTHING = {};

  @Inject private Journal journal;
  @Inject private RefusalLines lines;
  @Inject private Clock clock;

  /** The partner's record does not allow the address. */
  public void address(String partner, String client) {
    record(partner, client, MessageFact.ADDRESS_NOT_AGREED, MessageFact.ADDRESS_TO_ADD);
  }

  /** The client shows no certificate that the partner's key store trusts. */
  public void certificate(String partner, String client) {
    record(partner, client, MessageFact.CERTIFICATE_WRONG, MessageFact.CERTIFICATE_NOT_TRUSTED);
  }

  private void record(String partner, String client, MessageFact why, MessageFact remedy) {
    if (!lines.take(client, Protocol.SLNP, clock.instant())) {
      return;
    }
    try {
      journal.recordAlone(
          new ExchangeRecord(
              Reference.next(),
              clock.instant(),
              Direction.IN,
              Protocol.SLNP,
              partner,
              null,
              Outcome.PROBLEM,
              null,
              Facts.of(why.with(), remedy.with(partner, client)),
              List.of(),
              0,
              null,
              null,
              null,
              client,
              false,
              null,
              NOTHING,
              NOTHING));
    } catch (EJBException failure) {
      LOG.log(Level.ERROR, "The journal could not be written", failure);
    }
  }
}
