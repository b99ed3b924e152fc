package org.interlend.partners.protocol;

import org.interlend.text.Labeled;

/** What a partner's record may lack before all messages can be exchanged with it. */
public enum PartnerGap implements Labeled {
  LOCATION("acceptItem.location"),
  PICKUP_LIBRARY("acceptItem.pickupLibrary"),
  RECEIVE_DESK("acceptItem.receiveDesk"),
  LENT_LOCATION("checkOutItem.location"),
  LENT_POLICY("checkOutItem.policy"),
  PROOF("urlToken"),
  NCIP_URL("ncipUrl"),
  PORT("slnp.port"),
  CONNECTION_PROOF("slnp.allowedAddresses"),
  SIGEL("slnp.ownSigels"),
  SERVER("slnp.server.host"),
  API_KEY("libris.apiKey"),
  LIBRIS_SIGEL("libris.sigels"),
  PATRON_NUMBERS("libris.patronIdentifiers");

  private final String setting;

  PartnerGap(String setting) {
    this.setting = setting;
  }

  /** The setting that fills the gap, as the management API names it. */
  public String setting() {
    return setting;
  }

  /** Whether the partner's messages are served all the same. */
  public boolean stopsOnlyOurs() {
    return this == NCIP_URL;
  }
}
