package org.interlend.console.requests;

import jakarta.annotation.PostConstruct;
import jakarta.inject.Inject;
import java.io.Serializable;
import java.util.List;
import java.util.Map;
import org.interlend.console.ActionRunner;
import org.interlend.console.ConsoleTexts;
import org.interlend.console.CurrentUser;
import org.interlend.console.lists.QueryStringBuilder;
import org.interlend.jobs.RetentionPeriod;
import org.interlend.requests.search.RequestSearch;
import org.interlend.security.Permission;
import org.interlend.staff.PatronDataVisibility;
import org.interlend.staff.view.SavedView;
import org.interlend.staff.view.SavedViewInput;
import org.interlend.staff.view.SavedViews;

/** The saved views of a list: built-in ones, the user's own and shared ones. */
public abstract class SavedListViews implements Serializable {
  private static final long serialVersionUID = 1L;

  /**
   * A saved view.
   *
   * @param id null for a built-in one
   * @param query query string
   * @param sharedBy the owner of another user's view; otherwise null
   * @param deletable whether the user may delete it
   */
  public record View(Long id, String name, String query, String sharedBy, boolean deletable)
      implements Serializable {}

  /**
   * A built-in view.
   *
   * @param key of its name
   * @param parameters of the list's address
   */
  public record Ready(String key, Map<String, String> parameters) implements Serializable {}

  @Inject private SavedViews views;
  @Inject private CurrentUser currentUser;
  @Inject private ActionRunner actionRunner;
  @Inject protected ConsoleTexts texts;

  private final String list;
  private final List<Ready> builtIn;
  private List<View> saved;
  private String name;
  private boolean shared;

  /**
   * @param list name of the list for which views are saved
   */
  protected SavedListViews(String list, List<Ready> builtIn) {
    this.list = list;
    this.builtIn = builtIn;
  }

  protected abstract RequestSearch<?, ?> search();

  /** The name of a built-in view. */
  protected abstract String name(String key);

  /** The built-in views. */
  public List<View> ready() {
    return builtIn.stream()
        .map(
            view ->
                new View(
                    null,
                    name(view.key()),
                    RequestQuery.of(search(), view.parameters()::get, PatronDataVisibility.WHOLE)
                        .address(),
                    null,
                    false))
        .toList();
  }

  @PostConstruct
  void read() {
    saved =
        views.offered(currentUser.username(), list).stream()
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

  /** The user's own views, then those of others. */
  public List<View> saved() {
    return saved;
  }

  /**
   * @param query query string of the present list
   */
  public void save(String query) {
    Runnable save =
        () ->
            views.save(
                currentUser.username(),
                new SavedViewInput(
                    list, name, query, shared, QueryStringBuilder.isPersonal(query)));
    boolean done = shared ? actionRunner.run(Permission.SHARE_VIEWS, save) : actionRunner.run(save);
    if (done) {
      actionRunner.done(texts.requests("views.saved", name.strip()));
      name = null;
      shared = false;
    }
    read();
  }

  public void delete(View view) {
    boolean done =
        actionRunner.run(
            () ->
                views.delete(
                    view.id(), currentUser.username(), currentUser.may(Permission.SHARE_VIEWS)));
    if (done) {
      actionRunner.done(texts.requests("views.deleted", view.name()));
    }
    read();
  }

  /** How many days a view that could identify a patron is kept; 0 for no limit. */
  public int daysKept() {
    return RetentionPeriod.PATRON_DATA.days().orElse(0);
  }

  public boolean mayShare() {
    return currentUser.may(Permission.SHARE_VIEWS);
  }

  /** Name of the view to be saved. */
  public String getName() {
    return name;
  }

  public void setName(String name) {
    this.name = name;
  }

  /** Whether the view to be saved is shared. */
  public boolean isShared() {
    return shared;
  }

  public void setShared(boolean shared) {
    this.shared = shared;
  }
}
