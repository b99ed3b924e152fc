package org.interlend.ncip;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.interlend.exchange.MessageFact;
import org.interlend.ncip.problem.NcipException;
import org.interlend.ncip.remote.RemoteClient;
import org.interlend.ncip.wire.Element;
import org.interlend.security.AttemptKind;
import org.interlend.security.Lockout;
import org.interlend.security.LoginAttempt;
import org.interlend.security.LoginAttemptLimiter;

/** Limits guesses of a partner's secret, password or address token. */
@ApplicationScoped
class PartnerAttemptLimiter {

  @Inject private LoginAttemptLimiter limiter;

  /**
   * @param partner the code that the message names; empty when it names none
   * @throws NcipException Agency Authentication Failed while attempts are refused
   */
  void check(String partner, RemoteClient client, Element service) {
    limiter
        .pause(attempt(partner, client))
        .ifPresent(
            pause -> {
              NcipException refusal = refusal(partner, client, service, pause);
              throw pause.first() ? refusal : refusal.unwritten();
            });
  }

  private static NcipException refusal(
      String partner, RemoteClient client, Element service, Lockout pause) {
    return NcipException.unauthenticated(
        service,
        MessageFact.TOO_MANY_SECRETS.with(pause.text()),
        partner.isEmpty()
            ? MessageFact.TOO_MANY_SECRETS_FROM.with(client.address(), pause.text())
            : MessageFact.TOO_MANY_SECRETS_FOR.with(client.address(), partner, pause.text()));
  }

  void wrong(String partner, RemoteClient client) {
    limiter.wrong(attempt(partner, client));
  }

  void right(String partner, RemoteClient client) {
    limiter.right(attempt(partner, client));
  }

  private static LoginAttempt attempt(String partner, RemoteClient client) {
    return new LoginAttempt(AttemptKind.PARTNER_SECRET, partner, client.address());
  }
}
