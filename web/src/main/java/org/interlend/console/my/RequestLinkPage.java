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
import org.interlend.borrowing.link.CitedWork;
import org.interlend.borrowing.link.Genre;
import org.interlend.borrowing.link.OpenUrlReader;
import org.interlend.borrowing.link.OpenUrlWriter;
import org.interlend.console.Address;
import org.interlend.console.Choice;
import org.interlend.console.InOneTransaction;
import org.interlend.partners.LinkField;
import org.interlend.partners.Partner;
import org.interlend.partners.Partners;
import org.interlend.partners.RequestLink;
import org.interlend.text.Text;

/**
 * Forwards OpenURLs from a discovery system to the broker. A complete OpenURL is forwarded at once;
 * otherwise the patron completes it in a form, whose result is an OpenURL again. Nothing is stored.
 */
@Named
@RequestScoped
public class RequestLinkPage {

  private static final int CODE = 64;

  /** Parameters of the page, not of the work. */
  private static final Set<String> ABOUT_THE_PAGE = Set.of("partner", "language");

  /** A partner through which patrons can request. */
  public record Service(String code, String name, RequestLink link) {
    static Service of(Partner partner) {
      return new Service(partner.code(), partner.name(), partner.requestLink().orElseThrow());
    }
  }

  @Inject private HttpServletRequest http;
  @Inject private Partners partners;
  @Inject private InOneTransaction transaction;
  @Inject private MyLanguage language;

  private CitedWork work;
  private List<Service> services;
  private String partnerCode;
  private Service chosen;

  @PostConstruct
  void read() {
    // The request's parameters are already decoded, without regard to the character encoding that
    // the OpenURL declares.
    work = OpenUrlReader.read(http.getQueryString());
    services = transaction.get(() -> partners.takingRequests().stream().map(Service::of).toList());
    partnerCode = Text.fit(Address.text("partner"), CODE);
    chosen = named().or(this::only).orElse(null);
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
      Address.status(HttpServletResponse.SC_NOT_FOUND);
    }
    if (refusal() == null && chosen != null && work.missing().isEmpty()) {
      Address.leaveFor(OpenUrlWriter.address(chosen.link(), work));
    } else {
      Address.mayLeaveFor(services.stream().map(service -> service.link().origin()).toList());
    }
  }

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

  public boolean lacks(LinkField field) {
    return incomplete() && work.missing().contains(field);
  }

  /** The text that asks the patron for this field. */
  public String plea(LinkField field) {
    return language.text("plea." + field.name());
  }

  /** Help for a field; empty when it needs none. */
  public String hint(LinkField field) {
    String key = "hint." + field.name();
    return language.knows(key) ? language.text(key) : "";
  }

  public String value(LinkField field) {
    return work.value(field);
  }

  public int longest(LinkField field) {
    return CitedWork.longest(field);
  }

  /** Identifiers of the work as URIs, which the patron does not edit. */
  public List<String> identifiers() {
    return Stream.of(
            identifier("info:doi/", LinkField.DOI),
            identifier("info:oclcnum/", LinkField.OCLC),
            identifier("info:pmid/", LinkField.PMID))
        .flatMap(Optional::stream)
        .toList();
  }

  private Optional<String> identifier(String namespace, LinkField field) {
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
