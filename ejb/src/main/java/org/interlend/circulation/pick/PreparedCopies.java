package org.interlend.circulation.pick;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import org.interlend.catalog.LocalItem;

/** Tells which copies are being prepared for partners, and so are not free for patrons. */
@ApplicationScoped
public class PreparedCopies {

  @Inject private Event<PreparedCopiesAsked> asked;

  public Set<LocalItem> among(List<LocalItem> copies) {
    PreparedCopiesAsked question = new PreparedCopiesAsked(copies);
    if (!copies.isEmpty()) {
      asked.fire(question);
    }
    return question.prepared();
  }
}
