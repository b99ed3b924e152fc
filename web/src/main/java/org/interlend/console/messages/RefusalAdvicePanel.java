package org.interlend.console.messages;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.interlend.WorkflowException;
import org.interlend.console.ActionRunner;
import org.interlend.console.ConsoleTexts;
import org.interlend.console.CurrentUser;
import org.interlend.console.PageAddress;
import org.interlend.exchange.Exchange;
import org.interlend.exchange.Journal;
import org.interlend.exchange.dryrun.MessageReprocessing;
import org.interlend.partners.Partner;
import org.interlend.partners.Partners;
import org.interlend.patrons.IdentifierType;
import org.interlend.persistence.TransactionTemplate;
import org.interlend.security.Permission;
import org.interlend.subject.refusal.RefusalAdvice;

/**
 * What staff can do about the refused message of the page: an advice with links to where it is
 * followed, and the message processed once more.
 */
@Named
@RequestScoped
public class RefusalAdvicePanel {

  @Inject private Journal journal;
  @Inject private MessageReprocessing reprocessing;
  @Inject private Partners partners;
  @Inject private ConsoleTexts texts;
  @Inject private CurrentUser currentUser;
  @Inject private ActionRunner actionRunner;
  @Inject private TransactionTemplate transaction;

  private Long id;
  private RefusalAdvice advice;
  private List<Link> links = List.of();
  private WorkflowException obstacle;
  private Long original;
  private String processedBy;

  /** A page on which the advice is followed. */
  public record Link(String name, String address) {}

  @PostConstruct
  void read() {
    transaction.required(
        () -> PageAddress.number("id").flatMap(journal::find).ifPresent(this::read));
  }

  private void read(Exchange message) {
    id = message.id();
    original = message.originalId();
    processedBy = message.processedBy();
    if (message.handledAt() == null) {
      advice = RefusalAdvice.about(message).orElse(null);
    }
    if (advice != null) {
      links = links(message);
      obstacle = reprocessing.obstacle(message).orElse(null);
    }
  }

  private List<Link> links(Exchange message) {
    String partner = message.partnerCode();
    String patron = currentUser.may(Permission.READ_PATRONS) ? message.userId() : null;
    List<Link> found = new ArrayList<>();
    switch (advice.place()) {
      case NEW_PATRON -> {
        if (patron != null && currentUser.may(Permission.KEEP_PATRONS)) {
          found.add(link("NEW_PATRON", newPatron(patron, partner)));
        }
        found.addAll(patrons(patron));
      }
      case PATRONS -> found.addAll(patrons(patron));
      case ITEM -> found.addAll(named("ITEM", message.itemId(), "find.xhtml?q="));
      case MESSAGES ->
          found.addAll(
              named(
                  "MESSAGES",
                  message.requestId() == null ? message.itemId() : message.requestId(),
                  "messages.xhtml?text="));
      case PARTNER ->
          found.addAll(
              named(
                  "PARTNER",
                  partners.find(partner == null ? "" : partner).map(Partner::code).orElse(null),
                  "partner.xhtml?code="));
      case PARTNERS -> found.add(link("PARTNERS", "partners.xhtml"));
      case LIBRARIES -> found.add(link("LIBRARIES", "libraries.xhtml"));
      case INSTITUTION -> found.add(link("INSTITUTION", "institution.xhtml"));
      case NONE -> {}
    }
    return found;
  }

  private String newPatron(String number, String partner) {
    IdentifierType type =
        partners.find(partner).map(Partner::patronIdentifier).orElse(IdentifierType.BARCODE);
    return "patron-edit.xhtml?number=%s&as=%s&message=%d"
        .formatted(PageAddress.encoded(number), type, id);
  }

  private List<Link> patrons(String number) {
    return named("PATRONS", number, "patrons.xhtml?text=");
  }

  private List<Link> named(String place, String value, String address) {
    return value == null ? List.of() : List.of(link(place, address + PageAddress.encoded(value)));
  }

  private Link link(String place, String address) {
    return new Link(texts.messages("advice." + place), address);
  }

  /** Has the message processed once more and opens the new entry of the journal. */
  public void process() {
    actionRunner.run(
        Permission.PROCESS_MESSAGES,
        () -> {
          Exchange done = reprocessing.process(id, currentUser.username());
          if (done.outcome().isUnprocessed()) {
            actionRunner.missed(texts.messages("process.refused"));
          } else {
            actionRunner.done(texts.messages("process.done"));
          }
          actionRunner.carryOver();
          PageAddress.goTo("message.xhtml?id=" + done.id());
        });
  }

  /** What staff can do, as a sentence; null if the message needs nothing. */
  public String advice() {
    return Optional.ofNullable(advice).map(each -> each.label(texts.locale())).orElse(null);
  }

  /** The pages on which the advice is followed. */
  public List<Link> links() {
    return links;
  }

  /** Whether the user can have the message processed once more. */
  public boolean processable() {
    return advice != null && obstacle == null && currentUser.may(Permission.PROCESS_MESSAGES);
  }

  /** Why the message cannot be processed once more, or null. */
  public String obstacle() {
    return obstacle == null ? null : obstacle.sentence(texts.locale());
  }

  /** Number of the refused message in whose place staff had this one processed, or null. */
  public Long original() {
    return original;
  }

  /** Who had it processed, or null. */
  public String processedBy() {
    return processedBy;
  }
}
