package org.interlend.partners;

/** Whether messages from a partner are served. */
public enum PartnerStatus {
  ACTIVE,
  INACTIVE
}
