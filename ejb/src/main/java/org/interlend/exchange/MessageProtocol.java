package org.interlend.exchange;

import org.interlend.text.Labeled;

/** The protocol of a message. */
public enum MessageProtocol implements Labeled {
  NCIP1_HTTP,
  NCIP1_SOAP,
  NCIP1_TCP,
  NCIP2_HTTP,
  NCIP2_SOAP,
  NCIP2_TCP,
  SLNP,
  LIBRIS
}
