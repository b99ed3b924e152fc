package org.interlend.ncip;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.function.Function;
import org.interlend.exchange.MessageFact;
import org.interlend.ncip.problem.NcipException;
import org.interlend.ncip.remote.RemoteClient;
import org.interlend.ncip.wire.Element;
import org.interlend.security.AttemptKind;
import org.interlend.security.Lockout;
import org.interlend.security.LoginAttempt;
import org.interlend.security.LoginAttemptLimiter;
import org.interlend.text.Fact;

/** Limits guesses of a partner's secret, password or address token. */
@ApplicationScoped
class PartnerAttemptLimiter {

  @Inject private LoginAttemptLimiter limiter;

  /**
   * @param partner the code that the message names
   * @throws NcipException Agency Authentication Failed while attempts are refused
   */
  void check(String partner, RemoteClient client, Element service) {
    check(
        attempt(partner, client),
        service,
        pause -> MessageFact.TOO_MANY_SECRETS_FOR.with(client.address(), partner, pause.text()));
  }

  /**
   * The token stands for its partner, so that wrong ones do not keep the right one out.
   *
   * @throws NcipException Agency Authentication Failed while attempts are refused
   */
  void checkToken(String token, RemoteClient client, Element service) {
    check(
        attempt(accountOf(token), client),
        service,
        pause -> MessageFact.TOO_MANY_SECRETS_FROM.with(client.address(), pause.text()));
  }

  private void check(LoginAttempt attempt, Element service, Function<Lockout, Fact> told) {
    limiter
        .pause(attempt)
        .ifPresent(
            pause -> {
              NcipException refusal =
                  NcipException.unauthenticated(
                      service, MessageFact.TOO_MANY_SECRETS.with(pause.text()), told.apply(pause));
              throw pause.first() ? refusal : refusal.unwritten();
            });
  }

  /** The account of an address token. No partner's code has a slash. */
  static String accountOf(String token) {
    return "/" + token;
  }

  /**
   * @param account the partner's code, or that of a token
   */
  void wrong(String account, RemoteClient client) {
    limiter.wrong(attempt(account, client));
  }

  void right(String account, RemoteClient client) {
    limiter.right(attempt(account, client));
  }

  private static LoginAttempt attempt(String account, RemoteClient client) {
    return new LoginAttempt(AttemptKind.PARTNER_SECRET, account, client.address());
  }
}
