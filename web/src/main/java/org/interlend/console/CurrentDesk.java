package org.interlend.console;

import jakarta.enterprise.context.SessionScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.interlend.console.InstitutionView.Place;
import org.interlend.console.InstitutionView.Site;

/** The desk at which the member of staff works now. */
@Named
@SessionScoped
public class CurrentDesk implements Serializable {
  private static final long serialVersionUID = 1L;
  private static final String DESK = "desk";

  @Inject private InstitutionView institutionView;
  @Inject private ConsoleTexts texts;
  @Inject private CurrentUser currentUser;
  @Inject private WorkstationCookies workstationCookies;

  private String desk;

  /**
   * The libraries at whose desks the person works, for selection. That of the session's desk stays,
   * so that work in a library that closes does not move to another one.
   */
  public List<Site> sites() {
    List<Site> open = institutionView.workplaces();
    Stream<Site> closed =
        institutionView.sites().stream().filter(site -> !open.contains(site) && has(site, desk));
    return Stream.concat(open.stream(), closed)
        .filter(site -> currentUser.signedInStaff().isAt(site.code()))
        .toList();
  }

  /**
   * Code of the desk. A session begins at that of the account, else at the one that was last chosen
   * in this browser, else at the first, and stays there until another is chosen; null when there is
   * none.
   */
  public String getDesk() {
    return place().map(Place::code).orElse(null);
  }

  public void setDesk(String desk) {
    this.desk = desk;
    workstationCookies.set(DESK, desk);
  }

  public String deskName() {
    return place().map(Place::name).orElseGet(() -> texts.shell("desk.none"));
  }

  /** Code of the desk's library, or null. */
  public String library() {
    String code = getDesk();
    return institutionView.sites().stream()
        .filter(site -> has(site, code))
        .map(InstitutionView.Site::code)
        .findFirst()
        .orElse(null);
  }

  /**
   * The address of a list for one library only.
   *
   * @param page its name, with parameters or without
   * @param library code of the library; null for all
   */
  public static String at(String page, String library) {
    return library == null
        ? page
        : page + (page.contains("?") ? "&" : "?") + "library=" + PageAddress.encoded(library);
  }

  private Optional<Place> place() {
    List<Place> desks = sites().stream().flatMap(site -> site.desks().stream()).toList();
    Optional<Place> found =
        Stream.of(
                desk,
                currentUser.signedInStaff().defaultDesk(),
                workstationCookies.get(DESK).orElse(null))
            .flatMap(code -> desks.stream().filter(place -> place.code().equals(code)))
            .findFirst()
            .or(() -> desks.stream().findFirst());
    found.ifPresent(place -> desk = place.code());
    return found;
  }

  private static boolean has(Site site, String desk) {
    return site.desks().stream().anyMatch(place -> place.code().equals(desk));
  }
}
