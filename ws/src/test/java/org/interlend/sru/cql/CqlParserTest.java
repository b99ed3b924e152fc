package org.interlend.sru.cql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import java.util.stream.Collectors;
import org.interlend.sru.cql.CqlNode.Clause;
import org.interlend.sru.cql.CqlNode.Combined;
import org.interlend.sru.cql.CqlNode.Modifier;
import org.interlend.sru.cql.CqlNode.Prefixed;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CqlParserTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "dinosaur                            | [dinosaur]",
        "\"complete dinosaur\"               | [complete dinosaur]",
        "title = \"complete dinosaur\"       | title = [complete dinosaur]",
        "title exact dinosaur                | title exact [dinosaur]",
        "dc.title==dinosaur                  | dc.title == [dinosaur]",
        "bath.isbn=0-306-40615-2             | bath.isbn = [0-306-40615-2]",
        "year>=1998                          | year >= [1998]",
        "year <> 1998                        | year <> [1998]",
        "dinosaur or bird                    | ([dinosaur] OR [bird])",
        "a and b or c not d                  | ((([a] AND [b]) OR [c]) NOT [d])",
        "a AND (b oR c)                      | ([a] AND ([b] OR [c]))",
        "((a))                               | [a]",
        "\"feathered dinosaur\" and (yixian or jehol) | ([feathered dinosaur] AND ([yixian] OR"
            + " [jehol]))",
        "title any/relevant/rel.algorithm=cori \"a b\" | title any/relevant/rel.algorithm=cori [a b]",
        "a prox/unit=word/distance>3 b       | ([a] PROX/unit=word/distance>3 [b])",
        "> dc = \"info:dc\" dc.title = a     | >dc=info:dc dc.title = [a]",
        "> \"info:dc\" title = a and b       | >null=info:dc (title = [a] AND [b])",
        "(> dc = \"info:dc\" dc.title = a) or b | (>dc=info:dc dc.title = [a] OR [b])",
        "\"and\" and or                      | ([and] AND [or])",
        "title = and                         | title = [and]",
        "a \"all\" b                         | a all [b]",
        "\"say \\\"hello\\\"\"               | [say \"hello\"]",
        "\"a\\*b\"                           | [a\\*b]",
        "\"\"                                | []",
      })
  void aQueryIsParsedByTheGrammar(String query, String tree) throws CqlException {
    assertThat(written(CqlParser.parse(query).root())).isEqualTo(tree);
  }

  @Test
  void aQueryMayContainASortClause() throws CqlException {
    CqlQuery query = CqlParser.parse("dinosaur sortBy dc.date/sort.descending dc.title");

    assertThat(query.sortKeys())
        .extracting(CqlQuery.SortKey::index)
        .containsExactly("dc.date", "dc.title");
    assertThat(query.sortKeys().get(0).modifiers())
        .containsExactly(new Modifier("sort.descending", null, null));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "``             | SYNTAX      | Character 1: expected an index, a term or (, found the end",
        "title =        | SYNTAX      | Character 8: expected a term after =, found the end",
        "= a            | SYNTAX      | Character 1: expected an index, a term or (, found =",
        "a and          | SYNTAX      | Character 6: expected an index, a term or (, found the end",
        "cat dog        | SYNTAX      | Character 5: expected a relation such as = or all between cat",
        "a and b)       | PARENTHESES | Character 8: expected no ), for none is open here",
        "(a and b       | PARENTHESES | Character 9: expected ) for the ( at character 1",
        "title = (a)    | SYNTAX      | Character 9: expected a term after =, found (",
        "a and \"b      | QUOTES      | Character 7: expected a quote that ends what begins here",
        "a / b          | SYNTAX      | Character 3: expected and, or, not or the end of the query",
        "> a            | SYNTAX      | Character 4: expected an index, a term or (, found the end",
        "a sortby       | SYNTAX      | Character 9: expected an index to sort by, found the end",
        "title =/ b     | SYNTAX      | Character 11: expected a term after =, found the end",
      })
  void aSyntaxErrorNamesPositionAndExpectation(
      String query, CqlException.Kind kind, String sentence) {
    CqlException problem = problemOf(query);

    assertThat(problem.kind()).as(problem.getMessage()).isEqualTo(kind);
    assertThat(problem.getMessage()).startsWith(sentence);
  }

  @Test
  void aTooComplexQueryIsRefused() {
    assertThat(problemOf("(".repeat(2000)).kind()).isEqualTo(CqlException.Kind.PARENTHESES);
    assertThat(problemOf("> a = b ".repeat(400)).kind()).isEqualTo(CqlException.Kind.PARENTHESES);
    assertThat(problemOf("a and ".repeat(400) + "a").kind())
        .isEqualTo(CqlException.Kind.TOO_MANY_BOOLEANS);
    assertThat(problemOf("a".repeat(CqlParser.MAX_LENGTH + 1)).kind())
        .isEqualTo(CqlException.Kind.TOO_LONG);
    assertThat(problemOf("a and b\u0000").getMessage())
        .isEqualTo("Character 8: expected text, found the control character U+0000");
    assertThat(problemOf("\"a\u0007\"").getMessage()).contains("Character 3", "U+0007");
  }

  private static CqlException problemOf(String query) {
    CqlException problem =
        catchThrowableOfType(CqlException.class, () -> CqlParser.parse(query == null ? "" : query));
    assertThat(problem).as("Nothing was wrong with " + query).isNotNull();
    return problem;
  }

  private static String written(CqlNode node) {
    if (node instanceof Clause clause) {
      return (clause.index() == null
              ? ""
              : clause.index()
                  + " "
                  + clause.relation().name()
                  + written(clause.relation().modifiers())
                  + " ")
          + "["
          + clause.term()
          + "]";
    }
    if (node instanceof Combined both) {
      return "(%s %s%s %s)"
          .formatted(
              written(both.left()),
              both.operator(),
              written(both.modifiers()),
              written(both.right()));
    }
    Prefixed prefixed = (Prefixed) node;
    return ">%s=%s %s".formatted(prefixed.prefix(), prefixed.uri(), written(prefixed.query()));
  }

  private static String written(List<Modifier> modifiers) {
    return modifiers.stream()
        .map(m -> "/" + m.name() + (m.value() == null ? "" : m.relation() + m.value()))
        .collect(Collectors.joining());
  }
}
