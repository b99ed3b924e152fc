package org.interlend.console.my;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.interlend.ProblemKind;
import org.interlend.console.ActionRunner;

/** Does what a patron asks for and says, where it was refused, why: in the patron's language. */
@ApplicationScoped
class PatronActionRunner {

  @Inject private ActionRunner actionRunner;
  @Inject private MyLanguage language;

  /** Whether it was done. */
  boolean at(Runnable act) {
    return actionRunner.at(act, this::sentence);
  }

  /** What the library's refusals are to a patron, who can do less about them than staff. */
  private String sentence(ProblemKind kind) {
    String key = "refused." + kind.name();
    return language.text(language.knows(key) ? key : "refused.other");
  }

  void done(String key, Object... values) {
    actionRunner.done(language.text(key, values));
  }
}
