package org.interlend.console;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.interlend.Money;
import org.interlend.text.Fact;
import org.interlend.text.Sentences;

/**
 * The texts of the staff's pages, in the language of the person who reads them: one method for each
 * area of the console, which has a resource bundle of that name.
 *
 * <p>A page writes {@code #{text.desk('receive.heading')}}, Java code {@code
 * texts.desk("receive.completed")}. The patterns show values as those of {@link Sentences} do.
 */
@Named("text")
@RequestScoped
public class ConsoleTexts {

  private static final String BUNDLES = "org.interlend.console.texts.";

  @Inject private StaffLanguage language;

  public Locale locale() {
    return language.locale();
  }

  /** The frame of all pages, sign-in, error pages, and what the pages share. */
  public String shell(String key, Object... values) {
    return of("shell", key, values);
  }

  /** The formats of dates and times. */
  String formats(String key, Object... values) {
    return of("formats", key, values);
  }

  /** The home page. */
  public String home(String key, Object... values) {
    return of("home", key, values);
  }

  /** Borrowing requests. */
  public String borrowing(String key, Object... values) {
    return of("borrowing", key, values);
  }

  /** Lending requests. */
  public String lending(String key, Object... values) {
    return of("lending", key, values);
  }

  /** Lists and pages of requests of both sides. */
  public String requests(String key, Object... values) {
    return of("requests", key, values);
  }

  /** Receiving, hold shelves, loans, renewals, shipping and patron services. */
  public String desk(String key, Object... values) {
    return of("desk", key, values);
  }

  /** Titles and imports. */
  public String catalog(String key, Object... values) {
    return of("catalog", key, values);
  }

  /** Patrons. */
  public String patrons(String key, Object... values) {
    return of("patrons", key, values);
  }

  /** Partners, workflow profiles and rules for arriving items. */
  public String partners(String key, Object... values) {
    return of("partners", key, values);
  }

  /** Terms of use, pick settings and opening hours. */
  public String configuration(String key, Object... values) {
    return of("configuration", key, values);
  }

  /** The set-up of the library, step by step. */
  public String setup(String key, Object... values) {
    return of("setup", key, values);
  }

  /** The settings of the server, and mail. */
  public String server(String key, Object... values) {
    return of("server", key, values);
  }

  /** Messages, outbox and dry run. */
  public String messages(String key, Object... values) {
    return of("messages", key, values);
  }

  /** Letters, their templates and copyright. */
  public String letters(String key, Object... values) {
    return of("letters", key, values);
  }

  /** Accounts, passwords and the audit. */
  public String accounts(String key, Object... values) {
    return of("accounts", key, values);
  }

  /** Reports. */
  public String reports(String key, Object... values) {
    return of("reports", key, values);
  }

  /** Jobs. */
  public String jobs(String key, Object... values) {
    return of("jobs", key, values);
  }

  /** The simulator. */
  public String simulator(String key, Object... values) {
    return of("simulator", key, values);
  }

  /** The way of a loan through a broker. */
  public String flow(String key, Object... values) {
    return of("flow", key, values);
  }

  /** Printed slips. */
  public String slips(String key, Object... values) {
    return of("slips", key, values);
  }

  /** An amount in the format of the language; empty for null. */
  public String money(Money money) {
    return money == null ? "" : money.shown(locale());
  }

  /** Amounts in several currencies; empty for none. */
  public String money(List<Money> amounts) {
    return amounts.stream()
        .map(this::money)
        .reduce((one, other) -> this.desk("services.and", one, other))
        .orElse("");
  }

  /** A label within a sentence: in lower case, except in German, whose nouns have capitals. */
  public String inSentence(String label) {
    return locale().getLanguage().equals("de") ? label : label.toLowerCase(locale());
  }

  private String of(String area, String key, Object... values) {
    return Sentences.of(
        ConsoleTexts.class.getClassLoader(),
        BUNDLES + area,
        key,
        locale(),
        Arrays.stream(values).map(Fact::text).toList());
  }
}
