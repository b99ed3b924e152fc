package org.interlend;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;

/**
 * Does work to see its effects and rolls all of them back. Code that keeps state outside the
 * transaction must check {@link #isOn}.
 */
@ApplicationScoped
public class DryRun {

  private static final ThreadLocal<Map<Object, Fate>> NOTED = new ThreadLocal<>();

  @Inject private EntityManager em;

  @Resource(lookup = "java:comp/TransactionSynchronizationRegistry")
  private TransactionSynchronizationRegistry transaction;

  /** The effect on a record. */
  public enum Fate {
    MADE,
    CHANGED,
    DELETED
  }

  /** Whether the work of this thread will be rolled back. */
  public static boolean isOn() {
    return NOTED.get() != null;
  }

  /**
   * Does the work in the caller's transaction and marks the transaction for rollback.
   *
   * @param findings reads the result from the written records, in the order of writing, before the
   *     rollback
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
