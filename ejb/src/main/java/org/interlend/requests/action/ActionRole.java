package org.interlend.requests.action;

/** Who takes an action on a request. */
public enum ActionRole {
  DESK_STAFF("desk"),
  RESOURCE_SHARING_STAFF("resource sharing"),
  PATRON("patron");

  private final String label;

  ActionRole(String label) {
    this.label = label;
  }

  public String label() {
    return label;
  }
}
