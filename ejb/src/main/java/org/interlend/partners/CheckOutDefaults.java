package org.interlend.partners;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.interlend.institution.Location;

/** The location and the item policy of items while a partner has them. */
@Embeddable
public class CheckOutDefaults {

  @ManyToOne(fetch = FetchType.LAZY)
  @JoinColumn(name = "check_out_location_id")
  private Location location;

  @Column(name = "check_out_policy")
  private String policy;

  protected CheckOutDefaults() {}

  CheckOutDefaults(Location location, String policy) {
    this.location = location;
    this.policy = policy;
  }

  List<String> missing() {
    List<String> missing = new ArrayList<>();
    if (location == null) {
      missing.add("the location for items lent to the partner");
    }
    if (policy == null) {
      missing.add("the item policy for items lent to the partner");
    }
    return missing;
  }

  public Optional<Location> location() {
    return Optional.ofNullable(location);
  }

  /** The item policy, or null. */
  public String policy() {
    return policy;
  }
}
