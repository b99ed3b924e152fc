package org.interlend.console.borrowing;

import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.interlend.borrowing.request.BorrowingAction;
import org.interlend.borrowing.request.BorrowingNextAction;
import org.interlend.borrowing.request.BorrowingRequest;
import org.interlend.borrowing.request.BorrowingStatus;
import org.interlend.borrowing.request.BrokerTitleDescription;
import org.interlend.console.ConsoleTexts;
import org.interlend.console.PatronLabel;
import org.interlend.console.flow.FlowStepProgress;
import org.interlend.console.requests.ProgressStep;
import org.interlend.console.requests.RequestProgress;
import org.interlend.console.requests.RequestSummary;
import org.interlend.console.requests.RequestView;
import org.interlend.console.requests.TimelineEntry;
import org.interlend.exchange.Exchange;
import org.interlend.institution.Library;
import org.interlend.partners.RequestFormat;
import org.interlend.staff.PatronDataVisibility;
import org.interlend.text.Text;

/**
 * Everything that the page of one request shows, read at one time; texts may be null.
 *
 * @param unannounced whether staff receive an item of which no message told
 * @param numbers its ISBN and ISSN, as the broker tells them
 * @param callNumber the lender's
 * @param pickupLibrary empty for a file, and if there is none
 * @param returnsTo the library that an item goes back to
 * @param file how the patron gets the file; null for physical items
 */
public record BorrowingRequestView(
    RequestSummary<BorrowingStatus> summary,
    RequestProgress<BorrowingAction> progress,
    BorrowingNextAction nextAction,
    boolean unannounced,
    String published,
    String numbers,
    String callNumber,
    Person patron,
    String pickupLibrary,
    String returnsTo,
    FileView file,
    List<VolumeRow> volumes,
    List<String> temporaryRecords)
    implements RequestView<BorrowingAction> {

  private static final Set<BorrowingStatus> THING =
      EnumSet.of(
          BorrowingStatus.SHIPPED_PHYSICALLY,
          BorrowingStatus.PHYSICALLY_RECEIVED_BY_LIBRARY,
          BorrowingStatus.LOANED_ITEM_TO_PATRON,
          BorrowingStatus.RETURNED_BY_PATRON,
          BorrowingStatus.RETURNED_ITEM_TO_PARTNER,
          BorrowingStatus.REQUEST_COMPLETED);

  /** The patron keeps a copy on paper. */
  private static final Set<BorrowingStatus> COPY =
      EnumSet.of(
          BorrowingStatus.SHIPPED_PHYSICALLY,
          BorrowingStatus.PHYSICALLY_RECEIVED_BY_LIBRARY,
          BorrowingStatus.REQUEST_COMPLETED);

  private static final Set<BorrowingStatus> FILE =
      EnumSet.of(
          BorrowingStatus.SHIPPED_DIGITALLY,
          BorrowingStatus.DIGITALLY_RECEIVED_BY_LIBRARY,
          BorrowingStatus.REQUEST_COMPLETED);

  /**
   * The patron of the request.
   *
   * @param card null when the user may not read patrons
   */
  public record Person(PatronLabel label, String card, String group) implements Serializable {

    private static Person of(BorrowingRequest request, PatronDataVisibility sees) {
      var patron = request.patron();
      return patron == null
          ? null
          : new Person(
              PatronLabel.of(patron, sees),
              sees.isWhole() ? patron.cardNumber() : null,
              request.requester().group());
    }
  }

  static BorrowingRequestView of(
      BorrowingRequest request,
      FileView file,
      List<VolumeRow> volumes,
      List<Exchange> messages,
      PatronDataVisibility sees,
      Instant now,
      ConsoleTexts texts) {
    BrokerTitleDescription title = request.description();
    return new BorrowingRequestView(
        RequestSummary.of(request, sees, texts),
        new RequestProgress<>(
            Arrays.stream(BorrowingAction.values())
                .filter(action -> action.isOffered(request, now))
                .toList(),
            steps(request, texts.locale()),
            TimelineEntry.of(request, messages, sees, texts),
            FlowStepProgress.of(request, messages)),
        request.nextAction(),
        BorrowingAction.awaitsUnannouncedItem(request),
        Text.joined(", ", title.publisher(), title.published()),
        Text.joined(" · ", labeled("ISBN", title.isbn()), labeled("ISSN", title.issn())),
        request.description().callNumber(),
        Person.of(request, sees),
        Library.nameOf(request.pickupLibrary()),
        request.returnsTo().label(),
        file,
        volumes,
        temporaryRecords(request, texts));
  }

  private static String labeled(String label, String value) {
    return value == null ? null : label + " " + value;
  }

  /** A canceled request has no further steps. */
  private static List<ProgressStep> steps(BorrowingRequest request, Locale locale) {
    return ProgressStep.of(
        request.status(),
        request.history(),
        request.status().isCanceled() ? Set.of() : usual(request),
        locale);
  }

  private static Set<BorrowingStatus> usual(BorrowingRequest request) {
    if (request.format() == RequestFormat.DIGITAL) {
      return FILE;
    }
    return request.isCopy() ? COPY : THING;
  }

  private static List<String> temporaryRecords(BorrowingRequest request, ConsoleTexts texts) {
    if (request.temporaryTitle().isEmpty()) {
      return List.of();
    }
    var title = request.temporaryTitle().get();
    var holding = title.holding();
    long items = request.volumes().stream().filter(volume -> volume.item().isPresent()).count();
    return List.of(
        texts.borrowing("temporary.bib", title.bib().id()),
        Text.joined(
            ", ",
            texts.borrowing("temporary.holding", holding.location().name()),
            holding.callNumber()),
        texts.borrowing("temporary.items", items));
  }

  /** Whether staff may act on single items of several. */
  public boolean severalVolumes() {
    return volumes.size() > 1 && volumes.stream().anyMatch(volume -> !volume.actions().isEmpty());
  }

  /** Whether a volume is on the hold shelf beyond its last day. */
  public boolean uncollected(LocalDate today) {
    return volumes.stream().anyMatch(volume -> volume.uncollected(today));
  }
}
