package org.interlend.staff.view;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.interlend.patrons.Patron;
import org.interlend.patrons.PatronErased;
import org.interlend.persistence.RetentionJob;
import org.interlend.persistence.RetentionPeriod;
import org.interlend.text.SearchNormalizer;

/**
 * Deletes saved views that could name a patron after the retention period, since search words may
 * be a name or a title. Views that name an erased patron are deleted at once.
 */
@ApplicationScoped
class SavedViewRetention extends RetentionJob {

  SavedViewRetention() {
    super("view-retention", RetentionPeriod.PATRON_DATA);
  }

  @Override
  protected int batch(Instant before) {
    return em.createQuery("delete from SavedView v where v.personal = true and v.savedAt < :before")
        .setParameter("before", before)
        .executeUpdate();
  }

  /** Checks all views, since there are only a few for each member of staff. */
  void erased(@Observes PatronErased event) {
    Set<String> names = words(event.patron());
    List<Long> naming =
        em.createQuery("select v from SavedView v", SavedView.class)
            .getResultStream()
            .filter(view -> !Collections.disjoint(words(view), names))
            .map(SavedView::id)
            .toList();
    if (!naming.isEmpty()) {
      em.createQuery("delete from SavedView v where v.id in :naming")
          .setParameter("naming", naming)
          .executeUpdate();
    }
  }

  /** The words by which a view could name the patron. */
  static Set<String> words(Patron patron) {
    Set<String> words = SearchNormalizer.of(patron.firstName(), patron.lastName());
    patron.numbers().stream().map(SearchNormalizer::number).forEach(words::add);
    if (patron.email() != null) {
      words.add(SearchNormalizer.number(patron.email()));
    }
    return words;
  }

  static Set<String> words(SavedView view) {
    Stream<String> values = view.personal() ? values(view.query()) : Stream.empty();
    return SearchNormalizer.of(
        Stream.concat(Stream.of(view.name()), values).toArray(String[]::new));
  }

  private static Stream<String> values(String query) {
    return Arrays.stream(query.split("&"))
        .map(parameter -> parameter.substring(parameter.indexOf('=') + 1))
        .map(value -> URLDecoder.decode(value, StandardCharsets.UTF_8));
  }
}
