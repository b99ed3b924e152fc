package org.interlend.console.my;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.interlend.WorkflowException;
import org.interlend.borrowing.file.PatronDeliveries;
import org.interlend.borrowing.file.PatronDelivery;
import org.interlend.borrowing.request.BorrowingRequest;
import org.interlend.borrowing.request.BorrowingRequests;
import org.interlend.console.PageAddress;
import org.interlend.lending.file.PartnerDelivery;
import org.interlend.lending.request.LendingRequest;
import org.interlend.notices.copyright.CopyrightStatements;
import org.interlend.persistence.TransactionTemplate;
import org.interlend.requests.file.Delivery;
import org.interlend.requests.file.FileAccessStatus;
import org.interlend.requests.file.FileLinks;
import org.interlend.requests.file.FileSizeText;
import org.interlend.requests.file.WebLink;

/**
 * The page before a patron or partner opens a file, reached by the link they got without signing
 * in, or from the patron's own page. Opening this page does not count as a view.
 */
@Named
@RequestScoped
public class FilePage {

  /** Allows the broker's link and any redirection from there. */
  private static final List<String> THE_WEB = List.of("https:", "http:");

  @Inject private PatronDeliveries deliveries;
  @Inject private FileLinks links;
  @Inject private BorrowingRequests requests;
  @Inject private CopyrightStatements copyright;
  @Inject private TransactionTemplate transaction;
  @Inject private CurrentPatron account;
  @Inject private MyLanguage language;
  @Inject private Clock clock;

  private String key;
  private Long request;
  private View view;
  private String statement;

  /**
   * The file as its patron sees it.
   *
   * @param author of the article, or of the whole work, or null
   * @param within the work that contains the article, with the pages; or null
   * @param name of the file, or null when it is not stored here
   * @param host host of the broker's link, or null
   * @param endsAt until when the patron can open it, or null
   * @param viewsLeft how often the patron can still open it, or null
   * @param viewLimit how often the patron can open it, or null
   */
  public record View(
      String title,
      String author,
      String within,
      FileAccessStatus access,
      String name,
      String size,
      String host,
      Instant endsAt,
      Integer viewsLeft,
      Integer viewLimit) {

    static View of(PatronDelivery delivery, Instant now, MyLanguage language) {
      BorrowingRequest request = delivery.request();
      return new View(
          request.requestedTitle(),
          request.requestedAuthor(),
          request.part().isPartOf(request.title()) ? within(request, language) : null,
          delivery.access(now),
          delivery.fileName(),
          Optional.ofNullable(delivery.size()).map(FileSizeText::of).orElse(null),
          delivery.link().map(WebLink::host).orElse(null),
          delivery.endsAt(),
          delivery.viewsLeft(),
          delivery.viewLimit());
    }

    /** A scan that a partner gets. */
    static View of(PartnerDelivery delivery, Instant now) {
      LendingRequest request = delivery.request();
      return new View(
          request.requestedTitle(),
          request.requestedAuthor(),
          request.part().sourceIn(request.title()),
          delivery.access(now),
          delivery.fileName(),
          FileSizeText.of(delivery.size()),
          null,
          delivery.endsAt(),
          delivery.viewsLeft(),
          delivery.viewLimit());
    }

    private static String within(BorrowingRequest request, MyLanguage language) {
      return request.part().pages() == null
          ? request.title()
          : language.text("file.pages", request.title(), request.part().pages());
    }

    public boolean open() {
      return access == FileAccessStatus.OPEN;
    }
  }

  @PostConstruct
  void read() {
    key = PageAddress.text("key");
    request = PageAddress.number("request").orElse(null);
    statement = copyright.text(language.language());
    try {
      view = transaction.required(() -> delivery().map(this::viewOf).orElse(null));
    } catch (WorkflowException notOwn) {
      view = null;
    }
  }

  private View viewOf(Delivery found) {
    return found instanceof PartnerDelivery scan
        ? View.of(scan, clock.instant())
        : View.of((PatronDelivery) found, clock.instant(), language);
  }

  private Optional<? extends Delivery> delivery() {
    if (key != null) {
      return links.find(key);
    }
    if (request == null || !account.signedIn()) {
      return Optional.empty();
    }
    return deliveries
        .find(requests.own(request, account.primaryId()))
        .filter(found -> found.access(clock.instant()) != FileAccessStatus.NOT_SENT);
  }

  /** Sets the HTTP status that matches the page's text. */
  public void enter() {
    if (key == null && request != null && !account.signedIn()) {
      PageAddress.goTo("my/index.xhtml");
    } else if (view == null) {
      PageAddress.status(HttpServletResponse.SC_NOT_FOUND);
    } else if (!view.open()) {
      PageAddress.status(HttpServletResponse.SC_GONE);
    } else if (view.host() != null) {
      PageAddress.mayLeaveFor(THE_WEB);
    }
  }

  /** The file; null when the address is not valid. */
  public View view() {
    return view;
  }

  /** Why it cannot be opened, and what the patron can do. */
  public String refusal() {
    if (view == null) {
      return language.text("file.none");
    }
    return switch (view.access()) {
      case WITHDRAWN -> language.text("file.withdrawn");
      case USED_UP ->
          view.viewLimit() == 1
              ? language.text("file.usedUp.once")
              : language.text("file.usedUp.times", view.viewLimit());
      case EXPIRED, NOT_SENT, OPEN ->
          view.endsAt() == null
              ? language.text("file.notHere")
              : language.text("file.ended", language.day(view.endsAt()));
    };
  }

  /** The copyright notice. */
  public String statement() {
    return statement;
  }

  /** The token of the letter's link, or null. */
  public String key() {
    return key;
  }

  /** This system's number of the request, or null. */
  public Long request() {
    return request;
  }
}
