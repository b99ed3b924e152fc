package org.interlend.patrons;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.interlend.WorkflowProblem;
import org.interlend.persistence.Page;
import org.interlend.security.AttemptKind;
import org.interlend.security.Identifiers;
import org.interlend.security.KeyedDigest;
import org.interlend.security.LoginAttempt;
import org.interlend.security.LoginAttemptLimiter;
import org.interlend.security.SecretCipher;
import org.interlend.security.TooManyAttempts;
import org.interlend.text.Text;

/** Finds, authenticates and saves the institution's patrons. */
@ApplicationScoped
@Transactional
public class Patrons {

  private static final String MATCHES =
      """
      (:text = '' or lower(p.lastName) like :text or lower(p.firstName) like :text
       or lower(p.email) like :text or lower(p.primaryId) like :text
       or exists (select i from PatronIdentifier i where i.patron = p and lower(i.value) like :text))
      and (:blockedOnly = false or p.id in (select q.id from Patron q join q.blocks b))
      """;

  @PersistenceContext private EntityManager em;
  @Inject private KeyedDigest digest;
  @Inject private SecretCipher cipher;
  @Inject private LoginAttemptLimiter attempts;
  @Inject private Event<PatronRenamed> renamed;
  @Inject private Event<PatronCardsReplaced> cardsReplaced;
  @Inject private Clock clock;

  /**
   * Finds the one patron with an identifier.
   *
   * @param identifier card number or primary id
   * @param type the only type to compare, or null for any
   * @throws WorkflowProblem UNKNOWN_PATRON, AMBIGUOUS_PATRON
   */
  public Patron identify(String identifier, IdentifierType type) {
    return named(identifier, type).one();
  }

  /**
   * Finds the patrons with an identifier, of whom there should be one.
   *
   * @param type the only type to compare, or null for any
   */
  public NamedPatron named(String identifier, IdentifierType type) {
    return new NamedPatron(identifier, answeringTo(identifier, type));
  }

  private List<Patron> answeringTo(String identifier, IdentifierType type) {
    if (Identifiers.isTooLong(identifier)) {
      return List.of();
    }
    return em
        .createQuery(
            """
            select distinct p from Patron p left join fetch p.identifiers
            where p.id in (select i.patron.id from PatronIdentifier i where i.value = :value)
            """,
            Patron.class)
        .setParameter("value", identifier)
        .getResultList()
        .stream()
        .filter(patron -> patron.answersTo(identifier, type))
        .toList();
  }

  /**
   * Finds the patron with this identifier and PIN. The problem is the same for an unknown
   * identifier, a wrong PIN and a patron without a PIN, so that it reveals nothing.
   *
   * @param type the only type to compare, or null for any
   * @param pin the PIN in clear text
   * @param address the network address of the client
   * @throws WorkflowProblem PATRON_AUTHENTICATION_FAILED; TOO_MANY_WRONG_PINS while attempts are
   *     refused, also when no patron has the identifier
   */
  public Patron authenticate(String identifier, IdentifierType type, String pin, String address) {
    if (pin.isEmpty() || Identifiers.isTooLong(pin) || Identifiers.isTooLong(identifier)) {
      throw wrongPin();
    }
    List<Patron> found = answeringTo(identifier, type);
    String stored =
        found.size() == 1
            ? found.get(0).pinDigest().orElse(KeyedDigest.NOTHING)
            : KeyedDigest.NOTHING;
    String card = found.size() == 1 ? found.get(0).primaryId() : identifier;
    try {
      LoginAttempt attempt = new LoginAttempt(AttemptKind.PIN, card, address);
      if (!attempts.verify(attempt, () -> digest.matches(pin, stored))) {
        throw wrongPin();
      }
    } catch (TooManyAttempts refused) {
      throw new WorkflowProblem(PatronReason.TOO_MANY_WRONG_PINS, null, refused.pause().minutes());
    }
    return found.get(0);
  }

  /**
   * The patron's PIN for interlibrary loan in clear text, for brokers that compare PINs themselves.
   * It is another one than the PIN of the card.
   *
   * @return empty if there is none, or if it was stored with another server key
   */
  public Optional<String> illPin(Patron patron) {
    return patron.illPin().flatMap(stored -> cipher.decrypt(stored, patron.primaryId()));
  }

  private static WorkflowProblem wrongPin() {
    return new WorkflowProblem(PatronReason.WRONG_PIN, null);
  }

  public Optional<Patron> find(String primaryId) {
    return em.createQuery("select p from Patron p where p.primaryId = :id", Patron.class)
        .setParameter("id", primaryId)
        .getResultStream()
        .findFirst();
  }

  /**
   * @throws WorkflowProblem UNKNOWN_PATRON
   */
  public Patron get(String primaryId) {
    return find(primaryId).orElseThrow(() -> unknown(primaryId));
  }

  /** One page of patrons by name, with their numbers and blocks, to be read only. */
  public Page<Patron> list(PatronFilter filter, int first, int rows) {
    List<Long> page =
        with(
                filter,
                em.createQuery(
                    "select p.id from Patron p where "
                        + MATCHES
                        + " order by p.lastName, p.firstName, p.id",
                    Long.class))
            .setFirstResult(first)
            .setMaxResults(Math.min(rows, Page.MAX_ROWS))
            .getResultList();
    long total =
        with(filter, em.createQuery("select count(p) from Patron p where " + MATCHES, Long.class))
            .getSingleResult();
    return new Page<>(page.isEmpty() ? List.of() : loadAll(page), total);
  }

  /** Loads the patrons of a page with two queries. */
  private List<Patron> loadAll(List<Long> ids) {
    List<Patron> patrons =
        em.createQuery(
                """
                select distinct p from Patron p
                left join fetch p.blocks left join fetch p.identifiers where p.id in :ids
                """,
                Patron.class)
            .setParameter("ids", ids)
            // EclipseLink cannot track changes of blocks that it loaded by a join.
            .setHint("eclipselink.read-only", "true")
            .getResultList();
    return patrons.stream().sorted(Comparator.comparing(p -> ids.indexOf(p.id()))).toList();
  }

  /**
   * Creates or replaces a patron.
   *
   * @throws WorkflowProblem INVALID_DATA when a barcode is another patron's
   */
  public Patron save(PatronInput input) {
    Optional<Patron> known = find(input.primaryId());
    Patron patron = known.orElseGet(() -> new Patron(input.primaryId(), clock.instant()));
    input.barcodes().forEach(barcode -> refuseForeign(barcode, patron));
    List<String> cards = patron.barcodes();
    String formerName = patron.lastName() == null ? null : patron.fullName();
    patron.describe(input);
    if (input.pin() != null) {
      patron.choosePin(digest.of(input.pin()));
    }
    if (input.illPin() != null) {
      patron.chooseIllPin(
          input.illPin().isEmpty() ? null : cipher.encrypt(input.illPin(), input.primaryId()));
    }
    if (input.blocked()) {
      patron.block(input.blockReason(), clock.instant());
    } else {
      patron.unblock();
    }
    em.persist(patron);
    if (known.isPresent() && !patron.barcodes().equals(cards)) {
      // The cards are rows of their own: without this, an open form would miss their change.
      em.lock(patron, LockModeType.OPTIMISTIC_FORCE_INCREMENT);
    }
    em.flush();
    List<String> gone = cards.stream().filter(card -> !patron.barcodes().contains(card)).toList();
    if (!gone.isEmpty()) {
      cardsReplaced.fire(new PatronCardsReplaced(patron, gone));
    }
    if (formerName != null && !formerName.equals(patron.fullName())) {
      renamed.fire(new PatronRenamed(patron));
    }
    return patron;
  }

  private void refuseForeign(String barcode, Patron patron) {
    em.createQuery(
            "select i.patron from PatronIdentifier i where i.value = :value and i.type = :type",
            Patron.class)
        .setParameter("value", barcode)
        .setParameter("type", IdentifierType.BARCODE)
        .getResultStream()
        .filter(owner -> owner != patron)
        .findFirst()
        .ifPresent(
            owner -> {
              throw new WorkflowProblem(
                  PatronReason.BARCODE_OF_ANOTHER_PATRON, barcode, owner.primaryId());
            });
  }

  private static <T> TypedQuery<T> with(PatronFilter filter, TypedQuery<T> query) {
    String text =
        filter.text() == null || filter.text().isBlank()
            ? ""
            : filter.text().strip().toLowerCase(Locale.ROOT) + "%";
    return query.setParameter("text", text).setParameter("blockedOnly", filter.blockedOnly());
  }

  static WorkflowProblem unknown(String identifier) {
    String given = Text.fit(identifier, Identifiers.LONGEST);
    return new WorkflowProblem(PatronReason.UNKNOWN_PATRON, given);
  }
}
