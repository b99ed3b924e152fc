package org.interlend.staff.view;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;
import org.interlend.WorkflowException;
import org.interlend.staff.StaffReason;
import org.interlend.text.Text;

/** Saves, lists and deletes staff's saved views, their own and shared ones. */
@ApplicationScoped
@Transactional
public class SavedViews {

  /** The greatest length of a view's name. */
  public static final int MAX_NAME_LENGTH = 60;

  private static final int MAX_QUERY_LENGTH = 1000;
  private static final int MAX_VIEWS = 50;

  @Inject private EntityManager em;
  @Inject private Clock clock;

  /**
   * The views a user sees: first their own, then those that others share.
   *
   * @param list name of the list
   */
  public List<SavedView> offered(String owner, String list) {
    return Stream.of("v.owner = :owner", "v.owner <> :owner and v.shared = true")
        .flatMap(which -> views(which, owner, list).stream())
        .toList();
  }

  private List<SavedView> views(String which, String owner, String list) {
    return em.createQuery(
            "select v from SavedView v where v.listName = :list and %s order by v.name, v.id"
                .formatted(which),
            SavedView.class)
        .setParameter("list", list)
        .setParameter("owner", owner)
        .setMaxResults(MAX_VIEWS)
        .getResultList();
  }

  /**
   * Saves a view.
   *
   * @throws WorkflowException MISSING_DATA without a name; INVALID_DATA when the owner has a view
   *     of that name or too many views, or the query is too long
   */
  public SavedView save(String owner, SavedViewInput input) {
    String fitting = Text.fit(input.name(), MAX_NAME_LENGTH);
    if (fitting == null) {
      throw new WorkflowException(StaffReason.VIEW_WITHOUT_NAME);
    }
    List<SavedView> own = own(owner, input.list());
    if (own.stream().anyMatch(view -> view.name().equalsIgnoreCase(fitting))) {
      throw new WorkflowException(StaffReason.VIEW_NAME_IN_USE, null, fitting);
    }
    if (own.size() >= MAX_VIEWS) {
      throw new WorkflowException(StaffReason.TOO_MANY_VIEWS, null, MAX_VIEWS);
    }
    if (input.query().length() > MAX_QUERY_LENGTH) {
      throw new WorkflowException(StaffReason.FILTER_TOO_LONG);
    }
    SavedView view = new SavedView(owner, input, fitting, clock.instant());
    em.persist(view);
    return view;
  }

  private List<SavedView> own(String owner, String list) {
    return em.createQuery(
            "select v from SavedView v where v.owner = :owner and v.listName = :list",
            SavedView.class)
        .setParameter("owner", owner)
        .setParameter("list", list)
        .getResultList();
  }

  /**
   * Deletes a view; does nothing when it is deleted already.
   *
   * @param by who deletes it
   * @param mayOthers whether they may delete views that others share
   * @throws WorkflowException INVALID_DATA when they may not delete it
   */
  public void delete(long id, String by, boolean mayOthers) {
    SavedView view = em.find(SavedView.class, id);
    if (view == null) {
      return;
    }
    if (!view.owner().equals(by) && !(mayOthers && view.shared())) {
      throw new WorkflowException(StaffReason.VIEW_OF_ANOTHER, null, view.name(), view.owner());
    }
    em.remove(view);
  }
}
