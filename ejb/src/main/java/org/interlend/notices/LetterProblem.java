package org.interlend.notices;

import org.interlend.network.CertificateFailure;
import org.interlend.text.Labeled;

/** Why a letter is not sent, where no mail server says it. */
public enum LetterProblem implements Labeled {
  /** It waited too long for a mail server. */
  OUTDATED,
  /** What it said was no longer true when it was to be sent. */
  NO_LONGER_TRUE,
  /** The recipient is no e-mail address. */
  NO_ADDRESS,
  /** The certificate of the mail server has expired or begins later. */
  CERTIFICATE_NOT_VALID_NOW,
  /** The certificate of the mail server is for another host, or its authority is not known. */
  CERTIFICATE_NOT_ACCEPTED;

  static LetterProblem of(CertificateFailure failure) {
    return switch (failure) {
      case NOT_VALID_NOW -> CERTIFICATE_NOT_VALID_NOW;
      case NOT_ACCEPTED -> CERTIFICATE_NOT_ACCEPTED;
    };
  }
}
