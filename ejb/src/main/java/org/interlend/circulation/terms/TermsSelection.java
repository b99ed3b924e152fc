package org.interlend.circulation.terms;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.interlend.catalog.Item;
import org.interlend.catalog.LocalItem;

/** Chooses the terms of use that apply. */
@ApplicationScoped
public class TermsSelection {

  /** Terms for one policy come before those for one group, these before those for all. */
  private static final Comparator<TermsOfUse> PRECISION =
      Comparator.comparing((TermsOfUse terms) -> terms.itemPolicy() != null)
          .thenComparing(terms -> terms.patronGroup() != null);

  @Inject private StoredTerms stored;

  /**
   * The most specific terms that match.
   *
   * @param itemPolicy may be null
   * @param patronGroup may be null
   */
  public TermsOfUse forLoan(String itemPolicy, String patronGroup) {
    return choose(stored.list(), itemPolicy, patronGroup);
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
    List<TermsOfUse> all = stored.list();
    return items.stream()
        .filter(item -> !item.libraryUseOnly())
        .filter(item -> choose(all, item.permanentPolicy(), null).loanDays() > 0)
        .collect(Collectors.toSet());
  }
}
