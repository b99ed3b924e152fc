package org.interlend.console.setup;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Optional;
import org.interlend.console.ActionRunner;
import org.interlend.console.ConsoleTexts;
import org.interlend.console.CurrentUser;
import org.interlend.security.Permission;
import org.interlend.setup.SetUpProgress;
import org.interlend.setup.SetUpStep;

/** The steps of the set-up: for the page, the card on the home page and the bar of other pages. */
@Named
@RequestScoped
public class SetUpPage {

  @Inject private SetUpProgress setUpProgress;
  @Inject private SetUpSession guide;
  @Inject private CurrentUser currentUser;
  @Inject private ActionRunner actionRunner;
  @Inject private ConsoleTexts texts;

  private List<StepView> steps;

  /** Shows the page; from now on the other pages lead back to it. */
  public void enter() {
    currentUser.enter(Permission.CONFIGURE);
    guide.begin();
  }

  /** Shows the home page; the other pages no longer lead back to the set-up. */
  public void leave() {
    guide.end();
  }

  public List<StepView> steps() {
    if (steps == null) {
      steps =
          setUpProgress.progress().entrySet().stream()
              .map(step -> StepView.of(step.getKey(), step.getValue()))
              .toList();
    }
    return steps;
  }

  public long doneCount() {
    return steps().stream().filter(StepView::done).count();
  }

  /** The first step that is neither done nor skipped; null when there is none. */
  public StepView next() {
    return firstOpen().orElse(null);
  }

  private Optional<StepView> firstOpen() {
    return steps().stream().filter(StepView::open).findFirst();
  }

  /** Whether the home page shows the card. */
  public boolean offered() {
    return currentUser.may(Permission.CONFIGURE) && firstOpen().isPresent();
  }

  /** Whether the page leads back to the set-up, which has an open step. */
  public boolean underWay() {
    return guide.underWay() && offered();
  }

  public void skip(SetUpStep step) {
    if (change(() -> setUpProgress.skip(step))) {
      actionRunner.done(texts.setup("skipped"));
    }
  }

  public void resume(SetUpStep step) {
    if (change(() -> setUpProgress.resume(step))) {
      actionRunner.done(texts.setup("resumed"));
    }
  }

  /** Skips all open steps, so that the home page no longer shows the card. */
  public void dismiss() {
    if (change(setUpProgress::skipAll)) {
      actionRunner.leave(texts.setup("dismissed"), "home.xhtml");
    }
  }

  private boolean change(Runnable step) {
    steps = null;
    return actionRunner.run(Permission.CONFIGURE, step);
  }
}
