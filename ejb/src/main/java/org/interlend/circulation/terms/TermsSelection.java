package org.interlend.circulation.terms;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.interlend.WorkflowException;
import org.interlend.catalog.Item;
import org.interlend.catalog.LocalItem;
import org.interlend.settings.cache.SettingsLookup;
import org.interlend.settings.cache.SettingsVersionChanged;

/** Keeps the terms of use and chooses the ones that apply. */
@ApplicationScoped
@Transactional
public class TermsSelection {

  /** Terms for one policy come before those for one group, these before those for all. */
  private static final Comparator<TermsOfUse> PRECISION =
      Comparator.comparing((TermsOfUse terms) -> terms.itemPolicy() != null)
          .thenComparing(terms -> terms.patronGroup() != null);

  @Inject private EntityManager em;
  @Inject private SettingsLookup settings;

  /**
   * The most specific terms that match.
   *
   * @param itemPolicy may be null
   * @param patronGroup may be null
   */
  public TermsOfUse forLoan(String itemPolicy, String patronGroup) {
    return choose(list(), itemPolicy, patronGroup);
  }

  /** Chooses like {@link #forLoan}, from terms that are already loaded. */
  public static TermsOfUse choose(List<TermsOfUse> terms, String itemPolicy, String patronGroup) {
    return terms.stream()
        .filter(each -> each.fit(itemPolicy, patronGroup))
        .max(PRECISION)
        .orElse(TermsOfUse.STANDARD);
  }

  /**
   * Whether the item may leave the library at all.
   *
   * @param patronGroup the borrower's group; null for a partner
   */
  public boolean circulates(Item item, String patronGroup) {
    return !item.libraryUseOnly() && forLoan(item.policy(), patronGroup).loanDays() > 0;
  }

  /**
   * Whether an own item may leave the library for a partner. Its permanent policy decides, whatever
   * the partner's record gives it meanwhile.
   */
  public boolean mayLeave(LocalItem item) {
    return !item.libraryUseOnly() && forLoan(item.permanentPolicy(), null).loanDays() > 0;
  }

  /** Those of the items that may leave the library for a partner, like {@link #mayLeave}. */
  public Set<LocalItem> circulating(Collection<LocalItem> items) {
    List<TermsOfUse> all = list();
    return items.stream()
        .filter(item -> !item.libraryUseOnly())
        .filter(item -> choose(all, item.permanentPolicy(), null).loanDays() > 0)
        .collect(Collectors.toSet());
  }

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
