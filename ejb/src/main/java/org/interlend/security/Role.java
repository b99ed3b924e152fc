package org.interlend.security;

import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.interlend.text.Labeled;
import org.interlend.text.Sentences;

/** The roles of staff. A {@link Permission} says which of them have it. */
public enum Role implements Labeled {
  ADMINISTRATOR,
  PARTNER_MANAGER,
  RESOURCE_SHARING_OPERATOR,
  DESK_OPERATOR,
  VIEWER;

  /** The labels of roles in one line. */
  public static String labels(Set<Role> roles, Locale locale) {
    return roles.stream()
        .sorted()
        .map(role -> role.label(locale))
        .collect(Collectors.joining(", "));
  }

  /** The purpose of the role, as the end of a sentence with "may". */
  public String purpose(Locale locale) {
    return Sentences.label(labelKey() + ".purpose", locale).orElseThrow();
  }
}
