package org.interlend.staff.claims;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.interlend.WorkflowException;
import org.interlend.institution.Institutions;
import org.interlend.staff.StaffReason;

/**
 * The mappings of claims to roles and libraries. All that fit a person count together; without a
 * library among them the person works at all libraries.
 */
@ApplicationScoped
@Transactional
public class ClaimMappings {

  /** The greatest number of mappings. */
  public static final int MAX_MAPPINGS = 200;

  /** The greatest length of a claim's name. */
  public static final int CLAIM = 128;

  /** The greatest length of a value. */
  public static final int VALUE = 255;

  @Inject private EntityManager em;
  @Inject private Institutions institutions;

  /** What a person with these claims gets. */
  public ClaimGrant granted(Claims claims) {
    return granted(claims, list());
  }

  static ClaimGrant granted(Claims claims, List<ClaimMapping> mappings) {
    return ClaimGrant.by(mappings.stream().filter(mapping -> mapping.fits(claims)).toList());
  }

  /** All mappings, ordered by claim and value. */
  public List<ClaimMapping> list() {
    return em.createQuery(
            "select m from ClaimMapping m order by m.claim, m.claimValue", ClaimMapping.class)
        .setMaxResults(MAX_MAPPINGS)
        .getResultList();
  }

  /**
   * @throws WorkflowException UNKNOWN_CODE
   */
  public ClaimMapping get(long id) {
    return Optional.ofNullable(em.find(ClaimMapping.class, id))
        .orElseThrow(() -> new WorkflowException(StaffReason.UNKNOWN_CLAIM_MAPPING, id));
  }

  /**
   * Makes or changes a mapping.
   *
   * @param id null for a new one
   * @throws WorkflowException UNKNOWN_CODE for the mapping or a library; INVALID_DATA when another
   *     has the same claim and value, when it gives neither a role nor a library, or when there are
   *     too many
   */
  public ClaimMapping save(Long id, ClaimMappingInput input) {
    check(input, "");
    ClaimMapping known = id == null ? null : get(id);
    List<ClaimMapping> others = list().stream().filter(each -> each != known).toList();
    requireFew(others.size() + 1);
    if (others.stream().anyMatch(other -> other.hasKeyOf(input))) {
      throw exists(input, "");
    }
    if (known != null) {
      known.describe(input);
      em.flush();
      return known;
    }
    return make(input);
  }

  /**
   * Replaces all mappings.
   *
   * @throws WorkflowException UNKNOWN_CODE for a library; INVALID_DATA as for a single one
   */
  public List<ClaimMapping> replace(List<ClaimMappingInput> input) {
    requireFew(input.size());
    Set<List<String>> keys = new HashSet<>();
    for (ClaimMappingInput one : input) {
      String entry = "[%d].".formatted(keys.size());
      check(one, entry);
      if (!keys.add(List.of(one.claim(), one.value()))) {
        throw exists(one, entry);
      }
    }
    list().forEach(em::remove);
    em.flush();
    input.forEach(this::make);
    return list();
  }

  /**
   * @throws WorkflowException UNKNOWN_CODE
   */
  public void remove(long id) {
    em.remove(get(id));
    em.flush();
  }

  private ClaimMapping make(ClaimMappingInput input) {
    ClaimMapping mapping = new ClaimMapping(input);
    em.persist(mapping);
    em.flush();
    return mapping;
  }

  /**
   * @param entry the place of the mapping in a list, before the name of a setting
   */
  private void check(ClaimMappingInput input, String entry) {
    WorkflowException.check(
        entry + "libraries", () -> input.libraries().forEach(institutions::library));
    if (input.roles().isEmpty() && input.libraries().isEmpty()) {
      throw new WorkflowException(
              StaffReason.CLAIM_MAPPING_GIVES_NOTHING, null, input.claim(), input.value())
          .at(entry + "roles");
    }
  }

  private static WorkflowException exists(ClaimMappingInput input, String entry) {
    return new WorkflowException(
            StaffReason.CLAIM_MAPPING_EXISTS, null, input.claim(), input.value())
        .at(entry + "value");
  }

  private static void requireFew(int mappings) {
    if (mappings > MAX_MAPPINGS) {
      throw new WorkflowException(StaffReason.TOO_MANY_CLAIM_MAPPINGS, null, MAX_MAPPINGS);
    }
  }
}
