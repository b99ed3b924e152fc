package org.interlend.console.messages;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.interlend.console.Choice;
import org.interlend.console.ConsoleTexts;
import org.interlend.console.CurrentUser;
import org.interlend.console.Labels;
import org.interlend.console.LazyRows;
import org.interlend.console.PageAddress;
import org.interlend.console.Times;
import org.interlend.exchange.ExchangeFilter;
import org.interlend.exchange.Journal;
import org.interlend.exchange.Outcome;
import org.interlend.exchange.dryrun.ProtocolRegistry;

/** The journal of messages, latest first. */
@Named
@ViewScoped
public class MessageList implements Serializable {
  private static final long serialVersionUID = 1L;
  private static final String NOT_DONE = Outcome.PROBLEM + "," + Outcome.FAILED;

  @Inject private ConsoleTexts texts;
  @Inject private Journal journal;
  @Inject private Times times;
  @Inject private Labels labels;
  @Inject private CurrentUser currentUser;
  @Inject private ProtocolRegistry protocols;

  private LocalDate since;
  private LocalDate until;
  private ExchangeFilter filter;
  private LazyRows<MessageRow> rows;

  @PostConstruct
  void read() {
    since = PageAddress.day("since");
    until = PageAddress.day("until");
    filter =
        new ExchangeFilter(
            PageAddress.text("partner"),
            PageAddress.text("service"),
            PageAddress.choices(Outcome.class, "outcome"),
            null,
            PageAddress.text("text"),
            times.start(since),
            until == null ? null : times.start(until.plusDays(1)),
            PageAddress.flag("unhandled"));
    rows =
        new LazyRows<>(
            (first, size) ->
                journal
                    .list(filter, first, size)
                    .map(exchange -> MessageRow.of(exchange, currentUser.sees(), texts)));
  }

  public LazyRows<MessageRow> rows() {
    return rows;
  }

  public ExchangeFilter filter() {
    return filter;
  }

  public LocalDate since() {
    return since;
  }

  /** The last day of the filter, or null. */
  public LocalDate until() {
    return until;
  }

  public boolean filtered() {
    return !filter.equals(ExchangeFilter.all());
  }

  /** The selected outcomes as the address has them. */
  public String outcomeChoice() {
    return filter.outcomes().stream().sorted().map(Enum::name).collect(Collectors.joining(","));
  }

  /** The services of NCIP, as suggestions for the filter. */
  public List<String> services() {
    return protocols.ncipServices();
  }

  public List<Choice> outcomeChoices() {
    List<Choice> choices = new ArrayList<>(labels.choices(List.of(Outcome.values())));
    choices.add(new Choice(NOT_DONE, texts.messages("outcome.notDone")));
    return choices;
  }
}
