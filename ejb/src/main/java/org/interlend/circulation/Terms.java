package org.interlend.circulation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.FlushModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.Comparator;
import java.util.List;

/** The terms of use, and which of them count. */
@ApplicationScoped
@Transactional
public class Terms {

  @PersistenceContext private EntityManager em;

  /**
   * The most precise terms that fit.
   *
   * @param itemPolicy may be null
   * @param patronGroup may be null
   */
  public TermsOfUse forLoan(String itemPolicy, String patronGroup) {
    return list().stream()
        .filter(terms -> terms.fit(itemPolicy, patronGroup))
        .max(Comparator.comparingInt(TermsOfUse::precision))
        .orElse(TermsOfUse.STANDARD);
  }

  /** Asked in the midst of work that changes no terms, and must not be written down half done. */
  public List<TermsOfUse> list() {
    return em.createQuery("select t from TermsOfUse t order by t.code", TermsOfUse.class)
        .setFlushMode(FlushModeType.COMMIT)
        .getResultList();
  }

  /** Creates or replaces terms. */
  public void save(TermsRecord wanted) {
    list().stream()
        .filter(terms -> terms.code().equals(wanted.code()))
        .findFirst()
        .ifPresentOrElse(terms -> terms.describe(wanted), () -> em.persist(new TermsOfUse(wanted)));
    em.flush();
  }
}
