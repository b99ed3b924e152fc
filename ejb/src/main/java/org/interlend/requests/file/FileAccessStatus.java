package org.interlend.requests.file;

import org.interlend.text.Labeled;

/** Whether a patron can open a file, and if not, why. */
public enum FileAccessStatus implements Labeled {
  /** The file is here, and the patron has not been sent a link. */
  NOT_SENT,
  OPEN,
  EXPIRED,
  USED_UP,
  WITHDRAWN
}
