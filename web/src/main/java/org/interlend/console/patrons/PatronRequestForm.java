package org.interlend.console.patrons;

import jakarta.annotation.PostConstruct;
import jakarta.faces.model.SelectItem;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.interlend.borrowing.link.CitedWork;
import org.interlend.borrowing.link.Genre;
import org.interlend.borrowing.patronrequest.PatronRequest;
import org.interlend.borrowing.patronrequest.PatronRequestWorkflow;
import org.interlend.console.ActionRunner;
import org.interlend.console.ConsoleTexts;
import org.interlend.console.CurrentUser;
import org.interlend.console.PageAddress;
import org.interlend.partners.CitedWorkField;
import org.interlend.partners.Partners;
import org.interlend.partners.RequestFormUrl;
import org.interlend.patrons.Patron;
import org.interlend.patrons.Patrons;
import org.interlend.security.Permission;

/** Staff enter for a patron at the desk what the library is to order from another one. */
@Named
@ViewScoped
public class PatronRequestForm implements Serializable {
  private static final long serialVersionUID = 1L;

  /** What a request is described by, in the order of the form. */
  private static final List<CitedWorkField> FIELDS =
      List.of(
          CitedWorkField.TITLE,
          CitedWorkField.ARTICLE_TITLE,
          CitedWorkField.AUTHOR,
          CitedWorkField.ISBN,
          CitedWorkField.ISSN,
          CitedWorkField.PUBLISHER,
          CitedWorkField.DATE,
          CitedWorkField.EDITION,
          CitedWorkField.VOLUME,
          CitedWorkField.ISSUE,
          CitedWorkField.PAGES);

  @Inject private ActionRunner actionRunner;
  @Inject private PatronRequestWorkflow workflow;
  @Inject private Partners partners;
  @Inject private Patrons patrons;
  @Inject private ConsoleTexts texts;
  @Inject private CurrentUser currentUser;

  private String patron;
  private String name;
  private List<SelectItem> services;
  private String partner;
  private final Map<String, String> work = new HashMap<>();

  @PostConstruct
  void read() {
    currentUser.enter(Permission.READ_PATRONS);
    work.put(CitedWorkField.GENRE.name(), Genre.BOOK.word());
    actionRunner.open(
        () -> {
          Patron known = patrons.get(PageAddress.text("patron"));
          patron = known.primaryId();
          name = known.fullName();
          services =
              partners.takingRequests().stream()
                  .filter(each -> each.patronOrdering() == RequestFormUrl.Ordering.STAFF)
                  .map(each -> new SelectItem(each.code(), each.name()))
                  .toList();
          partner = services.isEmpty() ? null : (String) services.get(0).getValue();
        });
  }

  /** Keeps the request among those that staff order next. */
  public void place() {
    CitedWork cited = cited();
    if (!cited.missing().isEmpty()) {
      actionRunner.refuse(texts.patrons("request.missing", names(cited.missing())));
      return;
    }
    actionRunner.run(
        Permission.LEND,
        () -> {
          PatronRequest placed = workflow.place(patron, partner, cited, currentUser.actor());
          actionRunner.leave(
              texts.patrons("request.placed", placed.number()),
              "patron.xhtml?id=" + PageAddress.encoded(patron));
        });
  }

  private CitedWork cited() {
    Map<CitedWorkField, String> values = new EnumMap<>(CitedWorkField.class);
    work.forEach((field, value) -> values.put(CitedWorkField.valueOf(field), value));
    return CitedWork.of(values);
  }

  /** What is missing, as the form calls it; the ISBN does as well as the author. */
  private String names(Set<CitedWorkField> missing) {
    return missing.stream()
        .map(
            field ->
                field == CitedWorkField.AUTHOR
                    ? texts.patrons("request.authorOrIsbn")
                    : texts.patrons("request.field." + field.name()))
        .collect(Collectors.joining("; "));
  }

  /** The kinds of works. */
  public List<SelectItem> genres() {
    return Arrays.stream(Genre.values())
        .map(genre -> new SelectItem(genre.word(), texts.patrons("request.genre." + genre.name())))
        .toList();
  }

  /** The partners from which staff order what patrons request. */
  public List<SelectItem> services() {
    return services;
  }

  public List<CitedWorkField> fields() {
    return FIELDS;
  }

  public int longest(CitedWorkField field) {
    return CitedWork.longest(field);
  }

  /** What is known of the work, by the names of its fields. */
  public Map<String, String> getWork() {
    return work;
  }

  public String getPartner() {
    return partner;
  }

  public void setPartner(String partner) {
    this.partner = partner;
  }

  public String patron() {
    return patron;
  }

  public String name() {
    return name;
  }
}
