package org.interlend.console.requests;

import jakarta.annotation.PostConstruct;
import jakarta.inject.Inject;
import java.util.List;
import org.interlend.Settings;
import org.interlend.console.ActionRunner;
import org.interlend.console.CurrentUser;
import org.interlend.console.Permission;
import org.interlend.staff.NewView;
import org.interlend.staff.SavedView;
import org.interlend.staff.SavedViews;

/** The views of a list: those every library needs, one's own, and the shared ones. */
public abstract class ListViews {

  /**
   * A view to open.
   *
   * @param id null for a ready-made one
   * @param query what stands behind the question mark
   * @param sharedBy whose it is, if it is another's; else null
   * @param deletable whether whoever is signed in may delete it
   */
  public record View(Long id, String name, String query, String sharedBy, boolean deletable) {

    /** A view that is there from the beginning. */
    public static View ready(String name, String query) {
      return new View(null, name, query, null, false);
    }
  }

  @Inject private SavedViews views;
  @Inject private CurrentUser currentUser;
  @Inject private ActionRunner actionRunner;

  private List<View> saved;
  private String name;
  private boolean shared;

  /** Name of the list, by which its views are kept. */
  protected abstract String list();

  /** The views that are there from the beginning. */
  public abstract List<View> ready();

  @PostConstruct
  void read() {
    saved =
        views.offered(currentUser.username(), list()).stream()
            .filter(view -> currentUser.sees().isWhole() || !view.personal() || isOwn(view))
            .map(this::view)
            .toList();
  }

  private boolean isOwn(SavedView view) {
    return view.owner().equals(currentUser.username());
  }

  private View view(SavedView view) {
    boolean own = isOwn(view);
    return new View(
        view.id(),
        view.name(),
        view.query(),
        own ? null : view.owner(),
        own || currentUser.may(Permission.SHARE_VIEWS));
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
        actionRunner.at(
            () -> {
              if (shared) {
                currentUser.require(Permission.SHARE_VIEWS);
              }
              views.save(
                  currentUser.username(),
                  new NewView(list(), name, query, shared, Parameters.isPersonal(query)));
            });
    if (done) {
      actionRunner.done("The view \"%s\" is kept.".formatted(name.strip()));
      name = null;
      shared = false;
    }
    read();
  }

  public void delete(View view) {
    boolean done =
        actionRunner.at(
            () ->
                views.delete(
                    view.id(), currentUser.username(), currentUser.may(Permission.SHARE_VIEWS)));
    if (done) {
      actionRunner.done("The view \"%s\" is deleted.".formatted(view.name()));
    }
    read();
  }

  /** How many days a view is kept that could name a patron; 0 for ever. */
  public int daysKept() {
    return Settings.anonymiseAfterDays().orElse(0);
  }

  public boolean mayShare() {
    return currentUser.may(Permission.SHARE_VIEWS);
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
