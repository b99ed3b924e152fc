package org.interlend.borrowing;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.interlend.patrons.Patron;
import org.interlend.text.SearchNormalizer;

/**
 * The texts and numbers by which staff find a borrowing request. Any of the values may be null.
 *
 * @param texts titles and authors
 * @param numbers its number, the numbers and barcodes of its volumes, ISBN and ISSN
 * @param patronNames the names of the patron
 */
record SearchTermSource(List<String> texts, List<String> numbers, List<String> patronNames) {

  static SearchTermSource of(BorrowingRequest request) {
    List<String> numbers = new ArrayList<>();
    numbers.add(request.externalId());
    numbers.add(request.description().isbn());
    numbers.add(request.description().issn());
    for (BorrowedVolume volume : request.volumes()) {
      numbers.add(volume.barcode());
      numbers.add(volume.partnerItemId());
    }
    return new SearchTermSource(
        Arrays.asList(
            request.title(),
            request.author(),
            request.description().componentTitle(),
            request.description().componentAuthor()),
        numbers,
        namesOf(request.patron()));
  }

  /** The patron's names; none for an anonymous request. */
  private static List<String> namesOf(Patron patron) {
    return patron == null ? List.of() : Arrays.asList(patron.firstName(), patron.lastName());
  }

  /** The search terms without those of the patron. */
  Set<String> terms() {
    Set<String> terms = SearchNormalizer.of(texts.toArray(String[]::new));
    numbers.stream()
        .filter(Objects::nonNull)
        .map(SearchNormalizer::number)
        .filter(number -> !number.isEmpty())
        .forEach(terms::add);
    return terms;
  }

  /** The terms of the patron's names. */
  Set<String> nameTerms() {
    return SearchNormalizer.of(patronNames.toArray(String[]::new));
  }
}
