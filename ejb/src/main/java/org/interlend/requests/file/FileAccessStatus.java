package org.interlend.requests.file;

import org.interlend.text.Labeled;

/** Whether the patron or partner can open a file, and if not, why. */
public enum FileAccessStatus implements Labeled {
  /** The file is here, and no link has been sent. */
  NOT_SENT,
  OPEN,
  EXPIRED,
  USED_UP,
  WITHDRAWN
}
