package org.interlend.patrons;

import jakarta.persistence.criteria.CriteriaBuilder;
import jakarta.persistence.criteria.Expression;
import jakarta.persistence.criteria.Path;
import jakarta.persistence.criteria.Predicate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.interlend.text.SearchNormalizer;

/**
 * The condition of a query that a patron has the name that staff type: the beginnings of its words
 * in any order, with or without accents and commas.
 */
public final class PatronNameCondition {

  private static final String WORD =
      "(concat(' ', p.lastNameKey) like :%1$s or concat(' ', p.firstNameKey) like :%1$s)";

  private PatronNameCondition() {}

  /**
   * For a query whose variable {@code p} is the patron.
   *
   * @param typed may be empty
   * @param values gets the values of the condition
   * @return a condition without results if nothing that can be in a name is typed
   */
  public static String of(String typed, Map<String, Object> values) {
    List<String> words = new ArrayList<>();
    words(typed)
        .forEach(
            word -> {
              String name = "name" + values.size();
              values.put(name, "% " + word + "%");
              words.add(WORD.formatted(name));
            });
    return words.isEmpty() ? "1 = 0" : String.join(" and ", words);
  }

  /**
   * The same condition of a criteria query.
   *
   * @param patron the patron in the query
   */
  public static Predicate of(CriteriaBuilder cb, Path<?> patron, String typed) {
    Predicate[] words =
        words(typed)
            .map(
                word ->
                    cb.or(
                        hasWord(cb, patron.get("lastNameKey"), word),
                        hasWord(cb, patron.get("firstNameKey"), word)))
            .toArray(Predicate[]::new);
    return words.length == 0 ? cb.disjunction() : cb.and(words);
  }

  /** EclipseLink loses the join of a criteria query in its concat(). */
  private static Predicate hasWord(CriteriaBuilder cb, Expression<String> name, String word) {
    return cb.or(cb.like(name, word + "%"), cb.like(name, "% " + word + "%"));
  }

  private static Stream<String> words(String typed) {
    return Stream.of(SearchNormalizer.sortKey(typed).split(" "))
        .filter(word -> !word.isEmpty())
        .limit(SearchNormalizer.MAX_TYPED);
  }
}
