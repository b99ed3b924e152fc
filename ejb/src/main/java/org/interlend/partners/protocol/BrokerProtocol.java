package org.interlend.partners.protocol;

import org.interlend.text.Labeled;

/** The protocol that a partner speaks. How one message traveled is in its journal entry. */
public enum BrokerProtocol implements Labeled {
  NCIP,
  SLNP,
  LIBRIS
}
