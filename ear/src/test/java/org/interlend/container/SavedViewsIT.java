package org.interlend.container;

import static org.assertj.core.api.Assertions.assertThat;
import static org.interlend.container.Commands.newRequest;
import static org.interlend.container.Commands.refused;

import jakarta.inject.Inject;
import java.util.List;
import org.interlend.staff.StaffReason;
import org.interlend.staff.view.SavedView;
import org.interlend.staff.view.SavedViewInput;
import org.interlend.staff.view.SavedViews;
import org.junit.jupiter.api.Test;

/** Saved views of lists: whose they are, and how many and how long they may be. */
@InContainer
class SavedViewsIT {

  private static final String QUERY = "status=RECEIVED";
  private static final int MOST = 50;
  private static final int LONGEST_QUERY = 1000;

  /** A list of its own, so that no other test has a view of it. */
  private final String list = newRequest();

  private final String owner = "own-" + list;
  private final String colleague = "col-" + list;

  @Inject private SavedViews views;

  @Test
  void aViewIsDeletedByItsOwnerOnly() {
    long id = save("Mine", false).id();

    refused(StaffReason.VIEW_OF_ANOTHER, () -> views.delete(id, colleague, false));
    refused(StaffReason.VIEW_OF_ANOTHER, () -> views.delete(id, colleague, true));
    assertThat(names(owner)).containsExactly("Mine");
    assertThat(names(colleague)).isEmpty();

    views.delete(id, owner, false);
    views.delete(id, owner, false);
    assertThat(names(owner)).isEmpty();
  }

  @Test
  void aSharedViewIsDeletedByItsOwnerAndByThoseWhoMayShareViews() {
    long first = save("First", true).id();
    long second = save("Second", true).id();
    assertThat(names(colleague)).containsExactly("First", "Second");

    refused(StaffReason.VIEW_OF_ANOTHER, () -> views.delete(first, colleague, false));
    assertThat(names(owner)).containsExactly("First", "Second");

    views.delete(first, colleague, true);
    views.delete(second, owner, false);
    assertThat(names(owner)).isEmpty();
  }

  @Test
  void aViewHasANameThatItsOwnerHasNotGivenYet() {
    save("Mine", false);

    refused(StaffReason.VIEW_WITHOUT_NAME, () -> save(" ", false));
    refused(StaffReason.VIEW_WITHOUT_NAME, () -> save(null, false));
    refused(StaffReason.VIEW_NAME_IN_USE, () -> save(" mine ", false));
    views.save(colleague, new SavedViewInput(list, "Mine", QUERY, false, false));
    views.save(owner, new SavedViewInput(list + "-2", "Mine", QUERY, false, false));
    assertThat(names(owner)).containsExactly("Mine");
  }

  @Test
  void theViewsOfAListAndTheirFiltersHaveALimit() {
    refused(
        StaffReason.FILTER_TOO_LONG,
        () ->
            views.save(
                owner,
                new SavedViewInput(list, "Long", "q".repeat(LONGEST_QUERY + 1), false, false)));
    views.save(owner, new SavedViewInput(list, "Long", "q".repeat(LONGEST_QUERY), false, false));
    for (int number = 2; number <= MOST; number++) {
      save("View " + number, false);
    }

    refused(StaffReason.TOO_MANY_VIEWS, () -> save("One more", false));
    assertThat(names(owner)).hasSize(MOST);
  }

  private SavedView save(String name, boolean shared) {
    return views.save(owner, new SavedViewInput(list, name, QUERY, shared, false));
  }

  private List<String> names(String user) {
    return views.offered(user, list).stream().map(SavedView::name).toList();
  }
}
