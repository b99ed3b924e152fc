package org.interlend.partners;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.List;
import org.interlend.institution.Location;
import org.interlend.partners.protocol.PartnerGap;
import org.interlend.settings.CodeOf;
import org.interlend.settings.SettingsGroup;

/** The location and the item policy of items while a partner has them (CheckOutItem). */
@Embeddable
public class CheckOutItemSettings implements SettingsGroup {

  private static final long serialVersionUID = 1L;

  @CodeOf(Location.class)
  @Column(name = "check_out_location")
  private String location;

  @Size(max = 64)
  @Column(name = "check_out_policy")
  private String policy;

  void keepAt(ItemPlaces places) {
    location = places.lent();
    policy = places.lentPolicy();
  }

  List<PartnerGap> missing() {
    List<PartnerGap> missing = new ArrayList<>();
    if (location == null) {
      missing.add(PartnerGap.LENT_LOCATION);
    }
    if (policy == null) {
      missing.add(PartnerGap.LENT_POLICY);
    }
    return missing;
  }

  /** Code of the location, or null. */
  public String location() {
    return location;
  }

  /** The item policy, or null. */
  public String policy() {
    return policy;
  }
}
