package org.interlend.notices;

import org.interlend.text.Labeled;

/** The status of a letter. */
public enum LetterStatus implements Labeled {
  WAITING,
  SENT,
  /** All attempts failed; staff can send it again. */
  FAILED,
  /** Never sent: the patron had no e-mail address. */
  NO_ADDRESS,
  /** It failed or had no address, and staff have decided that it is not sent. */
  HANDLED,
  /** Not sent, since what it says was no longer true. */
  WITHDRAWN
}
