package org.interlend.security;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.interlend.requests.action.ActionRole;
import org.interlend.text.Labeled;
import org.interlend.text.Sentences;

/** The roles of staff. {@link org.interlend.staff.AccessRight} restricts what a role may read. */
public enum Role implements Labeled {
  ADMINISTRATOR,
  PARTNER_MANAGER,
  RESOURCE_SHARING_OPERATOR,
  DESK_OPERATOR,
  VIEWER;

  /** The roles of those who take an action on a request. */
  public static Set<Role> of(ActionRole who) {
    return switch (who) {
      case DESK_STAFF -> EnumSet.of(ADMINISTRATOR, RESOURCE_SHARING_OPERATOR, DESK_OPERATOR);
      case RESOURCE_SHARING_STAFF -> EnumSet.of(ADMINISTRATOR, RESOURCE_SHARING_OPERATOR);
      case PATRON -> EnumSet.noneOf(Role.class);
    };
  }

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
