package org.interlend.console.computer;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.interlend.console.WorkstationCookies;
import org.interlend.console.slips.SlipKind;

/** What is chosen for the computer from which the page is asked for. */
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
  public Theme theme() {
    return chosen(Theme.class, THEME).orElse(null);
  }

  void setTheme(Theme theme) {
    workstationCookies.set(THEME, theme == null ? "" : theme.name());
  }

  /** Whether a scan is heard, too: whether it was processed or refused. */
  public boolean sounds() {
    return workstationCookies.isSet(SOUNDS, true);
  }

  void setSounds(boolean sounds) {
    workstationCookies.set(SOUNDS, sounds);
  }

  /** Whether the slash key goes to the search box. */
  public boolean slashKey() {
    return workstationCookies.isSet(SLASH_KEY, true);
  }

  void setSlashKey(boolean slashKey) {
    workstationCookies.set(SLASH_KEY, slashKey);
  }

  /** The paper in the printer of slips. */
  public Paper paper() {
    return chosen(Paper.class, PAPER).orElse(Paper.A6);
  }

  void setPaper(Paper paper) {
    workstationCookies.set(PAPER, paper.name());
  }

  /** The kinds of slips that are printed as soon as a scan makes them useful. */
  public Set<SlipKind> printedAtOnce() {
    Set<String> names =
        workstationCookies.get(AT_ONCE).map(value -> value.split(" ")).stream()
            .flatMap(Arrays::stream)
            .collect(Collectors.toSet());
    return Arrays.stream(SlipKind.values())
        .filter(kind -> names.contains(kind.name()))
        .collect(Collectors.toCollection(() -> EnumSet.noneOf(SlipKind.class)));
  }

  public void printAtOnce(Set<SlipKind> kinds) {
    workstationCookies.set(
        AT_ONCE, kinds.stream().map(Enum::name).collect(Collectors.joining(" ")));
  }

  /** A cookie that was edited counts as absent. */
  private <E extends Enum<E>> Optional<E> chosen(Class<E> type, String name) {
    return workstationCookies
        .get(name)
        .flatMap(
            value ->
                Arrays.stream(type.getEnumConstants())
                    .filter(each -> each.name().equals(value))
                    .findFirst());
  }
}
