package org.interlend.persistence;

/** Transactions without a database. */
public final class TestTransactions {

  private TestTransactions() {}

  public static TransactionTemplate none() {
    return new TransactionTemplate(new TransactionTemplate.Boundary());
  }
}
