package org.interlend.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.interlend.WorkflowException;
import org.interlend.catalog.TitleQuery.All;
import org.interlend.catalog.TitleQuery.Any;
import org.interlend.catalog.TitleQuery.Condition;
import org.interlend.catalog.TitleQuery.Not;
import org.interlend.catalog.TitleQuery.Published;
import org.interlend.catalog.TitleQuery.RecordNumber;
import org.junit.jupiter.api.Test;

class ConjunctiveClauseTest {

  private static final RecordNumber A = new RecordNumber("a");
  private static final RecordNumber B = new RecordNumber("b");
  private static final RecordNumber C = new RecordNumber("c");
  private static final RecordNumber D = new RecordNumber("d");

  @Test
  void aQueryIsConvertedToDisjunctiveNormalForm() {
    assertThat(ways(A)).containsExactly("a");
    assertThat(ways(new All(List.of(A, B)))).containsExactly("ab");
    assertThat(ways(new Any(List.of(A, B)))).containsExactly("a", "b");
    assertThat(ways(new All(List.of(new Any(List.of(A, B)), new Any(List.of(C, D))))))
        .containsExactly("ac", "ad", "bc", "bd");
    assertThat(ways(new All(List.of(A, new Not(new Any(List.of(B, C))))))).containsExactly("a-b-c");
    assertThat(ways(new All(List.of(A, new Not(new All(List.of(B, new Not(C))))))))
        .containsExactly("a-b", "ac");
    assertThat(ways(new Any(List.of(A, A)))).containsExactly("a");
  }

  @Test
  void aQueryWithTooManyClausesIsRefused() {
    TitleQuery either = new Any(List.of(A, B, C));
    TitleQuery other = new Any(List.of(A, B, D));
    assertThatThrownBy(() -> ConjunctiveClause.of(new All(Collections.nCopies(4, either))))
        .isInstanceOf(WorkflowException.class);
    assertThat(ConjunctiveClause.of(new All(List.of(either, other)))).hasSize(9);
  }

  @Test
  void aQueryOfOthersWithTooManyConditionsIsRefused() {
    TitleQuery many =
        new All(
            IntStream.rangeClosed(0, 80)
                .mapToObj(number -> new RecordNumber("r" + number))
                .toList());
    assertThatThrownBy(() -> ConjunctiveClause.bounded(many)).isInstanceOf(WorkflowException.class);
    assertThat(ConjunctiveClause.of(many)).hasSize(1);
    assertThat(ConjunctiveClause.bounded(new All(List.of(A, B)))).hasSize(1);
  }

  @Test
  void aYearAloneIsRefusedBecauseNoIndexServesIt() {
    assertThatThrownBy(() -> new TitleQuerySql(ConjunctiveClause.of(new Published("1999")), 10))
        .hasMessageContaining("together with another condition");
  }

  private static List<String> ways(TitleQuery question) {
    return ConjunctiveClause.of(question).stream()
        .map(way -> written("", way.holds()) + written("-", way.fails()))
        .toList();
  }

  private static String written(String sign, Set<Condition> conditions) {
    return conditions.stream()
        .map(condition -> sign + ((RecordNumber) condition).number())
        .collect(Collectors.joining());
  }
}
