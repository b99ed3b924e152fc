package org.interlend.partners.contact;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.validation.constraints.Size;
import org.interlend.settings.SettingsGroup;

/** The telephone of a partner and the addresses that are not for returns; for staff to read. */
@Embeddable
public class PartnerContact implements SettingsGroup {

  private static final long serialVersionUID = 1L;

  @Size(max = 64)
  @Column(name = "telephone")
  private String telephone;

  @Size(max = 1000)
  @Column(name = "visitor_address")
  private String visitorAddress;

  @Size(max = 1000)
  @Column(name = "billing_address")
  private String billingAddress;
}
