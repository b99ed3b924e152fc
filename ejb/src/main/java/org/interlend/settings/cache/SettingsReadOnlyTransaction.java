package org.interlend.settings.cache;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.TransactionSynchronizationRegistry;

/**
 * Says that a transaction changes no settings. It then gets the records that are remembered between
 * transactions, and no copies of its own.
 */
@ApplicationScoped
public class SettingsReadOnlyTransaction {

  @Resource(lookup = "java:comp/TransactionSynchronizationRegistry")
  private TransactionSynchronizationRegistry transaction;

  /** The transaction of this thread, which has read nothing yet, will change no settings. */
  public void declare() {
    transaction.putResource(SettingsReadOnlyTransaction.class, true);
  }

  /** Whether the transaction of this thread will change no settings. */
  public boolean isDeclared() {
    return transaction.getTransactionKey() != null
        && transaction.getResource(SettingsReadOnlyTransaction.class) != null;
  }
}
