package org.interlend.ncip;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.interlend.exchange.MessageFact;
import org.interlend.message.MessageRate;
import org.interlend.ncip.problem.NcipException;
import org.interlend.ncip.problem.ProblemType;
import org.interlend.ncip.remote.RemoteClient;
import org.interlend.ncip.wire.Element;
import org.interlend.partners.Partner;
import org.interlend.partners.Partners;
import org.interlend.partners.secret.StoredSecrets;

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
  @Inject private PartnerAttemptLimiter attempts;

  /**
   * A message must bring every credential that the partner's record requires. A message that has
   * none of them, nor the partner's address token, is accepted only if the record is open. A
   * message with an internal sender needs no credentials and does not count against the rate.
   *
   * @param received has a URL token when it came to the partner's own address
   * @throws NcipException Agency Authentication Failed; Temporary Processing Failure when there are
   *     too many messages
   */
  void authenticate(Partner partner, Element service, RawMessage received) {
    RemoteClient client = received.client();
    if (isLoopback(partner, client)) {
      return;
    }
    requireAnyProof(partner, service, received);
    requireAddress(partner, service, client);
    requireCertificate(partner, service, client);
    StoredSecrets secrets = partner.secrets();
    if (secrets.required()) {
      attempts.check(partner.code(), client, service);
    }
    requirePassword(partner, service, client);
    requireSecret(partner, service, client);
    if (secrets.required()) {
      attempts.right(partner.code(), client);
    }
    requireRate(partner);
  }

  private static boolean isLoopback(Partner partner, RemoteClient client) {
    return client
        .internalOrigin()
        .filter(token -> token.partner().equals(partner.code()))
        .isPresent();
  }

  private static void requireAnyProof(Partner partner, Element service, RawMessage received) {
    if (!partner.asksForProof() && received.urlToken() == null && !partner.isOpen()) {
      throw NcipException.unauthenticated(
          service,
          MessageFact.CREDENTIALS_MISSING.with(),
          MessageFact.CREDENTIALS_TO_AGREE.with(partner.code(), received.client().address()));
    }
  }

  private static void requireAddress(Partner partner, Element service, RemoteClient client) {
    if (!partner.authentication().allows(client.address())) {
      throw NcipException.unauthenticated(
          service,
          MessageFact.ADDRESS_NOT_AGREED.with(),
          MessageFact.ADDRESS_TO_ADD.with(partner.code(), client.address()));
    }
  }

  private static void requireCertificate(Partner partner, Element service, RemoteClient client) {
    if (!partner.authentication().accepts(client.certificate())) {
      throw NcipException.unauthenticated(
          service,
          MessageFact.CERTIFICATE_WRONG.with(),
          client
              .certificate()
              .map(
                  shown ->
                      MessageFact.CERTIFICATE_TO_CORRECT.with(
                          partner.code(), client.address(), shown.getSubjectX500Principal()))
              .orElseGet(
                  () -> MessageFact.CERTIFICATE_MISSING.with(partner.code(), client.address())));
    }
  }

  private void requirePassword(Partner partner, Element service, RemoteClient client) {
    if (!partners.admits(partner, client.login())) {
      client.login().ifPresent(tried -> attempts.wrong(partner.code(), client));
      throw NcipException.unauthenticated(
          service,
          MessageFact.PASSWORD_WRONG.with(),
          (client.login().isEmpty() ? MessageFact.PASSWORD_MISSING : MessageFact.PASSWORD_TO_AGREE)
              .with(partner.code(), client.address()));
    }
  }

  private void requireSecret(Partner partner, Element service, RemoteClient client) {
    Optional<String> secret = secret(service, partner);
    if (!partners.trusts(partner, secret)) {
      secret.ifPresent(tried -> attempts.wrong(partner.code(), client));
      throw NcipException.unauthenticated(
          service,
          MessageFact.SECRET_WRONG.with(),
          MessageFact.SECRET_TO_AGREE.with(partner.code(), client.address()));
    }
  }

  private void requireRate(Partner partner) {
    if (!rate.admits(partner)) {
      throw new NcipException(
          ProblemType.TEMPORARY_PROCESSING_FAILURE,
          MessageFact.TOO_MANY_MESSAGES.with(
              partner.authentication().messagesPerMinute().orElseThrow()),
          null,
          null);
    }
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
