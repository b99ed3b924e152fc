package org.interlend.staff.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import org.interlend.staff.claims.ClaimGrant;
import org.interlend.staff.claims.Claims;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OidcUserTest {

  private static OidcUser person(Map<String, Object> claims) {
    return new OidcUser("0815", new Claims(claims));
  }

  @Test
  void theUserNameIsThatOfTheClaim() {
    assertThat(person(Map.of("preferred_username", "nora@example.org")).username())
        .contains("nora@example.org");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "nora lind", "-nora", "nora\u0000", "näher", "../admin"})
  void aNameThatNoAccountCanHaveIsNone(String name) {
    assertThat(person(Map.of("preferred_username", name)).username()).isEmpty();
  }

  @Test
  void nameAndAddressComeFromTheClaims() {
    var nothing = new ClaimGrant(Set.of(), Set.of());
    var whole = person(Map.of("name", "Nora Lind", "email", "nora@example.org"));
    assertThat(whole.account("nora", nothing))
        .extracting(each -> each.displayName(), each -> each.email(), each -> each.subject())
        .containsExactly("Nora Lind", "nora@example.org", "0815");
    var parts = person(Map.of("given_name", "Nora", "family_name", "Lind", "email", "none"));
    assertThat(parts.account("nora", nothing))
        .extracting(each -> each.displayName(), each -> each.email())
        .containsExactly("Nora Lind", null);
    assertThat(person(Map.of()).account("nora", nothing).displayName()).isEqualTo("nora");
  }

  @ParameterizedTest
  @ValueSource(strings = {"all:nora@example.org;", "nora@example.org,", "<nora@example.org>"})
  void anAddressOfOtherThanOneMailboxIsLeftOut(String claimed) {
    assertThat(
            person(Map.of("email", claimed))
                .account("nora", new ClaimGrant(Set.of(), Set.of()))
                .email())
        .isNull();
  }
}
