package org.interlend.staff.view;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.interlend.patrons.Patron;
import org.interlend.patrons.PatronErased;
import org.interlend.text.SearchNormalizer;

/** Deletes the saved views that name a patron who is erased. */
@ApplicationScoped
class SavedViewErasure {

  @Inject private EntityManager em;

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
