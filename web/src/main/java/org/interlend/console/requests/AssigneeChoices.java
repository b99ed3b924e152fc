package org.interlend.console.requests;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.interlend.console.Choice;
import org.interlend.console.ConsoleTexts;
import org.interlend.requests.Assignees;

/** The members of staff to whom a request can be assigned. */
@Named
@RequestScoped
public class AssigneeChoices {

  @Inject private Assignees assignees;
  @Inject private ConsoleTexts texts;

  private List<Assignees.Assignee> known;

  /**
   * The active accounts, and the one to which the request is assigned now, if it is none of them.
   */
  public List<Choice> of(String assigned) {
    Stream<Choice> active =
        known().stream()
            .map(each -> new Choice(each.account(), each.name() + " (" + each.account() + ")"));
    return Stream.concat(
            active,
            Optional.ofNullable(assigned).filter(account -> !isActive(account)).stream()
                .map(account -> new Choice(account, label(account))))
        .toList();
  }

  /** The active accounts. */
  public List<Choice> active() {
    return of(null);
  }

  /** The account as staff read it: one that can be assigned no more requests is said to be so. */
  public String label(String account) {
    return isActive(account) ? account : texts.requests("assigned.gone", account);
  }

  private boolean isActive(String account) {
    return known().stream().anyMatch(each -> each.account().equals(account));
  }

  private List<Assignees.Assignee> known() {
    if (known == null) {
      known = assignees.list();
    }
    return known;
  }
}
