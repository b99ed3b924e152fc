package org.interlend.console.computer;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.EnumSet;
import java.util.Set;
import org.interlend.console.ActionRunner;
import org.interlend.console.ConsoleTexts;
import org.interlend.console.slips.SlipKind;

/** The form in which staff choose theme, sounds, keys and slips for the computer they sit at. */
@Named
@RequestScoped
public class WorkstationSettingsForm {

  @Inject private ActionRunner actionRunner;
  @Inject private ConsoleTexts texts;

  /** Says that the choices are kept: the fields of the form are those of the computer. */
  public void save() {
    actionRunner.leave(texts.shell("common.saved"), "this-computer.xhtml");
  }

  /** The slips that follow from a scan. Pick slips are printed from their list. */
  public Set<SlipKind> slips() {
    return EnumSet.complementOf(EnumSet.of(SlipKind.PICK));
  }
}
