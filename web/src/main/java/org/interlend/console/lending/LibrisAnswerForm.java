package org.interlend.console.lending;

import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import org.interlend.console.ActionRunner;
import org.interlend.console.ConsoleTexts;
import org.interlend.console.CurrentUser;
import org.interlend.lending.LenderAnswerSender;
import org.interlend.lending.LenderAnswerSender.LenderAnswer;
import org.interlend.partners.libris.LibrisLenderResponse;
import org.interlend.requests.action.ActionCommand;
import org.interlend.security.Permission;
import org.interlend.settings.SettingsGroup;

/**
 * The answer in Libris on the page of a lending request. When Libris refuses it, the page shows the
 * state there, and what was entered stays.
 */
@Named
@ViewScoped
public class LibrisAnswerForm implements Serializable {
  private static final long serialVersionUID = 1L;

  /** The answer. */
  public static final class Fields implements SettingsGroup {
    private static final long serialVersionUID = 1L;

    private LibrisLenderResponse response = LibrisLenderResponse.SHIPPED;
    private String text;
    private boolean mayReserve;
  }

  @EJB private LenderAnswerSender answers;
  @Inject private LendingRequestPage page;
  @Inject private ActionRunner actionRunner;
  @Inject private ConsoleTexts texts;
  @Inject private CurrentUser currentUser;
  private Fields fields = new Fields();

  /** Sends the answer. */
  public void answer() {
    LenderAnswer answer =
        new LenderAnswer(
            fields.response,
            fields.text == null || fields.text.isBlank() ? null : fields.text,
            fields.mayReserve);
    boolean sent =
        actionRunner.run(
            Permission.SUPPLY,
            () -> {
              answers.answer(answer, command());
              actionRunner.done(
                  texts.lending("libris.done", fields.response.label(texts.locale())));
            });
    page.refresh();
    if (sent) {
      fields.text = null;
      fields.mayReserve = false;
    }
  }

  private ActionCommand command() {
    return ActionCommand.on(page.view().summary().id(), currentUser.actor());
  }

  public Fields getFields() {
    return fields;
  }
}
