package org.interlend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.interlend.RefusalAssert.assertRefused;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.DynamicTest;

/**
 * A transition table of an entity, tested cell by cell. The first row names the steps, the first
 * column the statuses. A cell has the next status, {@code =} when the status stays and only the
 * history gets a line, {@code -} when the entity refuses the step as an illegal move, or the name
 * of another problem. A cell {@code .} is not tested: the step is not refused at once and needs the
 * database.
 *
 * @param <T> the entity
 * @param <S> its statuses
 */
public final class StateTable<T, S extends Enum<S>> {

  private static final String STAYS = "=";
  private static final String REFUSED = "-";
  private static final String NOT_TESTED = ".";

  private final Class<S> statuses;
  private final Function<S, T> in;
  private final Function<T, S> status;
  private final Map<String, Consumer<T>> steps = new LinkedHashMap<>();
  private Set<S> rows;
  private Function<T, List<Line<S>>> history;

  /** The statuses in a history line of an entity. */
  public record Line<S>(S from, S to) {}

  private StateTable(Class<S> statuses, Function<S, T> in, Function<T, S> status) {
    this.statuses = statuses;
    this.in = in;
    this.status = status;
    this.rows = EnumSet.allOf(statuses);
  }

  /**
   * @param in creates an entity in a status, by its own methods
   */
  public static <T, S extends Enum<S>> StateTable<T, S> of(
      Class<S> statuses, Function<S, T> in, Function<T, S> status) {
    return new StateTable<>(statuses, in, status);
  }

  /** Each step leaves one line in this history, and a refused one leaves none. */
  public StateTable<T, S> history(Function<T, List<Line<S>>> history) {
    this.history = history;
    return this;
  }

  /** Tests the steps only in these statuses. */
  public StateTable<T, S> only(Set<S> rows) {
    this.rows = rows;
    return this;
  }

  public StateTable<T, S> step(String name, Consumer<T> step) {
    steps.put(name, step);
    return this;
  }

  /** One test for each row; there must be one for each status, and a cell for each step. */
  public Stream<DynamicTest> rows(String table) {
    List<List<String>> lines = table.lines().map(StateTable::cells).toList();
    assertThat(lines.get(0).subList(1, lines.get(0).size()))
        .as("the steps of the table")
        .containsExactlyElementsOf(steps.keySet());
    List<List<String>> body = lines.subList(1, lines.size());
    assertThat(body.stream().map(row -> row.get(0)))
        .as("the statuses of the table")
        .containsExactlyElementsOf(rows.stream().map(Enum::name).toList());
    return body.stream().map(row -> dynamicTest(row.get(0), () -> check(row)));
  }

  private static List<String> cells(String line) {
    return Arrays.stream(line.split("\\|")).map(String::strip).toList();
  }

  private void check(List<String> row) {
    S from = Enum.valueOf(statuses, row.get(0));
    List<String> expected = row.subList(1, row.size());
    assertThat(expected).as("the cells of " + from).hasSameSizeAs(steps.keySet());
    List<String> names = new ArrayList<>(steps.keySet());
    SoftAssertions cells = new SoftAssertions();
    for (int i = 0; i < names.size(); i++) {
      String name = names.get(i);
      String to = expected.get(i);
      cells
          .assertThatCode(() -> check(from, name, to))
          .as("%s, %s", from, name)
          .doesNotThrowAnyException();
    }
    cells.assertAll();
  }

  private void check(S from, String name, String expected) {
    if (expected.equals(NOT_TESTED)) {
      return;
    }
    T thing = in.apply(from);
    assertThat(status.apply(thing)).as("the status it starts in").isEqualTo(from);
    List<Line<S>> before = lines(thing);
    Consumer<T> step = steps.get(name);
    Optional<ProblemKind> refusal = refusal(expected);
    if (refusal.isPresent()) {
      assertRefused(() -> step.accept(thing), refusal.get());
      assertThat(status.apply(thing)).as("the status after a refusal").isEqualTo(from);
      assertThat(lines(thing)).as("the history after a refusal").isEqualTo(before);
      return;
    }
    step.accept(thing);
    S to = expected.equals(STAYS) ? from : Enum.valueOf(statuses, expected);
    assertThat(status.apply(thing)).as("the status after the step").isEqualTo(to);
    if (history != null) {
      assertThat(lines(thing)).as("the history").hasSize(before.size() + 1);
      assertThat(lines(thing).get(before.size()))
          .as("the line of history")
          .isEqualTo(new Line<>(from, to));
    }
  }

  private static Optional<ProblemKind> refusal(String cell) {
    return cell.equals(REFUSED)
        ? Optional.of(ProblemKind.ILLEGAL_MOVE)
        : Arrays.stream(ProblemKind.values()).filter(kind -> kind.name().equals(cell)).findFirst();
  }

  private List<Line<S>> lines(T thing) {
    return history == null ? List.of() : history.apply(thing);
  }
}
