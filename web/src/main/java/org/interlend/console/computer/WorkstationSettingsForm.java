package org.interlend.console.computer;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.interlend.console.ActionRunner;
import org.interlend.console.ConsoleTexts;
import org.interlend.console.slips.SlipKind;
import org.interlend.settings.SettingsGroup;

/** The form in which staff choose theme, sounds, keys and slips for the computer they sit at. */
@Named
@RequestScoped
public class WorkstationSettingsForm {

  /** What is chosen. */
  public static final class Fields implements SettingsGroup {
    private static final long serialVersionUID = 1L;

    /** Null to follow the computer's own setting. */
    private Theme theme;

    private boolean sounds;
    private boolean slashKey;
    private Paper paper;
    private List<SlipKind> printedAtOnce;
  }

  @Inject private WorkstationSettings computer;
  @Inject private ActionRunner actionRunner;
  @Inject private ConsoleTexts texts;

  private Fields fields = new Fields();

  @PostConstruct
  void read() {
    fields.theme = computer.theme();
    fields.sounds = computer.sounds();
    fields.slashKey = computer.slashKey();
    fields.paper = computer.paper();
    fields.printedAtOnce = List.copyOf(computer.printedAtOnce());
  }

  public void save() {
    computer.setTheme(fields.theme);
    computer.setSounds(fields.sounds);
    computer.setSlashKey(fields.slashKey);
    computer.setPaper(fields.paper);
    Set<SlipKind> kinds = EnumSet.noneOf(SlipKind.class);
    kinds.addAll(fields.printedAtOnce);
    computer.printAtOnce(kinds);
    actionRunner.leave(texts.shell("common.saved"), "this-computer.xhtml");
  }

  /** The slips that follow from a scan. Pick slips are printed from their list. */
  public List<SlipKind> slips() {
    List<SlipKind> all = new ArrayList<>(List.of(SlipKind.values()));
    all.remove(SlipKind.PICK);
    return all;
  }

  public Fields getFields() {
    return fields;
  }
}
