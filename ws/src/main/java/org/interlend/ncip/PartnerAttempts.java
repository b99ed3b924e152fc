package org.interlend.ncip;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.interlend.LoginAttemptLimiter;
import org.interlend.ncip.wire.Element;

/**
 * Keeps anybody from guessing what a partner's messages must bring: secret, password or address
 * token. Counted are the wrong ones of each client's address under each partner it names.
 */
@ApplicationScoped
class PartnerAttempts {

  @Inject private LoginAttemptLimiter attempts;

  /**
   * @param partner the code that the message names; empty when it names none
   * @throws Refusal Agency Authentication Failed while the client has to wait
   */
  void check(String partner, RemoteClient client, Element service) {
    String guesser = guesser(partner, client);
    if (attempts.mustWait(guesser)) {
      Refusal refusal =
          Refusal.unauthenticated(
              service,
              "There were too many wrong secrets; messages from there wait for ten minutes",
              "Somebody at %s attempts, or has a wrong secret, password or token%s. Further messages from there are refused for ten minutes and do not stand here"
                  .formatted(
                      client.address(), partner.isEmpty() ? "" : " for the partner " + partner));
      throw attempts.isNews(guesser) ? refusal : refusal.unwritten();
    }
  }

  void wrong(String partner, RemoteClient client) {
    attempts.wrong(guesser(partner, client));
  }

  void right(String partner, RemoteClient client) {
    attempts.right(guesser(partner, client));
  }

  private static String guesser(String partner, RemoteClient client) {
    return client.address() + " " + partner;
  }
}
