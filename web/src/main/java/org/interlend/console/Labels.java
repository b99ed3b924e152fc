package org.interlend.console;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Collection;
import java.util.List;
import org.interlend.security.Role;
import org.interlend.text.Labeled;

/** Labels of constants in the language of the page. */
@Named
@ApplicationScoped
public class Labels {
  @Inject private ConsoleTexts texts;

  /**
   * @param value may be null
   */
  public String of(Labeled value) {
    return value == null ? "" : value.label(texts.locale());
  }

  /** The choices of a filter, one for each of the constants. */
  public List<Choice> choices(Collection<? extends Labeled> constants) {
    return constants.stream().map(each -> new Choice(each.name(), of(each))).toList();
  }

  /** What a role may do. */
  public String purpose(Role role) {
    return role.purpose(texts.locale());
  }
}
