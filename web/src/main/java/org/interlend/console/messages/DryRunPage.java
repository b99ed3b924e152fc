package org.interlend.console.messages;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.interlend.console.ActionRunner;
import org.interlend.console.ConsoleTexts;
import org.interlend.console.CurrentUser;
import org.interlend.console.PageAddress;
import org.interlend.exchange.Exchange;
import org.interlend.exchange.Journal;
import org.interlend.exchange.Outcome;
import org.interlend.exchange.dryrun.DryRunResult;
import org.interlend.exchange.dryrun.ProtocolRegistry;
import org.interlend.partners.Partners;
import org.interlend.persistence.TransactionTemplate;
import org.interlend.security.Permission;

/** Dry run of a message: one that is entered here, or one from the journal. */
@Named
@RequestScoped
public class DryRunPage {

  /** A pasted message is already decoded, so its declared encoding is wrong. */
  private static final String DECLARATION = "^\\s*<\\?xml[^>]*\\?>\\s*";

  @Inject private ConsoleTexts texts;
  @Inject private ProtocolRegistry protocols;
  @Inject private Journal journal;
  @Inject private MaskedMessageText shown;
  @Inject private Partners partners;
  @Inject private TransactionTemplate transaction;
  @Inject private ActionRunner actionRunner;
  @Inject private CurrentUser currentUser;

  private Long source;
  private String partner;
  private String message;
  private DryRunResultView result;

  @PostConstruct
  void read() {
    currentUser.enter(Permission.KEEP_PARTNERS);
    partner = PageAddress.text("partner");
    Optional<Exchange> again =
        transaction.required(
            () -> {
              return PageAddress.number("message")
                  .flatMap(journal::find)
                  .filter(exchange -> exchange.replayableText().isPresent());
            });
    again.ifPresent(this::take);
  }

  /**
   * For a user who may not read patrons the dry run uses the original message, but the page shows
   * it masked.
   */
  private void take(Exchange exchange) {
    source = exchange.id();
    partner = exchange.partnerCode();
    message = shown.told(exchange).asSent();
    if (partner != null && currentUser.may(Permission.KEEP_PARTNERS)) {
      run(new String(exchange.replayableText().orElseThrow(), StandardCharsets.UTF_8));
    }
  }

  /** Runs the message of the page. */
  public void dryRun() {
    run(message);
  }

  private void run(String text) {
    actionRunner.run(
        Permission.KEEP_PARTNERS,
        () -> {
          byte[] bytes = text.replaceFirst(DECLARATION, "").getBytes(StandardCharsets.UTF_8);
          DryRunResult tried =
              protocols.dryRun(partners.get(partner).protocol()).dryRun(partner, bytes);
          result =
              DryRunResultView.of(
                  tried,
                  shown.received(tried.line()),
                  shown.answered(tried.line()),
                  currentUser.sees(),
                  texts.locale());
          message = shownAgain(tried); // without what the user may not see
        });
  }

  private String shownAgain(DryRunResult tried) {
    return source == null
        ? new String(tried.line().requestBody(), StandardCharsets.UTF_8)
        : result.message().asSent();
  }

  /** Number of the journal's message that is run again, or null. */
  public Long source() {
    return source;
  }

  public String getPartner() {
    return partner;
  }

  public void setPartner(String partner) {
    this.partner = partner;
  }

  public String getMessage() {
    return message;
  }

  public void setMessage(String message) {
    this.message = message;
  }

  /** The result, or null before the first run. */
  public DryRunResultView result() {
    return result;
  }

  public boolean refused() {
    return result.outcome() == Outcome.PROBLEM || result.outcome() == Outcome.FAILED;
  }
}
