package org.interlend.partners.profile;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.FlushModeType;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.interlend.Side;
import org.interlend.WorkflowException;
import org.interlend.settings.cache.SettingsLookup;
import org.interlend.settings.cache.SettingsVersionChanged;

/** Keeps the workflow profiles. */
@ApplicationScoped
@Transactional
public class WorkflowProfiles {

  @Inject private EntityManager em;
  @Inject private SettingsLookup settings;

  /** All profiles, those for borrowing first, by name. */
  public List<WorkflowProfile> list() {
    return settings.all(
        WorkflowProfile.class, "select w from WorkflowProfile w order by w.side, w.name");
  }

  void read(@Observes SettingsVersionChanged event) {
    list();
  }

  /**
   * Finds a profile by code. The query does not flush: a partner that names it may be unchecked.
   */
  public Optional<WorkflowProfile> find(String code) {
    return em.createQuery(
            "select w from WorkflowProfile w where w.code = :code", WorkflowProfile.class)
        .setFlushMode(FlushModeType.COMMIT)
        .setParameter("code", code)
        .getResultStream()
        .findFirst();
  }

  /**
   * @throws WorkflowException UNKNOWN_CODE
   */
  public WorkflowProfile get(String code) {
    return find(code).orElseThrow(() -> new WorkflowException(ProfileReason.UNKNOWN_PROFILE, code));
  }

  /**
   * The profile that a partner's record names for a side.
   *
   * @throws WorkflowException UNKNOWN_CODE, also for a profile of the other side
   */
  public WorkflowProfile named(String code, Side side) {
    return find(code)
        .filter(profile -> profile.side() == side)
        .orElseThrow(() -> new WorkflowException(unknown(side), code));
  }

  private static ProfileReason unknown(Side side) {
    return switch (side) {
      case BORROWING -> ProfileReason.UNKNOWN_BORROWING_PROFILE;
      case LENDING -> ProfileReason.UNKNOWN_LENDING_PROFILE;
    };
  }

  /** The partners that use a profile, by name. */
  public List<ProfilePartner> users(String code) {
    return users().getOrDefault(code, List.of());
  }

  /** The partners that use a profile, by name, with the codes of the profiles as keys. */
  public Map<String, List<ProfilePartner>> users() {
    return em.createQuery(
            """
            select p.code, p.name, p.borrowingProfile, p.lendingProfile from Partner p
            where p.borrowingProfile is not null or p.lendingProfile is not null
            order by p.name, p.code
            """,
            Object[].class)
        .getResultStream()
        .flatMap(WorkflowProfiles::uses)
        .collect(
            Collectors.groupingBy(
                Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
  }

  private static Stream<Map.Entry<String, ProfilePartner>> uses(Object[] partner) {
    ProfilePartner user = new ProfilePartner((String) partner[0], (String) partner[1]);
    return Stream.of(partner[2], partner[3])
        .filter(Objects::nonNull)
        .map(code -> Map.entry((String) code, user));
  }

  /**
   * Creates or replaces a profile. The change counts for all partners that use it.
   *
   * @throws WorkflowException INVALID_DATA for a name of another profile, settings of the other
   *     side, or when the side of a stored profile would change
   */
  public WorkflowProfile save(String code, WorkflowProfileSettings input) {
    WorkflowProfile profile = find(code).orElseGet(() -> new WorkflowProfile(code));
    profile.describe(input);
    requireOwnName(profile);
    em.persist(profile);
    em.flush();
    return profile;
  }

  private void requireOwnName(WorkflowProfile profile) {
    em.createQuery(
            """
            select w.code from WorkflowProfile w
            where lower(w.name) = lower(:name) and w.code <> :code
            """,
            String.class)
        .setFlushMode(FlushModeType.COMMIT)
        .setParameter("name", profile.name())
        .setParameter("code", profile.code())
        .getResultStream()
        .findFirst()
        .ifPresent(
            other -> {
              throw new WorkflowException(ProfileReason.PROFILE_NAME_TAKEN, profile.name(), other)
                  .at("name");
            });
  }

  /**
   * Deletes a profile that no partner uses.
   *
   * @throws WorkflowException UNKNOWN_CODE; ILLEGAL_MOVE when a partner uses it
   */
  public void remove(String code) {
    WorkflowProfile profile = get(code);
    List<ProfilePartner> users = users(code);
    if (!users.isEmpty()) {
      String names = users.stream().map(ProfilePartner::name).collect(Collectors.joining(", "));
      throw new WorkflowException(ProfileReason.PROFILE_IN_USE, code, profile.name(), names);
    }
    em.remove(profile);
    em.flush();
  }
}
