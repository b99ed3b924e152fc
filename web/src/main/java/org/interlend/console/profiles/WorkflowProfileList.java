package org.interlend.console.profiles;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import org.interlend.Side;
import org.interlend.console.settings.SettingDifferencesText;
import org.interlend.partners.profile.ProfilePartner;
import org.interlend.partners.profile.WorkflowProfile;
import org.interlend.partners.profile.WorkflowProfiles;
import org.interlend.persistence.TransactionTemplate;

/** The workflow profiles, those for borrowing first, by name. */
@Named
@RequestScoped
public class WorkflowProfileList {

  /**
   * @param differences what differs from the delivered settings, in words
   * @param users how many partners use it
   */
  public record Row(String code, String name, Side side, List<String> differences, int users) {}

  @Inject private WorkflowProfiles profiles;
  @Inject private SettingDifferencesText differences;
  @Inject private TransactionTemplate transaction;

  private List<Row> rows;

  @PostConstruct
  void read() {
    rows =
        transaction.required(
            () -> {
              Map<String, List<ProfilePartner>> users = profiles.users();
              return profiles.list().stream()
                  .map(profile -> row(profile, users.getOrDefault(profile.code(), List.of())))
                  .toList();
            });
  }

  private Row row(WorkflowProfile profile, List<ProfilePartner> users) {
    return new Row(
        profile.code(),
        profile.name(),
        profile.side(),
        differences.lines(profile.differences()),
        users.size());
  }

  public List<Row> rows() {
    return rows;
  }
}
