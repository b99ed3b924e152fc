package org.interlend.partners.protocol;

import org.interlend.text.Labeled;

/** What a partner's record may lack before messages can be exchanged with it. */
public enum PartnerGap implements Labeled {
  LOCATION,
  PICKUP_LIBRARY,
  RECEIVE_DESK,
  LENT_LOCATION,
  LENT_POLICY,
  PROOF,
  NCIP_URL,
  PORT,
  CONNECTION_PROOF,
  SIGEL,
  SERVER,
  API_KEY,
  LIBRIS_SIGEL,
  PATRON_NUMBERS
}
