package org.interlend.ncip;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.interlend.DryRun;
import org.interlend.exchange.MessageFact;
import org.interlend.ncip.problem.NcipException;
import org.interlend.ncip.problem.NcipProblem;
import org.interlend.ncip.problem.ProblemType;
import org.interlend.ncip.remote.RemoteClient;
import org.interlend.ncip.wire.Element;
import org.interlend.partners.Partner;
import org.interlend.partners.Partners;
import org.interlend.partners.protocol.BrokerProtocol;
import org.interlend.security.IdentifierRules;
import org.interlend.text.Fact;
import org.interlend.text.Facts;

/**
 * Identifies the partner that sends a message, by the header alone; agencies in the body never
 * count. The order is: the profile, the address token, the fields for authentication or system, the
 * agency code, and finally the only active partner, if that partner's messages must bring
 * credentials.
 */
@ApplicationScoped
class PartnerResolver {

  private static final String HEADER = "InitiationHeader";
  private static final String PROFILE = "ApplicationProfileType";

  @Inject private Partners partners;
  @Inject private PartnerAttemptLimiter attempts;

  /**
   * @param received with the address it was sent to, and its sender's address
   * @throws NcipException Unknown Agency, Needed Data Missing, Agency Authentication Failed
   */
  Partner resolve(Element service, RawMessage received) {
    return received
        .client()
        .internalOrigin()
        .filter(token -> token.isOfStaff() || DryRun.isOn())
        .map(token -> partners.get(token.partner()))
        .orElseGet(() -> named(service, received));
  }

  /** Why the message does not identify this partner; nothing when it does. */
  Facts doubt(Element service, RawMessage received, String partner) {
    try {
      String named = named(service, received).code();
      return named.equals(partner)
          ? Facts.NONE
          : Facts.of(MessageFact.TAKEN_FOR_ANOTHER.with(named));
    } catch (NcipException refusal) {
      return Facts.of(MessageFact.REFUSED_BY_ITSELF.with(), refusal.problem().fact())
          .and(refusal.note());
    }
  }

  private Partner named(Element service, RawMessage received) {
    Optional<Partner> tokenOwner =
        Optional.ofNullable(received.urlToken())
            .map(token -> byToken(service, token, received.client()));
    Partner partner =
        profile(service)
            .map(code -> byProfile(service, code))
            .or(() -> tokenOwner)
            .or(() -> byHeaderField(service, "FromAgencyAuthentication"))
            .or(() -> byHeaderField(service, "FromSystemId"))
            .or(() -> byAlias(service))
            .or(() -> partners.findOnlyActive(BrokerProtocol.NCIP).filter(Partner::asksForProof))
            .orElseThrow(() -> unknownSender(service));
    boolean byAddress = tokenOwner.filter(owner -> owner.code().equals(partner.code())).isPresent();
    if (!partner.active()) {
      throw concealed(service, byAddress, MessageFact.PARTNER_INACTIVE.with(partner.code()));
    }
    if (!partner.speaks(BrokerProtocol.NCIP)) {
      throw concealed(
          service,
          byAddress,
          MessageFact.PARTNER_OF_ANOTHER_PROTOCOL.with(partner.code(), partner.protocol().label()));
    }
    if (tokenOwner.isPresent() && !byAddress) {
      throw NcipException.unauthenticated(service, MessageFact.ADDRESS_OF_ANOTHER_PARTNER.with());
    }
    return partner;
  }

  private Partner byToken(Element service, String token, RemoteClient client) {
    attempts.checkToken(token, client, service);
    Optional<Partner> known = partners.findByUrlToken(token);
    if (known.isEmpty()) {
      attempts.wrong(PartnerAttemptLimiter.accountOf(token), client);
      throw NcipException.unauthenticated(service, MessageFact.ADDRESS_OF_NO_PARTNER.with());
    }
    attempts.right(PartnerAttemptLimiter.accountOf(token), client);
    return known.get();
  }

  private static Optional<String> profile(Element service) {
    Optional<String> code = service.text(HEADER, PROFILE);
    if (code.filter(IdentifierRules::isTooLong).isPresent()) {
      throw new NcipException(
          ProblemType.UNKNOWN_AGENCY,
          MessageFact.PARTNER_CODE_TOO_LONG.with(IdentifierRules.MAX_LENGTH),
          path(service, PROFILE),
          null);
    }
    return code;
  }

  private Partner byProfile(Element service, String code) {
    return partners.find(code).orElseThrow(() -> unknown(service, code));
  }

  private Optional<Partner> byHeaderField(Element service, String field) {
    return service
        .text(HEADER, field)
        .filter(code -> !IdentifierRules.isTooLong(code))
        .flatMap(partners::find);
  }

  private Optional<Partner> byAlias(Element service) {
    List<Partner> found =
        service
            .text(HEADER, "FromAgencyId", "AgencyId")
            .filter(alias -> !IdentifierRules.isTooLong(alias))
            .map(partners::findByAlias)
            .orElse(List.of());
    return found.size() == 1 ? Optional.of(found.get(0)) : Optional.empty();
  }

  private NcipException unknown(Element service, String code) {
    Facts note =
        partners
            .findNearMiss(code)
            .map(near -> Facts.of(MessageFact.PARTNER_CODE_IN_OTHER_CASE.with(near.code())))
            .orElse(Facts.NONE);
    return new NcipException(
        new NcipProblem(
            ProblemType.UNKNOWN_AGENCY,
            MessageFact.PARTNER_UNKNOWN.with(code),
            path(service, PROFILE),
            code),
        note);
  }

  /**
   * The sender is told that its address or code is not known; staff the truth.
   *
   * @param byAddress whether the message came to the partner's own address
   */
  private NcipException concealed(Element service, boolean byAddress, Fact why) {
    if (byAddress) {
      return NcipException.unauthenticated(service, MessageFact.ADDRESS_OF_NO_PARTNER.with(), why);
    }
    NcipException ofStranger =
        profile(service)
            .map(code -> unknown(service, code))
            .orElseGet(() -> unknownSender(service));
    return new NcipException(ofStranger.problem(), Facts.of(why));
  }

  private static NcipException unknownSender(Element service) {
    return new NcipException(
        ProblemType.NEEDED_DATA_MISSING,
        MessageFact.PARTNER_NOT_NAMED.with(),
        path(service, PROFILE),
        null);
  }

  private static String path(Element service, String field) {
    return service.path(HEADER, field);
  }
}
