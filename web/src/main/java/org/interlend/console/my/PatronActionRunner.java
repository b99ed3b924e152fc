package org.interlend.console.my;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.interlend.ProblemKind;
import org.interlend.console.ActionRunner;
import org.interlend.console.PageAddress;

/** Runs actions of a patron and shows why one was refused, in the patron's language. */
@ApplicationScoped
class PatronActionRunner {

  @Inject private ActionRunner actionRunner;
  @Inject private MyLanguage language;

  /** Whether the action succeeded. */
  boolean run(Runnable act) {
    return actionRunner.runInWords(act, this::sentence);
  }

  /** A refusal in words for patrons, who have fewer options than staff. */
  private String sentence(ProblemKind kind) {
    String key = "refused." + kind.name();
    return language.text(language.knows(key) ? key : "refused.other");
  }

  void done(String key, Object... values) {
    actionRunner.done(language.text(key, values));
  }

  /** Goes to the patron's first page, which shows the sentence. */
  void leave(String key, Object... values) {
    done(key, values);
    leave();
  }

  /** Runs the action and goes to the patron's first page, which shows the sentence or a refusal. */
  void runAndLeave(String done, Runnable act) {
    runAndLeave(
        () -> {
          act.run();
          done(done);
        });
  }

  /** Runs the action and goes to the patron's first page, which shows what it did or a refusal. */
  void runAndLeave(Runnable act) {
    run(act);
    leave();
  }

  private void leave() {
    actionRunner.carryOver();
    PageAddress.goTo("my/");
  }
}
