package org.interlend.console.borrowing;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import org.interlend.console.Attempt;
import org.interlend.console.Me;
import org.interlend.console.Permission;
import org.interlend.staff.SavedView;
import org.interlend.staff.SavedViews;

/** The views of the list of requests: those every library needs, one's own, and the shared ones. */
@Named
@RequestScoped
public class RequestViews {
  private static final String LIST = "requests";

  private static final List<View> READY =
      List.of(
          ready("Active", "activity", "ACTIVE"),
          ready("To receive", "status", "SHIPPED_PHYSICALLY,SHIPPED_DIGITALLY"),
          ready("Renewals waiting", "status", "MEDIATED_PATRON_RENEWAL,RENEW_REQUESTED"),
          ready("Overdue", "status", "OVERDUE_REQUEST"),
          ready("To send back", "status", "RETURNED_BY_PATRON"),
          new View(
              null,
              "With a warning",
              RequestQuery.of(Map.of("activity", "ACTIVE", "warning", "true")::get).address(),
              null,
              false));

  /**
   * A view to open.
   *
   * @param id null for a ready-made one
   * @param query what stands behind the question mark
   * @param sharedBy whose it is, if it is another's; else null
   * @param deletable whether whoever is signed in may delete it
   */
  public record View(Long id, String name, String query, String sharedBy, boolean deletable) {}

  @Inject private SavedViews views;
  @Inject private Me me;
  @Inject private Attempt attempt;

  private List<View> saved;
  private String name;
  private boolean shared;

  private static View ready(String name, String parameter, String value) {
    String query = RequestQuery.of(Map.of(parameter, value)::get).address();
    return new View(null, name, query, null, false);
  }

  @PostConstruct
  void read() {
    saved = views.offered(me.username(), LIST).stream().map(this::view).toList();
  }

  private View view(SavedView view) {
    boolean own = view.owner().equals(me.username());
    return new View(
        view.id(),
        view.name(),
        view.query(),
        own ? null : view.owner(),
        own || me.may(Permission.SHARE_VIEWS));
  }

  /** The views that are there from the beginning. */
  public List<View> ready() {
    return READY;
  }

  /** One's own, then those of others. */
  public List<View> saved() {
    return saved;
  }

  /**
   * @param query what stands behind the question mark of the address
   */
  public void save(String query) {
    boolean done =
        attempt.at(
            () -> {
              if (shared) {
                me.require(Permission.SHARE_VIEWS);
              }
              views.save(me.username(), LIST, name, query, shared);
            });
    if (done) {
      attempt.done("The view \"%s\" is kept.".formatted(name.strip()));
      name = null;
      shared = false;
    }
    read();
  }

  public void delete(View view) {
    boolean done =
        attempt.at(() -> views.delete(view.id(), me.username(), me.may(Permission.SHARE_VIEWS)));
    if (done) {
      attempt.done("The view \"%s\" is deleted.".formatted(view.name()));
    }
    read();
  }

  public boolean mayShare() {
    return me.may(Permission.SHARE_VIEWS);
  }

  /** What the list as it is now shall be called. */
  public String getName() {
    return name;
  }

  public void setName(String name) {
    this.name = name;
  }

  /** Whether it shall be there for all. */
  public boolean isShared() {
    return shared;
  }

  public void setShared(boolean shared) {
    this.shared = shared;
  }
}
