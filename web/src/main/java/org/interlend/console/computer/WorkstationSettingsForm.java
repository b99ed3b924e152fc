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

/** The form in which staff choose theme, sounds, keys and slips for the computer they sit at. */
@Named
@RequestScoped
public class WorkstationSettingsForm {

  @Inject private WorkstationSettings computer;
  @Inject private ActionRunner actionRunner;
  @Inject private ConsoleTexts texts;

  private Theme theme;
  private boolean sounds;
  private boolean slashKey;
  private Paper paper;
  private List<SlipKind> printedAtOnce;

  @PostConstruct
  void read() {
    theme = computer.theme();
    sounds = computer.sounds();
    slashKey = computer.slashKey();
    paper = computer.paper();
    printedAtOnce = List.copyOf(computer.printedAtOnce());
  }

  public void save() {
    computer.setTheme(theme);
    computer.setSounds(sounds);
    computer.setSlashKey(slashKey);
    computer.setPaper(paper);
    Set<SlipKind> kinds = EnumSet.noneOf(SlipKind.class);
    kinds.addAll(printedAtOnce);
    computer.printAtOnce(kinds);
    actionRunner.leave(texts.shell("common.saved"), "this-computer.xhtml");
  }

  public Theme[] themes() {
    return Theme.values();
  }

  public Paper[] papers() {
    return Paper.values();
  }

  /** The slips that follow from a scan. Pick slips are printed from their list. */
  public List<SlipKind> slips() {
    List<SlipKind> all = new ArrayList<>(List.of(SlipKind.values()));
    all.remove(SlipKind.PICK);
    return all;
  }

  /** Null to follow the computer's own setting. */
  public Theme getTheme() {
    return theme;
  }

  public void setTheme(Theme theme) {
    this.theme = theme;
  }

  public boolean isSounds() {
    return sounds;
  }

  public void setSounds(boolean sounds) {
    this.sounds = sounds;
  }

  public boolean isSlashKey() {
    return slashKey;
  }

  public void setSlashKey(boolean slashKey) {
    this.slashKey = slashKey;
  }

  public Paper getPaper() {
    return paper;
  }

  public void setPaper(Paper paper) {
    this.paper = paper;
  }

  public List<SlipKind> getPrintedAtOnce() {
    return printedAtOnce;
  }

  public void setPrintedAtOnce(List<SlipKind> printedAtOnce) {
    this.printedAtOnce = printedAtOnce;
  }
}
