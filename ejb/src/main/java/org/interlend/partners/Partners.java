package org.interlend.partners;

import static org.interlend.WorkflowException.check;
import static org.interlend.WorkflowException.checked;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.FlushModeType;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.interlend.Side;
import org.interlend.WorkflowException;
import org.interlend.institution.Institutions;
import org.interlend.partners.profile.WorkflowProfile;
import org.interlend.partners.profile.WorkflowProfiles;
import org.interlend.partners.protocol.BrokerProtocol;
import org.interlend.partners.secret.Login;
import org.interlend.persistence.Page;
import org.interlend.security.KeyedDigest;
import org.interlend.security.SecretCipher;
import org.interlend.settings.cache.SettingsLookup;

/** Finds partners, checks their secrets and saves their records. */
@ApplicationScoped
@Transactional
public class Partners {

  private static final int MAX_PARTNERS = 500;

  @Inject private EntityManager em;
  @Inject private Institutions institutions;
  @Inject private WorkflowProfiles profiles;
  @Inject private KeyedDigest digest;
  @Inject private SecretCipher cipher;
  @Inject private ConnectionSettingsCheck connectionSettingsCheck;
  @Inject private SettingsLookup remembered;

  /** Finds a partner by code, case-sensitive. */
  public Optional<Partner> find(String code) {
    return one("select p from Partner p where p.code = :key", code);
  }

  /**
   * @throws WorkflowException UNKNOWN_CODE
   */
  public Partner get(String code) {
    return find(code).orElseThrow(() -> new WorkflowException(PartnerReason.UNKNOWN_PARTNER, code));
  }

  /** Finds a partner whose code differs only in case, which is a common mistake. */
  public Optional<Partner> findNearMiss(String code) {
    return one("select p from Partner p where lower(p.code) = lower(:key)", code);
  }

  /** Finds a partner by the token at the end of its own address. */
  public Optional<Partner> findByUrlToken(String token) {
    return one(
        "select p from Partner p where p.secrets.urlTokenDigest = :key", digest.forLookup(token));
  }

  /** All partners with this agency code as an alias. */
  public List<Partner> findByAlias(String alias) {
    return remembered.by(
        "partners by alias",
        alias,
        Partner.class,
        () ->
            em.createQuery(
                    "select p from Partner p join p.agencyAliases a where a = :alias",
                    Partner.class)
                .setParameter("alias", alias)
                .setMaxResults(2)
                .getResultStream()
                .peek(Partner::load)
                .toList());
  }

  /** The active partner of this protocol, if there is exactly one. */
  public Optional<Partner> findOnlyActive(BrokerProtocol protocol) {
    List<Partner> active = active(protocol);
    if (active.size() != 1) {
      return Optional.empty();
    }
    active.get(0).load();
    return Optional.of(active.get(0));
  }

  /** The active partners of this protocol, by code. */
  public List<Partner> active(BrokerProtocol protocol) {
    return remembered.all(
        Partner.class,
        "active partners of " + protocol,
        () ->
            em.createQuery(
                    """
                    select p from Partner p
                    where p.status = :active and p.protocol = :protocol
                    order by p.code
                    """,
                    Partner.class)
                .setFlushMode(FlushModeType.COMMIT)
                .setParameter("active", PartnerStatus.ACTIVE)
                .setParameter("protocol", protocol)
                .getResultList());
  }

  /** The protocols of the active partners, by their codes. */
  public Map<String, BrokerProtocol> protocols() {
    return em.createQuery(
            "select p.code, p.protocol from Partner p where p.status = :active", Object[].class)
        .setParameter("active", PartnerStatus.ACTIVE)
        .getResultStream()
        .collect(Collectors.toMap(row -> (String) row[0], row -> (BrokerProtocol) row[1]));
  }

  /** The active borrowing partners with a link for patrons' requests, by name. */
  public List<Partner> takingRequests() {
    return em.createQuery(
            """
            select p from Partner p
            where p.status = :active and p.borrowingSupported = true
              and (p.requestLink is not null or p.patronOrdering = :byStaff)
            order by p.name, p.code
            """,
            Partner.class)
        .setParameter("active", PartnerStatus.ACTIVE)
        .setParameter("byStaff", RequestFormUrl.Ordering.STAFF)
        .getResultList();
  }

  /** Whether the secret is the partner's; true also if the partner needs none. */
  public boolean trusts(Partner partner, Optional<String> secret) {
    return partner
        .secrets()
        .secretDigest()
        .map(stored -> secret.map(given -> digest.matches(given, stored)).orElse(false))
        .orElse(true);
  }

  /** Whether name and password are the partner's; true also if the partner needs none. */
  public boolean admits(Partner partner, Optional<Login> login) {
    return partner
        .secrets()
        .passwordDigest()
        .map(stored -> login.map(given -> isOf(partner, given, stored)).orElse(false))
        .orElse(true);
  }

  private boolean isOf(Partner partner, Login given, String stored) {
    return digest.matches(given.password(), stored)
        && given.name().equals(partner.authentication().loginName().orElse(partner.code()));
  }

  /**
   * The key with which we call the partner's API.
   *
   * @return empty if none is set, or if it was stored with another server key
   */
  public Optional<String> apiKey(Partner partner) {
    return partner
        .secrets()
        .encryptedApiKey()
        .flatMap(stored -> cipher.decrypt(stored, partner.code()));
  }

  /** One page of partners by name. */
  public Page<Partner> list(int first, int rows) {
    return Page.of(
        em.createQuery("select p from Partner p order by p.name, p.code", Partner.class),
        first,
        rows,
        em.createQuery("select count(p) from Partner p", Long.class).getSingleResult());
  }

  /**
   * All partners by name, without stubs. An institution has some dozens, so the list needs no
   * pages.
   */
  public List<Partner> list() {
    return em.createQuery(
            """
            select p from Partner p
              left join fetch p.acceptLocation left join fetch p.pickupLibrary
              left join fetch p.receiveDesk left join fetch p.checkOutLocation
              left join fetch p.sharedBorrowing left join fetch p.sharedLending
            where p.stubSigel is null
            order by p.name
            """,
            Partner.class)
        .setMaxResults(MAX_PARTNERS)
        .getResultList();
  }

  /** The stubs, latest first; at most 500. */
  public List<Partner> stubs() {
    return em.createQuery(
            "select p from Partner p where p.stubSigel is not null order by p.id desc",
            Partner.class)
        .setMaxResults(MAX_PARTNERS)
        .getResultList();
  }

  /** The active partners whose messages need no authentication, by name. */
  public List<Partner> openToAnyone() {
    return list().stream().filter(Partner::active).filter(Partner::isOpen).toList();
  }

  /**
   * Creates or replaces a partner. An incomplete partner can be saved: {@link Partner#missing()}
   * says what is missing.
   *
   * @throws WorkflowException UNKNOWN_CODE for a location, library, desk or workflow profile that
   *     is unknown, or a place of an inactive library; INVALID_DATA for an invalid request link,
   *     certificate, address, Sigel or template, a new address that leads to an internal network, a
   *     port in use, or what an active partner of SLNP or Libris lacks
   */
  public Partner save(String code, PartnerSettings settings, PartnerConnectionInput connection) {
    Partner partner = find(code).orElseGet(() -> new Partner(code));
    Collection<String> targetsBefore = ConnectionSettingsCheck.targets(partner);
    partner.describe(settings, connection);
    check("requestLink", partner::requestLink);
    partner.place(
        named("acceptItem.location", partner.accept().location(), institutions::activeLocation),
        named(
            "acceptItem.pickupLibrary",
            partner.accept().pickupLibrary(),
            library -> institutions.library(library).requireActive()),
        named("acceptItem.receiveDesk", partner.accept().receiveDesk(), institutions::activeDesk),
        named(
            "checkOutItem.location", partner.checkOut().location(), institutions::activeLocation));
    partner.share(
        named(
            "borrowingProfile",
            partner.borrowingProfile(),
            profile -> profiles.named(profile, Side.BORROWING)),
        named(
            "lendingProfile",
            partner.lendingProfile(),
            profile -> profiles.named(profile, Side.LENDING)));
    check("pickupNames", () -> settings.pickupNames().values().forEach(institutions::library));
    partner.secrets().take(connection.secrets(), code, digest, cipher);
    connectionSettingsCheck.check(partner, targetsBefore);
    em.persist(partner);
    em.flush();
    return partner;
  }

  /**
   * Has the settings of a workflow profile count for a partner, on the profile's side.
   *
   * @throws WorkflowException UNKNOWN_CODE
   */
  public void use(String code, WorkflowProfile profile) {
    get(code).use(profile);
    em.flush();
  }

  private static <T> T named(String setting, String code, Function<String, T> find) {
    return checked(setting, () -> code == null ? null : find.apply(code));
  }

  private Optional<Partner> one(String query, String key) {
    return remembered.oneBy(
        query,
        key,
        Partner.class,
        () ->
            em.createQuery(query, Partner.class)
                // No flush, because callers are in the middle of other changes.
                .setFlushMode(FlushModeType.COMMIT)
                .setParameter("key", key)
                .getResultStream()
                .peek(Partner::load)
                .toList());
  }
}
