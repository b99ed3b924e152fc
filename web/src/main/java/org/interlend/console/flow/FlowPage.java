package org.interlend.console.flow;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.stream.Stream;
import org.interlend.Side;
import org.interlend.console.ConsoleTexts;
import org.interlend.console.CurrentUser;
import org.interlend.security.Permission;

/** The page about the way of a loan through a broker. */
@Named
@RequestScoped
public class FlowPage {

  @Inject private ConsoleTexts texts;
  @Inject private CurrentUser currentUser;

  /** The pictures of both sides. */
  public List<FlowPicture> pictures() {
    return Stream.of(Side.values())
        .map(side -> FlowPicture.of(side, this::name, this::label))
        .toList();
  }

  /** The page of the step; null when the user may not open it. */
  public String page(FlowStep step) {
    return step == FlowStep.LEND_CHECKED_IN && !currentUser.may(Permission.LEND)
        ? null
        : step.page();
  }

  private String name(FlowStep step) {
    return texts.flow("step." + step.name());
  }

  private String label(FlowStep step) {
    return texts.flow(
        "step.label", step.number(), name(step), texts.flow("owner." + step.owner().name()));
  }
}
