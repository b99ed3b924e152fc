package org.interlend.patrons;

import jakarta.persistence.criteria.CriteriaBuilder;
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
      "(concat(' ', %1$s.lastNameKey) like :%2$s or concat(' ', %1$s.firstNameKey) like :%2$s)";

  private PatronNameCondition() {}

  /**
   * @param patron variable of the query
   * @param typed may be empty
   * @param values gets the values of the condition
   * @return a condition without results if nothing that can be in a name is typed
   */
  public static String of(String patron, String typed, Map<String, Object> values) {
    List<String> words = new ArrayList<>();
    patterns(typed)
        .forEach(
            pattern -> {
              String name = "name" + values.size();
              values.put(name, pattern);
              words.add(WORD.formatted(patron, name));
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
        patterns(typed)
            .map(
                pattern ->
                    cb.or(
                        cb.like(cb.concat(" ", patron.get("lastNameKey")), pattern),
                        cb.like(cb.concat(" ", patron.get("firstNameKey")), pattern)))
            .toArray(Predicate[]::new);
    return words.length == 0 ? cb.disjunction() : cb.and(words);
  }

  private static Stream<String> patterns(String typed) {
    return Stream.of(SearchNormalizer.sortKey(typed).split(" "))
        .filter(word -> !word.isEmpty())
        .limit(SearchNormalizer.MAX_TYPED)
        .map(word -> "% " + word + "%");
  }
}
