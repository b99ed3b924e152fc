package org.interlend.partners;

import org.interlend.text.Labeled;

/** Whether messages from a partner are processed. */
public enum PartnerStatus implements Labeled {
  ACTIVE,
  INACTIVE
}
