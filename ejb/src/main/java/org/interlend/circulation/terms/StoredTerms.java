package org.interlend.circulation.terms;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.interlend.WorkflowException;
import org.interlend.settings.cache.SettingsLookup;
import org.interlend.settings.cache.SettingsVersionChanged;

/** Finds and saves the terms of use. */
@ApplicationScoped
@Transactional
public class StoredTerms {

  @Inject private EntityManager em;
  @Inject private SettingsLookup settings;

  public List<TermsOfUse> list() {
    return settings.all(TermsOfUse.class, "select t from TermsOfUse t order by t.code");
  }

  /** All terms that can apply: those of the library, and last the standard ones. */
  public List<TermsOfUse> inForce() {
    return Stream.concat(list().stream(), Stream.of(TermsOfUse.STANDARD)).toList();
  }

  /** Whether any terms have a fee for requests. */
  public boolean chargeRequests() {
    return !settings
        .all(
            TermsOfUse.class,
            "select t from TermsOfUse t where t.loanFee is not null or t.copyFee is not null")
        .isEmpty();
  }

  void read(@Observes SettingsVersionChanged event) {
    list();
  }

  public Optional<TermsOfUse> find(String code) {
    return em.createQuery("select t from TermsOfUse t where t.code = :code", TermsOfUse.class)
        .setParameter("code", code)
        .getResultStream()
        .findFirst();
  }

  /**
   * @throws WorkflowException UNKNOWN_CODE
   */
  public TermsOfUse get(String code) {
    return find(code)
        .orElseThrow(() -> new WorkflowException(CirculationReason.UNKNOWN_TERMS, code));
  }

  /**
   * Creates or replaces terms. Older ones may be for the same items and patrons as others, and keep
   * them.
   *
   * @throws WorkflowException INVALID_DATA when a letter would come before an earlier one, or when
   *     other terms are for the items and patrons that these are new for, so that one of the two
   *     would never apply
   */
  public TermsOfUse save(String code, TermsSettings settings) {
    if (!settings.letterDays().inOrder()) {
      throw new WorkflowException(CirculationReason.LETTERS_OUT_OF_ORDER).at("overdueDays");
    }
    Optional<TermsOfUse> present = find(code);
    boolean forOthers = present.filter(same -> same.isForThoseOf(settings)).isEmpty();
    TermsOfUse terms = present.orElseGet(() -> new TermsOfUse(code));
    terms.take(settings);
    em.persist(terms);
    // Changes of settings are written one after another, so that the list has what came first.
    em.flush();
    if (forOthers) {
      requireNoneAlike(terms);
    }
    return terms;
  }

  /** Reads columns, since entities that were read before may lack what others have saved since. */
  private void requireNoneAlike(TermsOfUse terms) {
    em.createQuery(
            """
            select t.name, t.code from TermsOfUse t where t.code <> :code
              and coalesce(t.itemPolicy, '') = :policy and coalesce(t.patronGroup, '') = :group
            order by t.code
            """,
            Object[].class)
        .setParameter("code", terms.code())
        .setParameter("policy", Objects.requireNonNullElse(terms.itemPolicy(), ""))
        .setParameter("group", Objects.requireNonNullElse(terms.patronGroup(), ""))
        .getResultStream()
        .findFirst()
        .ifPresent(
            other -> {
              throw new WorkflowException(CirculationReason.TERMS_ALIKE, other[0], other[1])
                  .at("itemPolicy");
            });
  }
}
