package org.interlend.sru;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.interlend.catalog.TitleIdentifier;
import org.interlend.catalog.TitleQuery;
import org.interlend.catalog.TitleQuery.All;
import org.interlend.catalog.TitleQuery.Any;
import org.interlend.catalog.TitleQuery.Barcode;
import org.interlend.catalog.TitleQuery.CallNumber;
import org.interlend.catalog.TitleQuery.In;
import org.interlend.catalog.TitleQuery.Number;
import org.interlend.catalog.TitleQuery.Published;
import org.interlend.catalog.TitleQuery.RecordNumber;
import org.interlend.catalog.TitleQuery.Whole;
import org.interlend.catalog.TitleQuery.Word;
import org.interlend.sru.Diagnostic.Kind;
import org.interlend.sru.cql.CqlNode.Clause;
import org.interlend.sru.cql.CqlNode.Modifier;

/** Converts one clause of a CQL query to a catalog query. */
final class ClauseReader {

  private static final int MIN_BEGINNING_LENGTH = 3;
  private static final int MAX_NUMBER_LENGTH = 64;

  /** Modifiers that request what the search always does. */
  private static final Set<String> WITHOUT_EFFECT =
      Set.of("ignorecase", "ignoreaccents", "masked", "word");

  /** How the term must match the index. */
  private enum Relation {
    EQUALS,
    WHOLE,
    ALL,
    ANY
  }

  private final SruIndex index;
  private final Clause clause;
  private final Relation relation;
  private final CqlTerm term;

  private ClauseReader(SruIndex index, Clause clause) throws SruException {
    this.index = index;
    this.clause = clause;
    relation = relation(clause);
    term = CqlTerm.of(clause.term());
  }

  static TitleQuery read(SruIndex index, Clause clause) throws SruException {
    return new ClauseReader(index, clause).read();
  }

  private static Relation relation(Clause clause) throws SruException {
    String name = withoutPrefix(clause.relation().name());
    Relation relation =
        switch (name) {
          case "=", "scr" -> Relation.EQUALS;
          case "==", "exact" -> Relation.WHOLE;
          case "all" -> Relation.ALL;
          case "any" -> Relation.ANY;
          case "<", ">", "<=", ">=", "<>", "within", "encloses" ->
              throw new SruException(
                  Kind.UNSUPPORTED_COMBINATION_OF_RELATION_AND_INDEX,
                  clause.index() + " " + clause.relation().name());
          default -> throw new SruException(Kind.UNSUPPORTED_RELATION, clause.relation().name());
        };
    for (Modifier modifier : clause.relation().modifiers()) {
      if (modifier.value() != null || !WITHOUT_EFFECT.contains(withoutPrefix(modifier.name()))) {
        throw new SruException(Kind.UNSUPPORTED_RELATION_MODIFIER, modifier.name());
      }
    }
    return relation;
  }

  private static String withoutPrefix(String name) {
    String small = name.toLowerCase(Locale.ROOT);
    return small.startsWith("cql.") ? small.substring("cql.".length()) : small;
  }

  private TitleQuery read() throws SruException {
    return switch (index) {
      case ANYWHERE -> anywhere();
      case TITLE -> words(In.TITLE);
      case NAMES -> words(In.NAMES);
      case ISBN -> number(TitleIdentifier.Kind.ISBN);
      case ISSN -> number(TitleIdentifier.Kind.ISSN);
      case OCLC -> number(TitleIdentifier.Kind.OCLC);
      case IDENTIFIER -> each(text -> Number.ofAnyKind(text).map(TitleQuery.class::cast));
      case RECORD -> each(text -> recordNumber(text).map(RecordNumber::new));
      case BARCODE -> new Barcode(Set.copyOf(texts()));
      case CALL_NUMBER -> callNumber();
      case DATE -> date();
    };
  }

  private TitleQuery anywhere() throws SruException {
    if (relation == Relation.WHOLE) {
      throw notWith();
    }
    TitleQuery words = words(In.ANYWHERE);
    Set<String> numbers =
        term.truncated()
            ? Set.of()
            : texts().stream()
                .filter(ClauseReader::couldBeNumber)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    if (numbers.isEmpty()) {
      return words;
    }
    List<TitleQuery> ways = new ArrayList<>(List.of(words, new Barcode(numbers)));
    Set<String> values = new LinkedHashSet<>();
    numbers.forEach(text -> Number.ofAnyKind(text).ifPresent(each -> values.addAll(each.values())));
    if (!values.isEmpty()) {
      ways.add(new Number(null, values));
    }
    return new Any(ways);
  }

  private static boolean couldBeNumber(String text) {
    return text.length() <= MAX_NUMBER_LENGTH && text.chars().anyMatch(Character::isDigit);
  }

  private TitleQuery words(In in) throws SruException {
    List<Word> words = new ArrayList<>();
    for (CqlTerm.Word word : term.words()) {
      Optional<Word> read = Word.of(in, word.text(), word.truncated());
      if (word.truncated() && read.map(Word::word).orElse("").length() < MIN_BEGINNING_LENGTH) {
        throw new SruException(Kind.MASKED_WORDS_TOO_SHORT, word.text() + "*");
      }
      read.ifPresent(words::add);
    }
    if (words.isEmpty()) {
      throw invalid("has neither letters nor digits");
    }
    List<TitleQuery> queries = new ArrayList<>(Word.mostSelective(words));
    if (relation == Relation.WHOLE) {
      queries.add(new Whole(in, term.unmasked().text()));
    }
    if (queries.size() == 1) {
      return queries.get(0);
    }
    return relation == Relation.ANY ? new Any(queries) : new All(queries);
  }

  private TitleQuery number(TitleIdentifier.Kind kind) throws SruException {
    Set<String> values = new LinkedHashSet<>();
    for (String text : texts()) {
      TitleIdentifier number =
          TitleIdentifier.of(kind, text).orElseThrow(() -> invalid("is no " + kind.label()));
      values.add(number.value());
    }
    return new Number(kind, values);
  }

  private TitleQuery each(Function<String, Optional<TitleQuery>> question) throws SruException {
    List<TitleQuery> each = new ArrayList<>();
    for (String text : texts()) {
      each.add(question.apply(text).orElseThrow(() -> invalid("is no such number")));
    }
    return each.size() == 1 ? each.get(0) : new Any(each);
  }

  /** The whole term is one number, except with the relation "any". */
  private List<String> texts() throws SruException {
    term.unmasked();
    return relation == Relation.ANY
        ? term.words().stream().map(CqlTerm.Word::text).toList()
        : List.of(term.text());
  }

  private static Optional<String> recordNumber(String text) {
    return Optional.of(text).filter(each -> each.length() <= MAX_NUMBER_LENGTH);
  }

  private TitleQuery callNumber() throws SruException {
    List<CqlTerm.Word> words = term.words();
    for (CqlTerm.Word word : words.subList(0, words.size() - 1)) {
      if (word.truncated()) {
        throw new SruException(
            Kind.MASKING_CHARACTER_IN_UNSUPPORTED_POSITION,
            "* is understood at the end of a call number only");
      }
    }
    if (relation == Relation.ANY) {
      throw notWith();
    }
    if (term.truncated() && term.text().length() < MIN_BEGINNING_LENGTH) {
      throw new SruException(Kind.MASKED_WORDS_TOO_SHORT, term.text() + "*");
    }
    return CallNumber.of(term.text(), term.truncated())
        .orElseThrow(() -> invalid("is no call number"));
  }

  private TitleQuery date() throws SruException {
    if (relation == Relation.ANY || relation == Relation.ALL) {
      throw notWith();
    }
    String year = term.unmasked().text();
    if (!year.matches("[0-9]{4}")) {
      throw invalid("is no year of four digits");
    }
    return new Published(year);
  }

  private SruException notWith() {
    return new SruException(
        Kind.UNSUPPORTED_COMBINATION_OF_RELATION_AND_INDEX,
        clause.index() + " " + clause.relation().name());
  }

  private SruException invalid(String why) {
    return new SruException(
        Kind.INVALID_TERM,
        "Character %d: \"%s\" %s".formatted(clause.termPosition(), term.text(), why));
  }
}
