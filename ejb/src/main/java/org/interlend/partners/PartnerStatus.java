package org.interlend.partners;

/** Whether messages from a partner are processed. */
public enum PartnerStatus {
  ACTIVE,
  INACTIVE
}
