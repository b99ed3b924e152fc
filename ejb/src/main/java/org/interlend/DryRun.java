package org.interlend;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;

/**
 * Does something to see what it would come to, and lets nothing of it stay. Whatever is kept
 * outside the transaction asks whether a rehearsal is on.
 */
@ApplicationScoped
public class DryRun {

  private static final ThreadLocal<Map<Object, Fate>> NOTED = new ThreadLocal<>();

  @PersistenceContext private EntityManager em;

  @Resource(lookup = "java:comp/TransactionSynchronizationRegistry")
  private TransactionSynchronizationRegistry transaction;

  /** What would become of a record. */
  public enum Fate {
    MADE,
    CHANGED,
    DELETED
  }

  /** Whether what this thread does will be undone. */
  public static boolean isOn() {
    return NOTED.get() != null;
  }

  /**
   * Does the work within the caller's transaction, which can only be rolled back from then on.
   *
   * @param findings reads what is wanted of the records, in the order in which they were written,
   *     while they are still there
   */
  public <T> T of(Runnable work, Function<Map<Object, Fate>, T> findings) {
    Map<Object, Fate> noted = new LinkedHashMap<>();
    NOTED.set(noted);
    try {
      work.run();
      em.flush();
      return findings.apply(noted);
    } finally {
      NOTED.remove();
      transaction.setRollbackOnly();
    }
  }

  static void note(Object entity, Fate fate) {
    Map<Object, Fate> noted = NOTED.get();
    if (noted == null) {
      return;
    }
    boolean madeHere = noted.get(entity) == Fate.MADE;
    if (madeHere && fate == Fate.DELETED) {
      noted.remove(entity);
    } else if (!madeHere) {
      noted.put(entity, fate);
    }
  }
}
