package org.interlend.circulation.loan;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.ManyToOne;
import java.util.Objects;
import org.interlend.WorkflowException;
import org.interlend.catalog.Item;
import org.interlend.catalog.ItemStatus;
import org.interlend.institution.Library;

/** Where an item was at a moment: kept with a step at a desk, so that the step can be undone. */
@Embeddable
public class ItemStatusSnapshot {

  @Enumerated(EnumType.STRING)
  private ItemStatus status;

  @ManyToOne(fetch = FetchType.LAZY)
  private Library library;

  protected ItemStatusSnapshot() {}

  private ItemStatusSnapshot(ItemStatus status, Library library) {
    this.status = status;
    this.library = library;
  }

  /** Where it is now. */
  public static ItemStatusSnapshot of(Item item) {
    return new ItemStatusSnapshot(item.status(), item.currentLibrary());
  }

  /**
   * The step that brought the item from here is undone.
   *
   * @throws WorkflowException ILLEGAL_MOVE unless it could have come from here
   */
  public void putBack(Item item) {
    item.putBack(status, library);
  }

  /** Whether the item is still there. */
  public boolean has(Item item) {
    return item.status() == status && Objects.equals(item.currentLibrary(), library);
  }

  /** Whether it says anything; one that was never set has been read from empty columns. */
  public boolean isKnown() {
    return status != null;
  }
}
