package org.interlend.console;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.ZoneId;
import java.util.Currency;
import java.util.List;
import java.util.stream.Stream;
import org.interlend.circulation.hold.HoldShelfQueries;
import org.interlend.institution.Institution;
import org.interlend.institution.Institutions;
import org.interlend.institution.Library;
import org.interlend.persistence.TransactionTemplate;
import org.interlend.text.Language;

/**
 * The institution for all pages: name, time zone, libraries with their desks. It may not be
 * configured yet.
 */
@Named
@RequestScoped
public class InstitutionView {
  /** A desk for selection. */
  public record Place(String code, String name) {}

  /**
   * A library with its desks.
   *
   * @param active whether it takes part in new work
   */
  public record Site(String code, String name, boolean active, List<Place> desks) {}

  @Inject private Institutions institutions;
  @Inject private HoldShelfQueries holdShelfQueries;
  @Inject private TransactionTemplate transaction;
  @Inject private ConsoleTexts texts;

  private String name;
  private String logo;
  private ZoneId zone;
  private Currency currency;
  private Language language;
  private List<Site> sites;
  private List<Site> workplaces;

  @PostConstruct
  void read() {
    transaction.required(
        () -> {
          var institution = institutions.find();
          name = institution.map(Institution::name).orElse(null);
          logo = institution.flatMap(Institution::logo).orElse(null);
          zone = institutions.zone();
          currency = institution.map(Institution::currency).orElse(Currency.getInstance("EUR"));
          language = institution.map(Institution::defaultLanguage).orElse(Language.EN);
          sites = institutions.libraries().stream().map(InstitutionView::site).toList();
        });
  }

  /** Whether the institution is configured. */
  public boolean founded() {
    return name != null;
  }

  public String name() {
    return founded() ? name : texts.shell("institution.none");
  }

  /** The address of its logo within the console; null when there is none. */
  public String logo() {
    return logo == null ? null : "/my/logo.png?v=" + logo;
  }

  /** The institution's time zone, in which all times are shown. */
  public ZoneId zone() {
    return zone;
  }

  /** The currency of charges. */
  public Currency currency() {
    return currency;
  }

  /** The language for whom asks for none that there is. */
  public Language language() {
    return language;
  }

  public List<Site> sites() {
    return sites;
  }

  /** The libraries that take part in new work. */
  public List<Site> activeSites() {
    return sites.stream().filter(Site::active).toList();
  }

  /**
   * Those where staff work: also inactive ones, while items are on their way there or kept there.
   */
  public List<Site> workplaces() {
    if (workplaces == null) {
      List<String> inactive =
          sites.stream().filter(site -> !site.active()).map(Site::code).toList();
      List<String> closing = holdShelfQueries.withItemsUnderWay(inactive);
      workplaces =
          Stream.concat(
                  activeSites().stream(),
                  sites.stream().filter(site -> closing.contains(site.code())))
              .toList();
    }
    return workplaces;
  }

  /** All libraries, for lists of what is under way or past. */
  public List<Choice> libraries() {
    return choices(sites);
  }

  /** The libraries where something can be collected from now on. */
  public List<Choice> pickupLibraries() {
    return choices(activeSites());
  }

  private static List<Choice> choices(List<Site> sites) {
    return sites.stream().map(site -> new Choice(site.code(), site.name())).toList();
  }

  private static Site site(Library library) {
    return new Site(
        library.code(),
        library.name(),
        library.active(),
        library.desks().stream().map(desk -> new Place(desk.code(), desk.name())).toList());
  }
}
