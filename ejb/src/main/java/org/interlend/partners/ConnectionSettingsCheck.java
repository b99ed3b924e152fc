package org.interlend.partners;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.FlushModeType;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.UnknownHostException;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.interlend.WorkflowException;
import org.interlend.institution.Institutions;
import org.interlend.partners.libris.LibrisSettings;
import org.interlend.partners.protocol.ConnectionSettingsReason;
import org.interlend.partners.slnp.SlnpReportServer;
import org.interlend.partners.slnp.SlnpSettings;
import org.interlend.partners.slnp.SlnpTls;
import org.interlend.security.AllowedTargets;
import org.interlend.security.AllowedTargets.TargetRefused;
import org.interlend.security.KeyStores;

/** Checks how a partner is connected against what stands outside of its record. */
@ApplicationScoped
class ConnectionSettingsCheck {

  private static final Logger LOG = System.getLogger(ConnectionSettingsCheck.class.getName());
  private static final Set<String> EVERY_ADDRESS = Set.of("0.0.0.0", "::");

  @Inject private EntityManager em;
  @Inject private Institutions institutions;
  @Inject private AllowedTargets targets;
  @Inject private KeyStores keyStores;

  /**
   * @param checkedBefore the targets that the record had already
   * @throws WorkflowException INVALID_DATA for a new target in an internal network, a port or a
   *     Sigel that another partner has, an unknown key store, or what an active partner lacks;
   *     UNKNOWN_CODE for the library of a Sigel
   */
  void check(Partner partner, Collection<String> checkedBefore) {
    targetsBySetting(partner)
        .forEach(
            (setting, target) -> {
              if (!checkedBefore.contains(target)) {
                WorkflowException.check(setting, () -> requireAllowed(target));
              }
            });
    partner.slnp().ifPresent(slnp -> check(partner, slnp));
    partner.libris().ifPresent(libris -> check(partner, libris));
  }

  /** The URLs and hosts to which a partner's record makes the server connect. */
  static Collection<String> targets(Partner partner) {
    return targetsBySetting(partner).values();
  }

  private static Map<String, String> targetsBySetting(Partner partner) {
    Map<String, String> all = new TreeMap<>();
    Optional.ofNullable(partner.ncipUrl()).ifPresent(url -> all.put("ncipUrl", url));
    partner
        .slnp()
        .flatMap(SlnpSettings::server)
        .map(SlnpReportServer::host)
        .ifPresent(host -> all.put("slnp.server.host", host));
    partner.libris().map(LibrisSettings::baseUrl).ifPresent(url -> all.put("libris.baseUrl", url));
    partner
        .libris()
        .flatMap(LibrisSettings::sruUrl)
        .ifPresent(url -> all.put("libris.sruUrl", url));
    return all;
  }

  private void check(Partner partner, SlnpSettings slnp) {
    WorkflowException.check(
        "slnp.ownSigels", () -> slnp.libraries().forEach(institutions::library));
    WorkflowException.check(
        "slnp.tls.keyStore", () -> slnp.tls().map(SlnpTls::keyStore).ifPresent(keyStores::load));
    if (partner.active()) {
      WorkflowException.check("slnp.port", () -> requireOwnPort(partner, slnp));
    }
  }

  private void requireOwnPort(Partner partner, SlnpSettings slnp) {
    int port =
        slnp.port()
            .orElseThrow(() -> new WorkflowException(ConnectionSettingsReason.PORT_REQUIRED));
    others(partner)
        .filter(
            other -> other.slnp().orElseThrow().port().filter(taken -> taken == port).isPresent())
        .filter(other -> overlap(other.slnp().orElseThrow().address(), slnp.address()))
        .findFirst()
        .ifPresent(
            other -> {
              throw new WorkflowException(
                  ConnectionSettingsReason.PORT_TAKEN, String.valueOf(port), other.code());
            });
  }

  /** The other active partners of the same protocol. */
  private Stream<Partner> others(Partner partner) {
    return em.createQuery(
            """
            select p from Partner p
            where p.status = :active and p.protocol = :protocol and p.code <> :code
            """,
            Partner.class)
        .setFlushMode(FlushModeType.COMMIT)
        .setParameter("active", PartnerStatus.ACTIVE)
        .setParameter("protocol", partner.protocol())
        .setParameter("code", partner.code())
        .getResultStream();
  }

  private static boolean overlap(String one, String other) {
    return one.equals(other) || EVERY_ADDRESS.contains(one) || EVERY_ADDRESS.contains(other);
  }

  private void check(Partner partner, LibrisSettings libris) {
    WorkflowException.check(
        "libris.sigels", () -> libris.libraries().forEach(institutions::library));
    if (partner.active()) {
      if (libris.sigels().isEmpty()) {
        throw new WorkflowException(ConnectionSettingsReason.SIGEL_REQUIRED).at("libris.sigels");
      }
      if (!partner.secrets().hasApiKey()) {
        throw new WorkflowException(ConnectionSettingsReason.API_KEY_REQUIRED).at("libris.apiKey");
      }
      others(partner).forEach(other -> requireOwnRequests(libris, other));
    }
  }

  /** What two partners fetch for one Sigel would be two requests for one item. */
  private static void requireOwnRequests(LibrisSettings libris, Partner other) {
    other
        .libris()
        .filter(libris::hasAddressOf)
        .flatMap(libris::commonSigel)
        .ifPresent(
            sigel -> {
              throw new WorkflowException(ConnectionSettingsReason.SIGEL_TAKEN, sigel, other.code())
                  .at("libris.sigels");
            });
  }

  /**
   * Checks that a connection can be opened to a URL or a host, and that it is not internal. A host
   * that cannot be resolved now is accepted, because the sender checks it again for every message.
   */
  private void requireAllowed(String target) {
    try {
      targets.resolve(target.contains("/") ? hostOf(target) : target);
    } catch (TargetRefused refused) {
      throw new WorkflowException(
          ConnectionSettingsReason.TARGET_NOT_ALLOWED, target, refused.host(), refused.address());
    } catch (UnknownHostException unknown) {
      LOG.log(Level.DEBUG, "An address cannot be resolved", unknown);
    }
  }

  private static String hostOf(String url) {
    try {
      String host = new URI(url.strip()).getHost();
      if (host != null) {
        return host;
      }
    } catch (URISyntaxException unusable) {
      LOG.log(Level.DEBUG, "An address cannot be read", unusable);
    }
    throw new WorkflowException(ConnectionSettingsReason.ADDRESS_UNUSABLE, url);
  }
}
