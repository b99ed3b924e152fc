package org.interlend.console.my;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.interlend.Actor;
import org.interlend.borrowing.link.CitedWork;
import org.interlend.borrowing.link.Genre;
import org.interlend.borrowing.link.OpenUrlReader;
import org.interlend.borrowing.link.OpenUrlWriter;
import org.interlend.borrowing.patronrequest.PatronRequest;
import org.interlend.borrowing.patronrequest.PatronRequestWorkflow;
import org.interlend.console.Choice;
import org.interlend.console.PageAddress;
import org.interlend.partners.CitedWorkField;
import org.interlend.partners.Partner;
import org.interlend.partners.Partners;
import org.interlend.partners.RequestFormUrl;
import org.interlend.persistence.TransactionTemplate;
import org.interlend.text.Text;

/**
 * Forwards OpenURLs from a discovery system to the broker. A complete OpenURL is forwarded at once;
 * otherwise the patron completes it in a form, whose result is an OpenURL again. What a patron
 * requests who has signed in, or has to, is kept once the patron has confirmed it.
 */
@Named
@RequestScoped
public class OpenUrlPage {

  private static final int CODE = 64;

  /** Parameters of the page, not of the work. */
  private static final Set<String> ABOUT_THE_PAGE = Set.of("partner", "language", "edit");

  /** In a form, the query of the page's address. */
  private static final String QUERY = "query";

  private static final int MAX_QUERY_LENGTH = 10_000;

  /**
   * A partner through which patrons can request.
   *
   * @param link to the broker's page; null where staff order
   */
  public record Service(
      String code, String name, RequestFormUrl.Ordering ordering, RequestFormUrl link) {
    static Service of(Partner partner) {
      boolean byStaff = partner.patronOrdering() == RequestFormUrl.Ordering.STAFF;
      return new Service(
          partner.code(),
          partner.name(),
          partner.patronOrdering(),
          byStaff ? null : partner.requestLink().orElseThrow());
    }
  }

  @Inject private HttpServletRequest http;
  @Inject private Partners partners;
  @Inject private TransactionTemplate transaction;
  @Inject private MyLanguage language;
  @Inject private CurrentPatron account;
  @Inject private PatronActionRunner actionRunner;
  @Inject private PatronRequestWorkflow requests;

  private String query;
  private CitedWork work;
  private List<Service> services;
  private String partnerCode;
  private Service chosen;
  private boolean editing;

  @PostConstruct
  void read() {
    // The request's parameters are already decoded, without regard to the character encoding that
    // the OpenURL declares.
    query = http.getMethod().equals("POST") ? posted() : http.getQueryString();
    work = OpenUrlReader.read(query);
    services =
        transaction.required(() -> partners.takingRequests().stream().map(Service::of).toList());
    partnerCode = Text.fit(PageAddress.text("partner"), CODE);
    editing = PageAddress.flag("edit");
    chosen = named().or(this::only).orElse(null);
  }

  private String posted() {
    String given = http.getParameter(QUERY);
    return given == null || given.length() > MAX_QUERY_LENGTH ? null : given;
  }

  private Optional<Service> named() {
    return services.stream().filter(service -> service.code().equals(partnerCode)).findFirst();
  }

  private Optional<Service> only() {
    return services.size() == 1 ? Optional.of(services.get(0)) : Optional.empty();
  }

  /** Forwards a complete request; otherwise shows the form. */
  public void enter() {
    if (refusal() != null) {
      PageAddress.status(HttpServletResponse.SC_NOT_FOUND);
    }
    if (complete() && !kept()) {
      PageAddress.leaveFor(OpenUrlWriter.address(chosen.link(), work, null));
    } else {
      PageAddress.mayLeaveFor(
          services.stream()
              .filter(service -> service.link() != null)
              .map(service -> service.link().origin())
              .toList());
    }
  }

  private boolean complete() {
    return refusal() == null && !editing && chosen != null && work.missing().isEmpty();
  }

  private boolean kept() {
    return account.signedIn() || chosen.ordering() != RequestFormUrl.Ordering.LINK;
  }

  /** Whether the patron is asked to confirm a complete request. */
  public boolean confirming() {
    return complete() && kept();
  }

  /** Signs in, and goes on with the request. */
  public void signIn() {
    if (account.enter()) {
      PageAddress.goTo(address(""));
    }
  }

  /** Keeps the request; then the broker's page follows, or the patron's own page. */
  public void place() {
    if (!account.signedIn() || chosen == null) {
      PageAddress.goTo(address(""));
      return;
    }
    actionRunner.run(
        () -> {
          PatronRequest placed =
              requests.place(account.primaryId(), chosen.code(), work, Actor.PATRON);
          if (byStaff()) {
            actionRunner.leave("confirm.placed");
          } else {
            PageAddress.leaveFor(OpenUrlWriter.address(chosen.link(), work, placed.number()));
          }
        });
  }

  /** Whether the library orders it, since the chosen partner has no page for patrons. */
  public boolean byStaff() {
    return chosen != null && chosen.link() == null;
  }

  /** The address of the form with the details of the request. */
  public String editAddress() {
    return address("&edit=true");
  }

  private String address(String rest) {
    return "my/request.xhtml?" + query() + rest + language.parameter();
  }

  /** The request as the query of an address, with the selected partner. */
  public String query() {
    String of = "partner=" + PageAddress.encoded(chosen == null ? "" : chosen.code());
    return OpenUrlWriter.query(work) + "&" + of;
  }

  /** The known details of the request, as the field's name and its value. */
  public List<Detail> details() {
    return Arrays.stream(CitedWorkField.values())
        .filter(field -> work.value(field) != null && language.knows("field." + field.name()))
        .map(field -> new Detail(language.text("field." + field.name()), work.value(field)))
        .toList();
  }

  /** A detail of the request. */
  public record Detail(String name, String value) {}

  /** Why the request is not possible, or null. */
  public String refusal() {
    if (services.isEmpty()) {
      return language.text("link.closed");
    }
    if (partnerCode != null && named().isEmpty()) {
      return language.text("link.unknown", partnerCode);
    }
    return null;
  }

  /** Whether any partner accepts requests. */
  public boolean open() {
    return !services.isEmpty();
  }

  /** Whether the request has data, but not enough. */
  public boolean incomplete() {
    return !work.missing().isEmpty()
        && http.getParameterMap().keySet().stream()
            .anyMatch(name -> !ABOUT_THE_PAGE.contains(name));
  }

  public boolean lacks(CitedWorkField field) {
    return incomplete() && work.missing().contains(field);
  }

  /** The text that asks the patron for this field. */
  public String missingText(CitedWorkField field) {
    return language.text("missing." + field.name());
  }

  /** Help for a field; empty when it needs none. */
  public String hint(CitedWorkField field) {
    String key = "hint." + field.name();
    return language.knows(key) ? language.text(key) : "";
  }

  public String value(CitedWorkField field) {
    return work.value(field);
  }

  public int longest(CitedWorkField field) {
    return CitedWork.longest(field);
  }

  /** Identifiers of the work as URIs, which the patron does not edit. */
  public List<String> identifiers() {
    return Stream.of(
            identifier("info:doi/", CitedWorkField.DOI),
            identifier("info:oclcnum/", CitedWorkField.OCLC),
            identifier("info:pmid/", CitedWorkField.PMID))
        .flatMap(Optional::stream)
        .toList();
  }

  private Optional<String> identifier(String namespace, CitedWorkField field) {
    return Optional.ofNullable(work.value(field)).map(namespace::concat);
  }

  public List<Choice> genres() {
    return Arrays.stream(Genre.values())
        .map(genre -> new Choice(genre.word(), language.text("genre." + genre.name())))
        .toList();
  }

  /** Whether the patron must select a partner. */
  public boolean choosing() {
    return chosen == null;
  }

  public List<Choice> services() {
    return services.stream().map(service -> new Choice(service.code(), service.name())).toList();
  }

  /** The selected partner; null while there is none. */
  public Service chosen() {
    return chosen;
  }
}
