package org.interlend.patrons;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.FlushModeType;
import jakarta.persistence.LockModeType;
import jakarta.persistence.TypedQuery;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.interlend.WorkflowException;
import org.interlend.institution.Institutions;
import org.interlend.persistence.LikePattern;
import org.interlend.persistence.Page;
import org.interlend.security.AttemptKind;
import org.interlend.security.IdentifierRules;
import org.interlend.security.KeyedDigest;
import org.interlend.security.LoginAttempt;
import org.interlend.security.LoginAttemptLimiter;
import org.interlend.security.SecretCipher;
import org.interlend.security.TooManyAttemptsException;
import org.interlend.text.ScannedNumberSpellings;
import org.interlend.text.Text;

/** Finds, authenticates and saves the institution's patrons. */
@ApplicationScoped
@Transactional
public class Patrons {

  private static final String MATCHES =
      """
      (:text = '' or (%s)
       or lower(p.email) like :text or lower(p.primaryId) like :text
       or exists (select i from PatronIdentifier i where i.patron = p and lower(i.value) like :text))
      and (:blockedOnly = false or exists (select b from PatronBlock b where b.patron = p))
      """;

  private static final String BY_NUMBER =
      """
      select p from Patron p
      left join fetch p.identifiers left join fetch p.blocks
      where p.id in (select i.patron.id from PatronIdentifier i where i.value = :value)
      """;

  private static final String BY_EMAIL = "select p from Patron p where p.emailKey = :value";

  @Inject private EntityManager em;
  @Inject private KeyedDigest digest;
  @Inject private SecretCipher cipher;
  @Inject private LoginAttemptLimiter attempts;
  @Inject private Event<Object> events;
  @Inject private Institutions institutions;
  @Inject private Clock clock;

  /**
   * Finds the one patron with an identifier that staff have scanned or typed, see {@link
   * ScannedNumberSpellings}.
   *
   * @param identifier a number of any kind
   * @throws WorkflowException UNKNOWN_PATRON, AMBIGUOUS_PATRON
   */
  public Patron identify(String identifier) {
    return named(identifier).one();
  }

  /**
   * Finds the one patron with an identifier.
   *
   * @param identifier a number; with the type for it an e-mail address
   * @param type the only type to compare, or null for any number
   * @throws WorkflowException UNKNOWN_PATRON, AMBIGUOUS_PATRON
   */
  public Patron identify(String identifier, IdentifierType type) {
    return named(identifier, type).one();
  }

  /**
   * Finds the patrons with a number of any kind, as staff have scanned or typed it; there should be
   * one.
   */
  public PatronLookupResult named(String identifier) {
    return ScannedNumberSpellings.of(identifier).stream()
        .map(number -> named(number, null))
        .filter(PatronLookupResult::isKnown)
        .findFirst()
        .orElseGet(() -> new PatronLookupResult(identifier, List.of()));
  }

  /**
   * Finds the patrons with an identifier, of whom there should be one.
   *
   * @param type the only type to compare, or null for any number
   */
  public PatronLookupResult named(String identifier, IdentifierType type) {
    return new PatronLookupResult(identifier, answeringTo(identifier, type));
  }

  private List<Patron> answeringTo(String identifier, IdentifierType type) {
    if (IdentifierRules.isImpossible(identifier)) {
      return List.of();
    }
    boolean byEmail = type == IdentifierType.EMAIL;
    return em
        .createQuery(byEmail ? BY_EMAIL : BY_NUMBER, Patron.class)
        .setParameter("value", byEmail ? IdentifierRules.comparable(identifier) : identifier)
        .getResultList()
        .stream()
        // One row for each number and block. The database would sort by all columns to leave out
        // the repetitions.
        .distinct()
        .filter(patron -> patron.answersTo(identifier, type))
        .toList();
  }

  /**
   * Finds the patron with this identifier and PIN. The problem is the same for an unknown
   * identifier, a wrong PIN and a patron without a PIN, so that it reveals nothing.
   *
   * @param type the only type to compare, or null for any number
   * @param pin the PIN in clear text
   * @param address the network address of the client
   * @throws WorkflowException PATRON_AUTHENTICATION_FAILED; TOO_MANY_WRONG_PINS while attempts are
   *     refused, also when no patron has the identifier
   */
  public Patron authenticate(String identifier, IdentifierType type, String pin, String address) {
    if (pin.isEmpty() || IdentifierRules.isTooLong(pin) || IdentifierRules.isTooLong(identifier)) {
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
    } catch (TooManyAttemptsException refused) {
      throw new WorkflowException(
          PatronReason.TOO_MANY_WRONG_PINS, null, refused.pause().minutes());
    }
    return found.get(0);
  }

  /**
   * What tells the patron's present PIN from former ones, and says nothing else about it. A session
   * keeps it, and ends when it changes.
   */
  public String pinFingerprint(Patron patron) {
    return fingerprint(patron.pinDigest().orElse(KeyedDigest.NOTHING));
  }

  /**
   * The same, read with one query.
   *
   * @return empty if there is no such patron, or no PIN
   */
  public Optional<String> pinFingerprint(String primaryId) {
    return em
        .createQuery("select p.pinDigest from Patron p where p.primaryId = :id", String.class)
        .setParameter("id", primaryId)
        .getResultList()
        .stream()
        .filter(Objects::nonNull)
        .findFirst()
        .map(this::fingerprint);
  }

  private String fingerprint(String pinDigest) {
    return digest.forLookup(pinDigest);
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

  private static WorkflowException wrongPin() {
    return new WorkflowException(PatronReason.WRONG_PIN);
  }

  public Optional<Patron> find(String primaryId) {
    return em.createQuery("select p from Patron p where p.primaryId = :id", Patron.class)
        .setParameter("id", primaryId)
        .getResultStream()
        .findFirst();
  }

  /**
   * @throws WorkflowException UNKNOWN_PATRON
   */
  public Patron get(String primaryId) {
    return find(primaryId).orElseThrow(() -> unknown(primaryId));
  }

  /** One page of patrons by name, with their numbers and blocks, to be read only. */
  public Page<Patron> list(PatronFilter filter, int first, int rows) {
    long total = query("select count(p) from Patron p where ", filter, "").getSingleResult();
    Page<Long> page =
        Page.of(
            query(
                "select p.id from Patron p where ",
                filter,
                " order by p.lastName, p.firstName, p.id"),
            first,
            rows,
            total);
    return new Page<>(page.rows().isEmpty() ? List.of() : loadAll(page.rows()), total);
  }

  /**
   * The next patrons in the order in which they were made, with their numbers and blocks, to be
   * read only.
   *
   * @param last the key of the last one known; 0 at the beginning
   * @param rows how many at most
   */
  public List<Patron> after(long last, PatronFilter filter, int rows) {
    List<Long> ids =
        query("select p.id from Patron p where p.id > :last and ", filter, " order by p.id")
            .setParameter("last", last)
            .setMaxResults(Math.min(rows, Page.MAX_ROWS))
            .getResultList();
    return ids.isEmpty() ? List.of() : loadAll(ids);
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
            .getResultList();
    return patrons.stream().sorted(Comparator.comparing(p -> ids.indexOf(p.id()))).toList();
  }

  /** Reads what is known of patrons that are to be saved together. */
  public PatronSaveBatch batch(List<PatronInput> inputs) {
    return PatronSaveBatch.of(em, inputs);
  }

  /** What saving would change of a known patron; empty if nothing. */
  public List<PatronFieldChange> changes(Patron known, PatronInput input) {
    List<PatronFieldChange> changes = PatronFieldChange.between(known, input);
    if (isOtherPin(known, input.pin())) {
      changes.add(PatronFieldChange.ofSecret(PatronField.PIN));
    }
    if (input.illPin() != null && !input.illPin().equals(illPin(known).orElse(""))) {
      changes.add(PatronFieldChange.ofSecret(PatronField.ILL_PIN));
    }
    return changes;
  }

  /**
   * Creates or replaces a patron.
   *
   * @throws WorkflowException INVALID_DATA when a number is another patron's
   */
  public Patron save(PatronInput input) {
    PatronSaveBatch batch = batch(List.of(input));
    Patron saved = save(input, batch);
    finish(batch);
    return saved;
  }

  /**
   * Creates or replaces one patron of a batch; {@link #finish} ends the batch.
   *
   * @throws WorkflowException INVALID_DATA when a number is another patron's
   */
  public Patron save(PatronInput input, PatronSaveBatch batch) {
    batch.refusal(input).ifPresent(WorkflowException::raise);
    String primaryId = input.numbers().primaryId();
    Optional<Patron> known = batch.find(input);
    Patron patron = known.orElseGet(() -> new Patron(primaryId, clock.instant()));
    List<String> numbers = patron.numbers();
    List<String> named = patron.messageIdentifiers();
    String formerName = patron.lastName() == null ? null : patron.fullName();
    patron.describe(input);
    if (patron.language() == null) {
      patron.writtenIn(institutions.language(null));
    }
    if (isOtherPin(patron, input.pin())) {
      patron.choosePin(digest.of(input.pin()));
    }
    if (input.illPin() != null) {
      patron.chooseIllPin(
          input.illPin().isEmpty() ? null : cipher.encrypt(input.illPin(), primaryId));
    }
    boolean otherBlock = patron.applyBlock(input, clock.instant());
    em.persist(patron);
    if (known.isPresent() && (otherBlock || !patron.numbers().equals(numbers))) {
      // Numbers and blocks are rows of their own: without this, an open form would miss a change.
      em.lock(patron, LockModeType.OPTIMISTIC_FORCE_INCREMENT);
    }
    batch.saved(patron);
    List<String> gone =
        named.stream().filter(former -> !patron.messageIdentifiers().contains(former)).toList();
    if (!gone.isEmpty()) {
      batch.later(
          new PatronIdentifiersReplaced(
              patron, gone, gone.stream().filter(email -> isOfOthers(email, patron)).toList()));
    }
    if (formerName != null && !formerName.equals(patron.fullName())) {
      batch.later(new PatronRenamed(patron));
    }
    return patron;
  }

  /** Members of a family may have one e-mail address, and change it together in one batch. */
  private boolean isOfOthers(String email, Patron patron) {
    return em.createQuery(
                "select count(p) from Patron p where p.emailKey = :email and p.id <> :patron",
                Long.class)
            .setParameter("email", email)
            .setParameter("patron", patron.id())
            .setFlushMode(FlushModeType.COMMIT) // the batch is not written yet
            .getSingleResult()
        > 0;
  }

  /** A PIN that is given again is kept as it is stored: the patron remains signed in. */
  private boolean isOtherPin(Patron patron, String pin) {
    return pin != null
        && patron.pinDigest().filter(stored -> digest.matches(pin, stored)).isEmpty();
  }

  /** Writes the patrons of a batch and tells what has become of their names and numbers. */
  public void finish(PatronSaveBatch batch) {
    em.flush();
    batch.events().forEach(events::fire);
  }

  /**
   * The patron chooses whether to get letters that are only a service.
   *
   * @throws WorkflowException UNKNOWN_PATRON
   */
  public void chooseLetters(String primaryId, boolean courtesyLetters) {
    get(primaryId).chooseLetters(courtesyLetters);
    em.flush();
  }

  private TypedQuery<Long> query(String select, PatronFilter filter, String order) {
    String text = LikePattern.of(filter.text()).orElse("");
    Map<String, Object> values = new HashMap<>();
    String named = PatronNameCondition.of(Objects.requireNonNullElse(filter.text(), ""), values);
    TypedQuery<Long> query = em.createQuery(select + MATCHES.formatted(named) + order, Long.class);
    values.forEach(query::setParameter);
    return query.setParameter("text", text).setParameter("blockedOnly", filter.blockedOnly());
  }

  static WorkflowException unknown(String identifier) {
    String given = Text.fit(identifier, IdentifierRules.MAX_LENGTH);
    return new WorkflowException(PatronReason.UNKNOWN_PATRON, given);
  }
}
