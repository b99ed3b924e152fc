package org.interlend.console.institution;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.List;
import org.interlend.console.CurrentUser;
import org.interlend.console.institution.ConfigurationMenuEntry.Group;

/** The pages of settings that the signed-in user may see, by what they are about. */
@Named
@RequestScoped
public class ConfigurationMenu {

  @Inject private CurrentUser currentUser;

  /** Pages about one subject. */
  public record Subject(Group group, List<ConfigurationMenuEntry> pages) {}

  /** The subjects of which the user may see a page. */
  public List<Subject> subjects() {
    return Arrays.stream(Group.values())
        .map(group -> new Subject(group, pages(group)))
        .filter(subject -> !subject.pages().isEmpty())
        .toList();
  }

  private List<ConfigurationMenuEntry> pages(Group group) {
    return Arrays.stream(ConfigurationMenuEntry.values())
        .filter(page -> page.group() == group)
        .filter(page -> page.needed() == null || currentUser.may(page.needed()))
        .toList();
  }

  /** Whether a section of the console is one of settings. */
  public boolean has(String section) {
    return Arrays.stream(ConfigurationMenuEntry.values())
        .anyMatch(page -> page.section().equals(section));
  }
}
