package org.interlend.notices;

import org.interlend.text.Labeled;

/** Why a letter is not sent, where no mail server says it. */
public enum LetterProblem implements Labeled {
  /** It waited too long for a mail server. */
  OUTDATED,
  /** What it said was no longer true when it was to be sent. */
  NO_LONGER_TRUE,
  /** The recipient is no e-mail address. */
  NO_ADDRESS
}
