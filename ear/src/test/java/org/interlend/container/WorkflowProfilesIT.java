package org.interlend.container;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.interlend.container.Commands.refused;

import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Locale;
import java.util.UUID;
import org.interlend.Side;
import org.interlend.audit.AuditAction;
import org.interlend.audit.AuditRecorder;
import org.interlend.audit.AuditSubject;
import org.interlend.partners.AuthenticationSettings;
import org.interlend.partners.NcipSettings;
import org.interlend.partners.Partner;
import org.interlend.partners.PartnerConnectionInput;
import org.interlend.partners.PartnerSettings;
import org.interlend.partners.PartnerStatus;
import org.interlend.partners.Partners;
import org.interlend.partners.profile.LendingProfile;
import org.interlend.partners.profile.ProfilePartner;
import org.interlend.partners.profile.ProfileReason;
import org.interlend.partners.profile.WorkflowProfile;
import org.interlend.partners.profile.WorkflowProfileSettings;
import org.interlend.partners.profile.WorkflowProfiles;
import org.interlend.persistence.TransactionTemplate;
import org.interlend.settings.SettingProperty;
import org.interlend.settings.SettingsGroup;
import org.interlend.settings.cache.SettingsVersionTracker;
import org.interlend.support.Await;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Partners that share a workflow profile. A change by SQL that does not count as a change of
 * settings shows what is remembered.
 */
@InContainer
class WorkflowProfilesIT {

  private static final Duration PATIENCE = Duration.ofSeconds(10);
  private static final int OWN_DAYS = 3;
  private static final int SHARED_DAYS = 7;
  private static final int OTHER_DAYS = 21;

  private final String key = UUID.randomUUID().toString().substring(0, 8);
  private final String profile = "PROFILE-" + key;
  private final String partner = "PARTNER-" + key;

  @Inject private WorkflowProfiles profiles;
  @Inject private Partners partners;
  @Inject private AuditRecorder audit;
  @Inject private SettingsVersionTracker version;
  @Inject private TransactionTemplate transaction;
  @Inject private Tables tables;

  @BeforeEach
  void create() {
    saveProfile(profile, SHARED_DAYS);
    savePartner(profile);
    // Otherwise this server meets the number of these two changes later, and reads settings again.
    version.latest();
    assertThat(days()).isEqualTo(SHARED_DAYS);
  }

  @Test
  void aChangeOfTheProfileIsInForceWhenItIsCommitted() {
    saveProfile(profile, OTHER_DAYS);

    assertThat(days()).isEqualTo(OTHER_DAYS);
    assertThat(daysAfterAWrite()).isEqualTo(OTHER_DAYS);
  }

  @Test
  void withoutAProfileThePartnersOwnSettingsCount() {
    savePartner(null);

    assertThat(days()).isEqualTo(OWN_DAYS);
  }

  @Test
  void aPartnerIsGivenAProfileAndKeepsItsOwnSettings() {
    savePartner(null);

    transaction.requiresNew(
        () -> {
          partners.use(partner, profiles.get(profile));
          return null;
        });

    assertThat(days()).isEqualTo(SHARED_DAYS);
    assertThat(transaction.requiresNew(() -> found().ownLending().expireAfterDays()))
        .isEqualTo(OWN_DAYS);
  }

  @Test
  void theProfileIsReadOnceForManyTransactions() {
    changeBySql();

    assertThat(days()).isEqualTo(SHARED_DAYS);
    assertThat(daysAfterAWrite()).isEqualTo(SHARED_DAYS);
  }

  @Test
  void aChangeOnAnotherServerIsInForceSoon() {
    changeBySql();

    tables.execute("update settings_version set number = number + 1");

    Await.until(PATIENCE, "the change is in force", () -> days() == OTHER_DAYS);
  }

  @Test
  void aChangeThatIsRolledBackIsNotRemembered() {
    assertThatThrownBy(
            () ->
                transaction.requiresNew(
                    () -> {
                      saveProfile(profile, OTHER_DAYS);
                      assertThat(found().lending().expireAfterDays()).isEqualTo(OTHER_DAYS);
                      throw new IllegalStateException("rolled back");
                    }))
        .hasMessageContaining("rolled back");

    assertThat(days()).isEqualTo(SHARED_DAYS);
  }

  @Test
  void aProfileInUseStaysAndTheRefusalNamesThePartners() {
    assertThatThrownBy(() -> profiles.remove(profile))
        .hasMessageContaining("Named " + profile)
        .hasMessageContaining("Library " + partner);
    assertThat(profiles.users(profile))
        .containsExactly(new ProfilePartner(partner, "Library " + partner));

    savePartner(null);
    profiles.remove(profile);

    assertThat(profiles.find(profile)).isEmpty();
    assertThat(profiles.list()).extracting(WorkflowProfile::code).doesNotContain(profile);
  }

  @Test
  void aPartnerNamesAProfileOfTheRightSide() {
    refused(ProfileReason.UNKNOWN_LENDING_PROFILE, () -> savePartner("NO-" + profile));
    WorkflowProfileSettings borrowing = new WorkflowProfileSettings() {};
    set(borrowing, "name", "Borrowing " + key);
    set(borrowing, "side", Side.BORROWING);
    profiles.save("B-" + key, borrowing);

    refused(ProfileReason.UNKNOWN_LENDING_PROFILE, () -> savePartner("B-" + key));
    assertThat(days()).isEqualTo(SHARED_DAYS);
  }

  @Test
  void twoProfilesDoNotHaveOneName() {
    WorkflowProfileSettings same = lending(OTHER_DAYS);
    set(same, "name", "named " + profile.toLowerCase(Locale.ROOT));

    refused(ProfileReason.PROFILE_NAME_TAKEN, () -> profiles.save("OTHER-" + key, same));
    assertThat(profiles.find("OTHER-" + key)).isEmpty();
  }

  private Partner found() {
    return partners.find(partner).orElseThrow();
  }

  private int days() {
    return transaction.requiresNew(() -> found().lending().expireAfterDays());
  }

  /** As messages do that have written their first records before they ask. */
  private int daysAfterAWrite() {
    return transaction.requiresNew(
        () -> {
          Partner found = found();
          audit.note(AuditAction.SENT_AGAIN, AuditSubject.partner(partner));
          assertThat(profiles.users(profile)).as("a query, which writes the note").hasSize(1);
          return found.lending().expireAfterDays();
        });
  }

  private void changeBySql() {
    tables.execute(
        "update workflow_profile set expire_after_days = %d where code = '%s'"
            .formatted(OTHER_DAYS, profile));
  }

  private void saveProfile(String code, int days) {
    WorkflowProfileSettings settings = lending(days);
    set(settings, "name", "Named " + code);
    profiles.save(code, settings);
  }

  private static WorkflowProfileSettings lending(int days) {
    WorkflowProfileSettings settings = new WorkflowProfileSettings() {};
    set(settings, "side", Side.LENDING);
    set(settings, "lendingWorkflow", set(new LendingProfile(), "expireAfterDays", days));
    return settings;
  }

  private void savePartner(String lendingProfile) {
    PartnerSettings settings = new PartnerSettings() {};
    set(settings, "name", "Library " + partner);
    set(settings, "status", PartnerStatus.INACTIVE);
    set(settings, "lendingProfile", lendingProfile);
    set(settings.ownLending(), "expireAfterDays", OWN_DAYS);
    partners.save(
        partner,
        settings,
        PartnerConnectionInput.ncip(new NcipSettings(), new AuthenticationSettings()));
  }

  private static <T extends SettingsGroup> T set(T group, String name, Object value) {
    SettingProperty.find(group.getClass(), name).orElseThrow().write(group, value);
    return group;
  }
}
