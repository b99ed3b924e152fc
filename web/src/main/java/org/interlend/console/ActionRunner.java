package org.interlend.console;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.application.FacesMessage.Severity;
import jakarta.faces.component.UIComponent;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.function.Function;
import org.interlend.ProblemKind;
import org.interlend.WorkflowException;
import org.interlend.persistence.DatabaseFailure;
import org.interlend.persistence.TransactionTemplate;
import org.interlend.security.Permission;
import org.omnifaces.util.Components;

/** Runs actions of staff and shows why one was refused. */
@ApplicationScoped
public class ActionRunner {
  @Inject private ConsoleTexts texts;
  @Inject private TransactionTemplate transaction;
  @Inject private CurrentUser currentUser;

  /**
   * @param problem null when the console refused, not a rule of the library
   */
  private record Refusal(
      ProblemKind kind, Severity severity, WorkflowException problem, String sentence) {}

  /** Reads the page's record in one transaction; without one the "not found" page says so. */
  public void open(Runnable read) {
    try {
      transaction.required(read);
    } catch (WorkflowException unknown) {
      PageAddress.notFound(unknown);
    }
  }

  /**
   * Runs an action that needs no permission: one of a patron, of staff with what is their own, or
   * one that only fills a form.
   *
   * @return whether the action succeeded; if not, the reason is at the top of the page
   */
  public boolean run(Runnable act) {
    return run(act, problem -> null);
  }

  /** Runs an action that only staff with the permission may take. */
  public boolean run(Permission needed, Runnable act) {
    return run(needed, act, problem -> null);
  }

  /**
   * @param component for a problem, as of {@link #run(Runnable, Function)}
   */
  public boolean run(
      Permission needed, Runnable act, Function<WorkflowException, String> component) {
    return run(permitted(needed, act), component);
  }

  /** Runs an action that only staff with the permission may take, in one transaction. */
  public boolean change(Permission needed, Runnable act) {
    return change(needed, act, problem -> null);
  }

  /**
   * @param component for a problem, as of {@link #run(Runnable, Function)}
   */
  public boolean change(
      Permission needed, Runnable act, Function<WorkflowException, String> component) {
    return run(needed, () -> transaction.required(act), component);
  }

  private Runnable permitted(Permission needed, Runnable act) {
    return () -> {
      currentUser.require(needed);
      act.run();
    };
  }

  /**
   * Needs no permission, as {@link #run(Runnable)}.
   *
   * @param component for a problem, such as {@link #in}; null for the top of the page, where that
   *     of a missing or hidden component is too
   * @return whether the action succeeded; if not, the reason is beside the field or at the top
   */
  public boolean run(Runnable act, Function<WorkflowException, String> component) {
    Optional<Refusal> refusal = attempt(act);
    refusal.ifPresent(
        why -> {
          say(
              why.severity(),
              why.problem() == null ? null : shown(component.apply(why.problem())),
              why.sentence());
          FacesContext.getCurrentInstance().validationFailed();
        });
    return refusal.isEmpty();
  }

  /**
   * Shows a problem at the input whose id is the name of the refused field.
   *
   * @param form its id
   */
  public static Function<WorkflowException, String> in(String form) {
    return problem ->
        problem
            .field()
            .map(field -> form + ":" + field.substring(field.lastIndexOf('.') + 1))
            .orElse(null);
  }

  /**
   * @param words replaces the sentence of a refusal, which is written for staff
   * @return whether the action succeeded; if not, the reason is at the top of the page
   */
  public boolean runInWords(Runnable act, Function<ProblemKind, String> words) {
    Optional<Refusal> refusal = attempt(act);
    refusal.ifPresent(why -> refuse(why.severity(), words.apply(why.kind())));
    return refusal.isEmpty();
  }

  /** Shows at the top of the page why the action was refused. */
  public void refuse(String sentence) {
    refuse(FacesMessage.SEVERITY_ERROR, sentence);
  }

  private static void refuse(Severity severity, String sentence) {
    say(severity, null, sentence);
    FacesContext.getCurrentInstance().validationFailed();
  }

  /**
   * Runs the action and returns why it was refused; empty when it succeeded. Needs no permission,
   * as {@link #run(Runnable)}.
   */
  public Optional<String> refusal(Runnable act) {
    return attempt(act).map(Refusal::sentence);
  }

  /** The same for an action that only staff with the permission may take. */
  public Optional<String> refusal(Permission needed, Runnable act) {
    return refusal(permitted(needed, act));
  }

  private Optional<Refusal> attempt(Runnable act) {
    try {
      act.run();
      return Optional.empty();
    } catch (WorkflowException problem) {
      Severity severity =
          problem.kind() == ProblemKind.CHANGED_MEANWHILE
              ? FacesMessage.SEVERITY_WARN
              : FacesMessage.SEVERITY_ERROR;
      return Optional.of(
          new Refusal(problem.kind(), severity, problem, problem.sentence(texts.locale())));
    } catch (MissingPermissionException refused) {
      return Optional.of(
          new Refusal(
              null, FacesMessage.SEVERITY_ERROR, null, currentUser.refusal(refused.permission())));
    } catch (RuntimeException failure) {
      if (!DatabaseFailure.isConflict(failure)) {
        throw failure;
      }
      return Optional.of(
          new Refusal(
              ProblemKind.CHANGED_MEANWHILE,
              FacesMessage.SEVERITY_WARN,
              null,
              texts.shell("changed")));
    }
  }

  public void done(String sentence) {
    say(FacesMessage.SEVERITY_INFO, null, sentence);
  }

  /** Shows why the action had no effect. */
  public void missed(String sentence) {
    say(FacesMessage.SEVERITY_WARN, null, sentence);
  }

  /**
   * Goes to another page, which shows the sentence.
   *
   * @param page its name and parameters
   */
  public void leave(String sentence, String page) {
    done(sentence);
    carryOver();
    PageAddress.goTo(page);
  }

  /** Keeps the messages for the next page. */
  public void carryOver() {
    FacesContext.getCurrentInstance().getExternalContext().getFlash().setKeepMessages(true);
  }

  private static String shown(String component) {
    UIComponent found = component == null ? null : Components.findComponent(component);
    return found != null && Components.isRendered(found) ? component : null;
  }

  private static void say(Severity severity, String component, String sentence) {
    FacesContext.getCurrentInstance()
        .addMessage(component, new FacesMessage(severity, sentence, null));
  }
}
