package org.interlend.catalog;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.interlend.catalog.TitleQuery.All;
import org.interlend.catalog.TitleQuery.Any;
import org.interlend.catalog.TitleQuery.Barcode;
import org.interlend.catalog.TitleQuery.CallNumber;
import org.interlend.catalog.TitleQuery.In;
import org.interlend.catalog.TitleQuery.Number;
import org.interlend.catalog.TitleQuery.Word;
import org.interlend.text.SearchNormalizer;

/**
 * Which titles a search of the catalog lists, as it was typed; a title must match all conditions.
 * Null or blank means no condition.
 *
 * @param title words of the title; the last may be the beginning of one
 * @param author words of the names; the last may be the beginning of one
 * @param number an ISBN, ISSN, OCLC number, system number or an item's barcode
 * @param callNumber the beginning of a call number
 * @param suppressedToo whether suppressed titles are found too, only for staff
 */
public record TitleFilter(
    String title, String author, String number, String callNumber, boolean suppressedToo)
    implements Serializable {

  /** Shorter beginnings are not searched, since they would find a tenth of the catalog. */
  private static final int MIN_BEGINNING_LENGTH = 2;

  public boolean isEmpty() {
    return blank(title) && blank(author) && blank(number) && blank(callNumber);
  }

  /** What a title must match; empty for an empty filter, or one without letters and digits. */
  List<TitleQuery> conditions() {
    List<TitleQuery> all = new ArrayList<>();
    if (!blank(number)) {
      all.add(
          new Any(
              Stream.concat(
                      Number.ofAnyKind(number).stream(),
                      Stream.of(new Barcode(Set.of(number.strip()))))
                  .toList()));
    }
    CallNumber.of(callNumber, true).ifPresent(all::add);
    all.addAll(words(In.TITLE, title));
    all.addAll(words(In.NAMES, author));
    return all;
  }

  /** The words as typed; compounds among them may also be there as the words they consist of. */
  private static List<TitleQuery> words(In in, String text) {
    List<TitleQuery> whole = new ArrayList<>();
    List<TitleQuery> inParts = new ArrayList<>();
    Map<String, List<String>> compounds = StopWords.compounds(text);
    List<String> asked = StopWords.without(text);
    for (int i = 0; i < asked.size(); i++) {
      Word word = word(in, asked.get(i), i == asked.size() - 1);
      List<String> parts = compounds.getOrDefault(word.word(), List.of());
      whole.add(word);
      if (parts.isEmpty()) {
        inParts.add(word);
      } else {
        parts.forEach(part -> inParts.add(new Word(in, part, false)));
      }
    }
    return whole.equals(inParts)
        ? whole
        : List.of(new Any(List.of(new All(whole), new All(first(inParts)))));
  }

  /** A pasted web address is one word of many parts; surplus ones are left out. */
  private static List<TitleQuery> first(List<TitleQuery> words) {
    return words.stream().distinct().limit(SearchNormalizer.MAX_TYPED).toList();
  }

  private static Word word(In in, String word, boolean last) {
    return new Word(in, word, last && word.length() >= MIN_BEGINNING_LENGTH);
  }

  private static boolean blank(String text) {
    return text == null || text.isBlank();
  }
}
