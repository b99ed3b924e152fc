package org.interlend.ncip;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.interlend.Guesses;
import org.interlend.ncip.wire.Element;

/**
 * Keeps anybody from guessing what a partner's messages must bring: secret, password or address
 * token. Counted are the wrong ones of each caller's address under each partner it names.
 */
@ApplicationScoped
class PartnerGuesses {

  @Inject private Guesses guesses;

  /**
   * @param partner the code that the message names; empty when it names none
   * @throws Refusal Agency Authentication Failed while the caller has to wait
   */
  void check(String partner, Caller caller, Element service) {
    String guesser = guesser(partner, caller);
    if (guesses.mustWait(guesser)) {
      Refusal refusal =
          Refusal.unauthenticated(
              service,
              "There were too many wrong secrets; messages from there wait for ten minutes",
              "Somebody at %s guesses, or has a wrong secret, password or token%s. Further messages from there are refused for ten minutes and do not stand here"
                  .formatted(
                      caller.address(), partner.isEmpty() ? "" : " for the partner " + partner));
      throw guesses.isNews(guesser) ? refusal : refusal.unwritten();
    }
  }

  void wrong(String partner, Caller caller) {
    guesses.wrong(guesser(partner, caller));
  }

  void right(String partner, Caller caller) {
    guesses.right(guesser(partner, caller));
  }

  private static String guesser(String partner, Caller caller) {
    return caller.address() + " " + partner;
  }
}
