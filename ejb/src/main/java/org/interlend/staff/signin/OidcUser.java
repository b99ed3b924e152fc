package org.interlend.staff.signin;

import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.interlend.operator.OperatorSetting;
import org.interlend.operator.SenderAddress;
import org.interlend.staff.OidcAccountInput;
import org.interlend.staff.UsernameRules;
import org.interlend.staff.claims.ClaimGrant;
import org.interlend.staff.claims.Claims;
import org.interlend.text.Text;

/**
 * A person whom the provider of single sign-on confirms.
 *
 * @param subject by which the provider always knows the person (claim {@code sub})
 */
public record OidcUser(String subject, Claims claims) {

  private static final int NAME = 255;

  /** The user name; empty when there is none, or one that is not possible. */
  Optional<String> username() {
    return claims
        .value(OperatorSetting.OIDC_CLAIM.required())
        .filter(name -> name.matches(UsernameRules.PATTERN));
  }

  OidcAccountInput account(String username, ClaimGrant granted) {
    return new OidcAccountInput(
        username, subject, displayName(username), email(), granted.roles(), granted.libraries());
  }

  private String displayName(String username) {
    return Stream.of(
            claims.value("name"),
            Optional.ofNullable(
                Text.fit(
                    Stream.of("given_name", "family_name")
                        .flatMap(name -> claims.value(name).stream())
                        .collect(Collectors.joining(" ")),
                    NAME)))
        .flatMap(Optional::stream)
        .findFirst()
        .map(name -> Text.fit(name, NAME))
        .orElse(username);
  }

  private String email() {
    return claims
        .value("email")
        .filter(address -> address.length() <= NAME && SenderAddress.isMailbox(address))
        .orElse(null);
  }
}
