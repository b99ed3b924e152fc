package org.interlend.staff.claims;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.HashSet;
import java.util.Set;
import org.interlend.security.Role;

/**
 * Says which roles and libraries a person gets whose claim has a value, such as {@code groups =
 * interlibrary-loan}. Administrators make, change and remove it; it applies at the next sign-in.
 */
@Entity
@Table(name = "claim_mapping")
public class ClaimMapping {

  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "claim_mapping_seq")
  private Long id;

  private String claim;

  @Column(name = "claim_value")
  private String claimValue;

  @ElementCollection
  @CollectionTable(name = "claim_mapping_role", joinColumns = @JoinColumn(name = "mapping_id"))
  @Column(name = "role")
  @Enumerated(EnumType.STRING)
  private Set<Role> roles = new HashSet<>();

  @ElementCollection
  @CollectionTable(name = "claim_mapping_library", joinColumns = @JoinColumn(name = "mapping_id"))
  @Column(name = "library")
  private Set<String> libraries = new HashSet<>();

  @Version private long version;

  protected ClaimMapping() {}

  ClaimMapping(ClaimMappingInput input) {
    describe(input);
  }

  void describe(ClaimMappingInput input) {
    claim = input.claim();
    claimValue = input.value();
    roles.retainAll(input.roles());
    roles.addAll(input.roles());
    libraries.retainAll(input.libraries());
    libraries.addAll(input.libraries());
  }

  boolean fits(Claims claims) {
    return claims.values(claim).contains(claimValue);
  }

  boolean hasKeyOf(ClaimMappingInput input) {
    return claim.equals(input.claim()) && claimValue.equals(input.value());
  }

  public Long id() {
    return id;
  }

  /** The name of the claim, or the path of one within objects. */
  public String claim() {
    return claim;
  }

  public String value() {
    return claimValue;
  }

  public Set<Role> roles() {
    return Set.copyOf(roles);
  }

  /** Codes of the libraries that it gives. */
  public Set<String> libraries() {
    return Set.copyOf(libraries);
  }

  public long version() {
    return version;
  }
}
