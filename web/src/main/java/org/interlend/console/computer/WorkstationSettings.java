package org.interlend.console.computer;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.interlend.console.PageAddress;
import org.interlend.console.WorkstationCookies;
import org.interlend.console.slips.SlipKind;

/**
 * What is chosen for the computer from which the page is asked for. A cookie that was edited counts
 * as absent.
 */
@Named
@RequestScoped
public class WorkstationSettings {

  private static final String THEME = "theme";
  private static final String SOUNDS = "sounds";
  private static final String SLASH_KEY = "slash";
  private static final String PAPER = "paper";
  private static final String AT_ONCE = "print";

  @Inject private WorkstationCookies workstationCookies;

  /** The theme; null to follow the computer's own setting. */
  public Theme getTheme() {
    return PageAddress.constant(Theme.class, chosen(THEME));
  }

  public void setTheme(Theme theme) {
    workstationCookies.set(THEME, theme == null ? "" : theme.name());
  }

  /** Whether a scan is heard, too: whether it was processed or refused. */
  public boolean isSounds() {
    return workstationCookies.isSet(SOUNDS, true);
  }

  public void setSounds(boolean sounds) {
    workstationCookies.set(SOUNDS, sounds);
  }

  /** Whether the slash key goes to the search box. */
  public boolean isSlashKey() {
    return workstationCookies.isSet(SLASH_KEY, true);
  }

  public void setSlashKey(boolean slashKey) {
    workstationCookies.set(SLASH_KEY, slashKey);
  }

  /** The paper in the printer of slips. */
  public Paper getPaper() {
    return Objects.requireNonNullElse(PageAddress.constant(Paper.class, chosen(PAPER)), Paper.A6);
  }

  public void setPaper(Paper paper) {
    workstationCookies.set(PAPER, paper.name());
  }

  /** The kinds of slips that are printed as soon as a scan makes them useful. */
  public Set<SlipKind> getPrintedAtOnce() {
    String names = chosen(AT_ONCE);
    return PageAddress.named(SlipKind.class, names == null ? null : names.replace(' ', ','));
  }

  public void setPrintedAtOnce(Set<SlipKind> kinds) {
    workstationCookies.set(
        AT_ONCE, kinds.stream().map(Enum::name).collect(Collectors.joining(" ")));
  }

  private String chosen(String name) {
    return workstationCookies.get(name).orElse(null);
  }
}
