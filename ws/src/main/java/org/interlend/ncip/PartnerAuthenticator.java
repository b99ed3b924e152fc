package org.interlend.ncip;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.interlend.ncip.wire.Element;
import org.interlend.partners.Partner;
import org.interlend.partners.Partners;

/**
 * Authenticates a message that names a partner: its network address, its credentials and the
 * message rate must be those of the partner. The sender is told only what is wrong; staff are also
 * told what they can do.
 */
@ApplicationScoped
class PartnerAuthenticator {

  private static final String HEADER = "InitiationHeader";

  @Inject private Partners partners;
  @Inject private MessageRate rate;
  @Inject private PartnerAttempts attempts;

  /**
   * A message must bring every credential that the partner's record requires. A message that has
   * none of them, nor the partner's address token, is accepted only if the record is open. A
   * message with a loopback token needs no credentials and does not count against the rate.
   *
   * @param received has a URL token when it came to the partner's own address
   * @throws Refusal Agency Authentication Failed; Temporary Processing Failure when there are too
   *     many messages
   */
  void authenticate(Partner partner, Element service, RawMessage received) {
    RemoteClient client = received.client();
    if (client
        .loopbackToken()
        .filter(loopbackToken -> loopbackToken.partner().equals(partner.code()))
        .isPresent()) {
      return;
    }
    if (!partner.asksForProof() && received.urlToken() == null && !partner.isOpen()) {
      throw Refusal.unauthenticated(
          service,
          "The message has no credentials of the partner",
          "It names the partner %s and comes from %s. Agree on a secret, a password, a certificate or addresses with the partner, and set them in its record; or mark the record as open, and anyone may send messages as the partner"
              .formatted(partner.code(), client.address()));
    }
    if (!partner.authentication().allows(client.address())) {
      throw Refusal.unauthenticated(
          service,
          "The message comes from an address that was not agreed on",
          "It names the partner %s and comes from %s. If that is the partner, add the address to its record"
              .formatted(partner.code(), client.address()));
    }
    if (!partner.authentication().accepts(client.certificate())) {
      throw Refusal.unauthenticated(
          service,
          "The client certificate is missing or another one",
          "It names the partner %s and comes from %s %s. If that is the partner, correct the certificate in its record"
              .formatted(
                  partner.code(),
                  client.address(),
                  client
                      .certificate()
                      .map(shown -> "with the certificate of " + shown.getSubjectX500Principal())
                      .orElse("without a certificate")));
    }
    boolean hasSecret = hasSecret(partner);
    if (hasSecret || partner.hasUrlToken()) {
      attempts.check(partner.code(), client, service);
    }
    if (!partners.admits(partner, client.login())) {
      client.login().ifPresent(tried -> attempts.wrong(partner.code(), client));
      throw Refusal.unauthenticated(
          service,
          "The name and password of HTTP Basic are missing or wrong",
          "It names the partner %s and comes from %s %s. Agree on name and password with the partner, and set them in its record"
              .formatted(
                  partner.code(),
                  client.address(),
                  client.login().isEmpty() ? "without a password" : "with a wrong one"));
    }
    Optional<String> secret = secret(service, partner);
    if (!partners.trusts(partner, secret)) {
      secret.ifPresent(tried -> attempts.wrong(partner.code(), client));
      throw Refusal.unauthenticated(
          service,
          "The secret is missing or wrong",
          "It names the partner %s and comes from %s. Agree on the secret with the partner, and set it in its record"
              .formatted(partner.code(), client.address()));
    }
    if (hasSecret) {
      attempts.right(partner.code(), client);
    }
    if (!rate.admits(partner)) {
      throw new Refusal(
          ProblemType.TEMPORARY_PROCESSING_FAILURE,
          "Too many messages: %d a minute are served. Nothing was changed; send it again in a minute"
              .formatted(partner.authentication().messagesPerMinute().orElseThrow()),
          null,
          null);
    }
  }

  private static boolean hasSecret(Partner partner) {
    return partner.secretDigest().isPresent() || partner.passwordDigest().isPresent();
  }

  /**
   * A code that identifies the partner is not its secret; version 1 allows it in the same field.
   */
  private static Optional<String> secret(Element service, Partner partner) {
    return service
        .text(HEADER, "FromAgencyAuthentication")
        .filter(text -> !text.equals(partner.code()))
        .or(() -> service.text(HEADER, "FromSystemAuthentication"));
  }
}
