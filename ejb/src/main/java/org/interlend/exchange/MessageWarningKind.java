package org.interlend.exchange;

import org.interlend.text.Labeled;

/** The kinds of irregularities with which a message is still understood. */
public enum MessageWarningKind implements Labeled {
  ENCODING,
  CHARACTERS,
  CONTENT_LENGTH,
  NAMESPACE,
  VERSION,
  ELEMENT_PLACE,
  ELEMENT_ORDER,
  REQUESTED_ACTION,
  PICKUP_PLACE,
  FORMAT,
  RETURN,
  PATRON,
  FILE_ADDRESS,
  EARLIER_DUE_DATE,
  DESIRED_DUE_DATE,
  REQUEST_NUMBER,
  PERSONAL_DATA,
  ANSWERED_DATE,
  NEEDED_DATE,
  COST,
  CORRECTION_TOO_LATE
}
