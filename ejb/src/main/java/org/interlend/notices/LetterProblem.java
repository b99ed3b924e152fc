package org.interlend.notices;

import org.interlend.text.Labeled;

/** Why a letter is not sent, where no mail server says it. */
public enum LetterProblem implements Labeled {
  /** It waited for a mail server until what it says was no longer true. */
  OUTDATED,
  /** The recipient is no e-mail address. */
  NO_ADDRESS
}
