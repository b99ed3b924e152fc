package org.interlend.partners.protocol;

/** The protocol that a partner speaks. How one message travelled is in its journal entry. */
public enum BrokerProtocol {
  NCIP("NCIP"),
  SLNP("SLNP"),
  LIBRIS("Libris");

  private final String label;

  BrokerProtocol(String label) {
    this.label = label;
  }

  public String label() {
    return label;
  }
}
