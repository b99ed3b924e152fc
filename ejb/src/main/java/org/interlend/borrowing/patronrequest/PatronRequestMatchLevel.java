package org.interlend.borrowing.patronrequest;

import java.util.Optional;
import java.util.stream.Stream;
import org.interlend.borrowing.link.CitedWork;
import org.interlend.borrowing.request.BorrowingRequest;
import org.interlend.catalog.TitleIdentifier;
import org.interlend.partners.CitedWorkField;
import org.interlend.requests.broker.BrokerNote;
import org.interlend.requests.broker.BrokerValue;
import org.interlend.text.SearchNormalizer;

/** How well a borrowing request fits a patron request of the same patron. */
enum PatronRequestMatchLevel {
  /** The broker's message has the number of the patron request, or the number of staff's order. */
  BY_NUMBER,
  /** Both have the same ISBN or the same title. */
  BY_WORK,
  NONE;

  static PatronRequestMatchLevel of(PatronRequest wanted, BorrowingRequest request) {
    if (named(wanted, request)) {
      return BY_NUMBER;
    }
    return sameWork(wanted.work(), request) ? BY_WORK : NONE;
  }

  private static boolean named(PatronRequest wanted, BorrowingRequest request) {
    boolean ordered =
        wanted.orderNumber() != null
            && wanted.partner().equals(request.partner())
            && numbers(request).anyMatch(wanted.orderNumber()::equalsIgnoreCase);
    return ordered
        || Stream.concat(numbers(request), texts(request))
            .anyMatch(text -> containsNumber(text, wanted.number()));
  }

  private static Stream<String> numbers(BorrowingRequest request) {
    return Stream.of(request.externalId(), request.number(), request.broker().reference())
        .filter(number -> number != null);
  }

  private static Stream<String> texts(BorrowingRequest request) {
    return Stream.concat(
            request.broker().notes().list().stream().map(BrokerNote::text),
            request.broker().values().list().stream().map(BrokerValue::text))
        .filter(text -> text != null);
  }

  /** As a word of its own, so that PR105 is not found in PR1051. */
  static boolean containsNumber(String text, String number) {
    int at = text.indexOf(number);
    while (at >= 0) {
      int end = at + number.length();
      boolean begins = at == 0 || !Character.isLetterOrDigit(text.charAt(at - 1));
      boolean ends = end == text.length() || !Character.isLetterOrDigit(text.charAt(end));
      if (begins && ends) {
        return true;
      }
      at = text.indexOf(number, end);
    }
    return false;
  }

  private static boolean sameWork(CitedWork work, BorrowingRequest request) {
    String part = work.value(CitedWorkField.ARTICLE_TITLE);
    if (part != null) {
      return sameTitle(part, request.requestedTitle());
    }
    Optional<TitleIdentifier> isbn = isbn(work.value(CitedWorkField.ISBN));
    if (isbn.isPresent() && isbn.equals(isbn(request.description().isbn()))) {
      return true;
    }
    return sameTitle(work.value(CitedWorkField.TITLE), request.title());
  }

  private static Optional<TitleIdentifier> isbn(String text) {
    return TitleIdentifier.of(TitleIdentifier.Kind.ISBN, text);
  }

  /** The same words; a subtitle may be missing from one of them. */
  static boolean sameTitle(String one, String other) {
    if (one == null || other == null) {
      return false;
    }
    String first = SearchNormalizer.sortKey(one);
    String second = SearchNormalizer.sortKey(other);
    return !first.isEmpty()
        && !second.isEmpty()
        && (first.equals(second)
            || first.startsWith(second + " ")
            || second.startsWith(first + " "));
  }
}
