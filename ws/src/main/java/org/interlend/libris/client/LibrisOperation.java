package org.interlend.libris.client;

/** The calls of the API, as journal and metrics name them. */
public enum LibrisOperation {
  INCOMING("incoming"),
  OUTGOING("outgoing"),
  REQUEST("illrequest"),
  LIBRARIES("libraries"),
  ORDER_CARD("orderCard"),
  READ("read"),
  RESPONSE("response");

  private final String label;

  LibrisOperation(String label) {
    this.label = label;
  }

  public String label() {
    return label;
  }
}
