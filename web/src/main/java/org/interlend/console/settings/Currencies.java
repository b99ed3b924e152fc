package org.interlend.console.settings;

import jakarta.faces.model.SelectItem;
import java.util.Arrays;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The currencies that a country uses today. */
public final class Currencies {

  private static final Set<Currency> IN_USE =
      Arrays.stream(Locale.getISOCountries())
          .map(country -> Currency.getInstance(new Locale("", country)))
          .filter(Objects::nonNull)
          .collect(Collectors.toUnmodifiableSet());

  private Currencies() {}

  /**
   * The currencies in use, and the present one, with their names.
   *
   * @param present the code of the present currency
   */
  public static List<SelectItem> choices(String present, Locale locale) {
    return Stream.concat(IN_USE.stream(), Stream.of(Currency.getInstance(present)))
        .distinct()
        .map(Currency::getCurrencyCode)
        .sorted()
        .map(code -> new SelectItem(code, label(code, locale)))
        .toList();
  }

  private static String label(String code, Locale locale) {
    return code + " · " + Currency.getInstance(code).getDisplayName(locale);
  }
}
