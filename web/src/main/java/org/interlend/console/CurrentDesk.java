package org.interlend.console;

import jakarta.enterprise.context.SessionScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.Optional;
import org.interlend.console.InstitutionView.Place;

/** The desk at which the member of staff works now. */
@Named
@SessionScoped
public class CurrentDesk implements Serializable {
  private static final long serialVersionUID = 1L;

  @Inject private InstitutionView institutionView;

  private String desk;

  /** Code of the desk; the first desk until another is chosen; null when there is none. */
  public String getDesk() {
    return place().map(Place::code).orElse(null);
  }

  public void setDesk(String desk) {
    this.desk = desk;
  }

  public String deskName() {
    return place().map(Place::name).orElse("no desk");
  }

  /** Code of the desk's library, or null. */
  public String library() {
    String code = getDesk();
    return institutionView.sites().stream()
        .filter(site -> site.desks().stream().anyMatch(place -> place.code().equals(code)))
        .map(InstitutionView.Site::code)
        .findFirst()
        .orElse(null);
  }

  private Optional<Place> place() {
    return institutionView.desks().stream()
        .filter(place -> place.code().equals(desk))
        .findFirst()
        .or(() -> institutionView.desks().stream().findFirst());
  }
}
