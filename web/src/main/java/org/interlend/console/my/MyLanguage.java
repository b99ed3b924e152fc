package org.interlend.console.my;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.text.MessageFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.interlend.Money;
import org.interlend.console.BrowserLanguage;
import org.interlend.console.InstitutionView;
import org.interlend.text.Language;

/**
 * The language of the patrons' pages: the one selected on the page, otherwise that of the signed-in
 * patron, otherwise the first available one of the browser, otherwise the institution's.
 */
@Named("my")
@RequestScoped
public class MyLanguage {

  private static final String BUNDLE = "org.interlend.console.my.texts";
  private static final String PARAMETER = "language";
  private static final String HOME = "/my/index.xhtml";
  private static final String OWN = "/my/";

  /** A language to switch to. */
  public record Change(String code, String name, String address, boolean current) {}

  @Inject private HttpServletRequest http;
  @Inject private CurrentPatron account;
  @Inject private InstitutionView institutionView;

  private Language language;
  private ResourceBundle texts;

  @PostConstruct
  void decide() {
    language =
        asked()
            .or(account::language)
            .or(() -> BrowserLanguage.find(http))
            .orElseGet(institutionView::language);
    texts = ResourceBundle.getBundle(BUNDLE, language.locale());
  }

  private Optional<Language> asked() {
    return asked(http);
  }

  /** The language in the page's address or form. */
  static Optional<Language> asked(HttpServletRequest http) {
    return Language.find(http.getParameter(PARAMETER));
  }

  /** Keeps the address's language for the following pages, while a patron is signed in. */
  public void keep() {
    asked().ifPresent(account::speak);
  }

  Language language() {
    return language;
  }

  public Locale locale() {
    return language.locale();
  }

  /** The ISO 639-1 code. */
  public String code() {
    return language.code();
  }

  /** The language if the page's address names it, otherwise null. */
  public String askedFor() {
    return asked().map(Language::code).orElse(null);
  }

  /** The language of the page's address for the address of another, after other parameters. */
  String parameter() {
    return asked().map(asked -> "&" + PARAMETER + "=" + asked.code()).orElse("");
  }

  /**
   * @param key key of the resource bundle
   * @param values for the placeholders
   */
  public String text(String key, Object... values) {
    String text = texts.getString(key);
    return values.length == 0
        ? text
        : new MessageFormat(text, language.locale())
            .format(values, new StringBuffer(), null)
            .toString();
  }

  /** Whether the bundle has this key. */
  boolean knows(String key) {
    return texts.containsKey(key);
  }

  /** A day in this language's format, in the institution's time zone. */
  public String day(Instant moment) {
    return moment == null
        ? ""
        : language.shortDay(moment.atZone(institutionView.zone()).toLocalDate());
  }

  /** A day in this language's format; empty for null. */
  public String dayOf(LocalDate day) {
    return day == null ? "" : language.shortDay(day);
  }

  /** An amount in this language's format, with the currency code. */
  public String money(Money money) {
    return money.shown(language.locale());
  }

  /** The start page, in the current language. */
  public String home() {
    return http.getContextPath()
        + HOME
        + asked().map(asked -> "?" + PARAMETER + "=" + asked.code()).orElse("");
  }

  /** All languages, each with the address of this page in it. */
  public List<Change> changes() {
    return Arrays.stream(Language.values())
        .map(
            other ->
                new Change(other.code(), other.ownName(), address(other.code()), other == language))
        .toList();
  }

  private String address(String code) {
    // An error page is not one of the pages, and its address has no parameters.
    boolean own = http.getServletPath().startsWith(OWN);
    return "%s%s?%s%s=%s"
        .formatted(
            http.getContextPath(),
            own ? http.getServletPath() : HOME,
            own ? otherParameters() : "",
            PARAMETER,
            code);
  }

  /** The other parameters of the address, unchanged. */
  private String otherParameters() {
    return Stream.ofNullable(http.getQueryString())
        .flatMap(query -> Arrays.stream(query.split("&")))
        .filter(part -> !part.isEmpty() && !part.startsWith(PARAMETER + "="))
        .map(part -> part + "&")
        .collect(Collectors.joining());
  }
}
