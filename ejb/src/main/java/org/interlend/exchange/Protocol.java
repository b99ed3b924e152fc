package org.interlend.exchange;

/** The protocol of a message. */
public enum Protocol {
  NCIP1_HTTP("NCIP 1 over HTTP"),
  NCIP1_SOAP("NCIP 1 over SOAP"),
  NCIP1_TCP("NCIP 1 over TCP"),
  NCIP2_HTTP("NCIP 2 over HTTP"),
  NCIP2_SOAP("NCIP 2 over SOAP"),
  NCIP2_TCP("NCIP 2 over TCP"),
  SLNP("SLNP"),
  LIBRIS("Libris");

  private final String label;

  Protocol(String label) {
    this.label = label;
  }

  public String label() {
    return label;
  }
}
