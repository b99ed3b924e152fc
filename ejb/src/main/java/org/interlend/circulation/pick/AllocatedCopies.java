package org.interlend.circulation.pick;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import org.interlend.catalog.LocalItem;

/** Tells which copies are allocated to partners, and so are not chosen for patrons. */
@ApplicationScoped
public class AllocatedCopies {

  @Inject private Event<AllocatedCopiesAsked> asked;

  public Set<LocalItem> among(List<LocalItem> copies) {
    AllocatedCopiesAsked question = new AllocatedCopiesAsked(copies);
    if (!copies.isEmpty()) {
      asked.fire(question);
    }
    return question.allocated();
  }
}
