package org.interlend;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.function.Supplier;

/** A transaction around a piece of work, whatever there is around it. */
@ApplicationScoped
public class TransactionTemplate {

  /** Commits what the work did before it returns; nothing of it stays when it throws. */
  @Transactional(TxType.REQUIRES_NEW)
  public <T> T get(Supplier<T> work) {
    return work.get();
  }
}
