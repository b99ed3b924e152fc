package org.interlend.console.profiles;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.interlend.Side;
import org.interlend.console.settings.SettingDifferencesText;
import org.interlend.partners.profile.WorkflowProfile;
import org.interlend.partners.profile.WorkflowProfiles;
import org.interlend.persistence.TransactionTemplate;

/** The workflow profiles that a partner's form offers. */
@Named
@RequestScoped
public class WorkflowProfileChoices {

  @Inject private WorkflowProfiles profiles;
  @Inject private SettingDifferencesText differences;
  @Inject private TransactionTemplate transaction;

  private List<WorkflowProfile> all;

  /** Those of a side, by name. */
  public List<WorkflowProfile> of(Side side) {
    return all().stream().filter(profile -> profile.side() == side).toList();
  }

  /** The name of a profile; its code while there is none. */
  public String name(String code) {
    return all().stream()
        .filter(profile -> profile.code().equals(code))
        .map(WorkflowProfile::name)
        .findFirst()
        .orElse(code);
  }

  /** What differs in a profile from the delivered settings, in words. */
  public List<String> differences(String code) {
    return all().stream()
        .filter(profile -> profile.code().equals(code))
        .flatMap(profile -> differences.lines(profile.differences()).stream())
        .toList();
  }

  private List<WorkflowProfile> all() {
    if (all == null) {
      all = transaction.required(profiles::list);
    }
    return all;
  }
}
