package org.interlend.catalog;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.interlend.WorkflowException;
import org.interlend.catalog.TitleQuery.All;
import org.interlend.catalog.TitleQuery.Any;
import org.interlend.catalog.TitleQuery.Condition;
import org.interlend.catalog.TitleQuery.Not;

/**
 * One alternative of a query: conditions that must all match. A query split into such alternatives
 * can be answered from the indexes, starting with the rarest condition of each.
 *
 * @param holds the conditions that must match
 * @param fails the conditions that must not match
 */
record ConjunctiveClause(Set<Condition> holds, Set<Condition> fails) {

  private static final int MAX_CLAUSES = 24;
  private static final int MAX_CONDITIONS = 80;

  /**
   * @throws WorkflowException INVALID_DATA when there are too many alternatives
   */
  static List<ConjunctiveClause> of(TitleQuery query) {
    return of(query, true);
  }

  /**
   * The same of a query that a broker has composed.
   *
   * @throws WorkflowException INVALID_DATA when there are too many alternatives or conditions
   */
  static List<ConjunctiveClause> bounded(TitleQuery query) {
    List<ConjunctiveClause> all = of(query);
    int conditions = all.stream().mapToInt(each -> each.holds.size() + each.fails.size()).sum();
    if (conditions > MAX_CONDITIONS) {
      throw tooMany();
    }
    return all;
  }

  private static List<ConjunctiveClause> of(TitleQuery query, boolean positive) {
    if (query instanceof Not not) {
      return of(not.part(), !positive);
    }
    if (query instanceof All all) {
      return positive ? product(all.parts(), true) : sum(all.parts(), false);
    }
    if (query instanceof Any any) {
      return positive ? sum(any.parts(), true) : product(any.parts(), false);
    }
    Set<Condition> condition = Set.of((Condition) query);
    return List.of(
        positive
            ? new ConjunctiveClause(condition, Set.of())
            : new ConjunctiveClause(Set.of(), condition));
  }

  private static List<ConjunctiveClause> sum(List<? extends TitleQuery> parts, boolean positive) {
    return requireFew(
        parts.stream().flatMap(part -> of(part, positive).stream()).distinct().toList());
  }

  private static List<ConjunctiveClause> product(
      List<? extends TitleQuery> parts, boolean positive) {
    List<ConjunctiveClause> product = List.of(new ConjunctiveClause(Set.of(), Set.of()));
    for (TitleQuery part : parts) {
      List<ConjunctiveClause> next = of(part, positive);
      product =
          requireFew(
              product.stream()
                  .flatMap(one -> next.stream().map(one::and))
                  .limit(MAX_CLAUSES + 1L)
                  .toList());
    }
    return product;
  }

  private ConjunctiveClause and(ConjunctiveClause other) {
    return new ConjunctiveClause(union(holds, other.holds), union(fails, other.fails));
  }

  private static Set<Condition> union(Set<Condition> one, Set<Condition> other) {
    Set<Condition> union = new LinkedHashSet<>(one);
    union.addAll(other);
    return union;
  }

  private static List<ConjunctiveClause> requireFew(List<ConjunctiveClause> all) {
    if (all.size() > MAX_CLAUSES) {
      throw tooMany();
    }
    return all;
  }

  private static WorkflowException tooMany() {
    return new WorkflowException(
        CatalogReason.QUERY_TOO_COMPLEX, null, MAX_CLAUSES, MAX_CONDITIONS);
  }
}
