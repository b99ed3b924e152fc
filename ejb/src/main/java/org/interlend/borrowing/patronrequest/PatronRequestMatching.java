package org.interlend.borrowing.patronrequest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.interlend.borrowing.link.CitedWork;
import org.interlend.borrowing.request.BorrowingPatronAssigned;
import org.interlend.borrowing.request.BorrowingRequest;
import org.interlend.catalog.TitleIdentifier;
import org.interlend.partners.CitedWorkField;
import org.interlend.requests.broker.BrokerNote;
import org.interlend.requests.broker.BrokerValue;
import org.interlend.text.SearchNormalizer;

/**
 * Finds the patron request of which a broker has made a borrowing request, in the same transaction:
 * joined at once if the broker tells its number, otherwise staff are asked.
 */
@ApplicationScoped
class PatronRequestMatching {

  @Inject private PatronRequests requests;
  @Inject private Clock clock;

  void made(@Observes BorrowingPatronAssigned event) {
    BorrowingRequest made = event.request();
    List<PatronRequest> open = requests.open(made.patron());
    find(open, made, PatronRequestMatchLevel.BY_NUMBER)
        .ifPresentOrElse(
            wanted -> wanted.joined(made, clock.instant(), made.partner().actor()),
            () ->
                find(open, made, PatronRequestMatchLevel.BY_WORK)
                    .ifPresent(wanted -> wanted.mayBe(made, clock.instant())));
  }

  private static Optional<PatronRequest> find(
      List<PatronRequest> open, BorrowingRequest made, PatronRequestMatchLevel match) {
    return open.stream()
        .filter(
            wanted -> match == PatronRequestMatchLevel.BY_NUMBER || wanted.candidate().isEmpty())
        .filter(wanted -> level(wanted, made) == match)
        .findFirst();
  }

  static PatronRequestMatchLevel level(PatronRequest wanted, BorrowingRequest request) {
    if (named(wanted, request)) {
      return PatronRequestMatchLevel.BY_NUMBER;
    }
    return sameWork(wanted.work(), request)
        ? PatronRequestMatchLevel.BY_WORK
        : PatronRequestMatchLevel.NONE;
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
