package org.interlend.staff.claims;

import static org.assertj.core.api.Assertions.assertThat;
import static org.interlend.security.Role.DESK_OPERATOR;
import static org.interlend.security.Role.RESOURCE_SHARING_OPERATOR;
import static org.interlend.security.Role.VIEWER;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.interlend.security.Role;
import org.junit.jupiter.api.Test;

class ClaimMappingsTest {

  private static final List<ClaimMapping> MAPPINGS =
      List.of(
          mapping("groups", "ill", Set.of(RESOURCE_SHARING_OPERATOR), Set.of()),
          mapping("groups", "desk", Set.of(DESK_OPERATOR, VIEWER), Set.of("NORTH")),
          mapping("groups", "main", Set.of(), Set.of("MAIN")),
          mapping("realm_access.roles", "reader", Set.of(VIEWER), Set.of()),
          mapping("https://library.example/role", "reader", Set.of(VIEWER), Set.of()),
          mapping("faculty", "7", Set.of(VIEWER), Set.of()));

  private static ClaimMapping mapping(
      String claim, String value, Set<Role> roles, Set<String> libraries) {
    return new ClaimMapping(new ClaimMappingInput(claim, value, roles, libraries));
  }

  private static ClaimGrant granted(Map<String, Object> claims) {
    return ClaimMappings.granted(new Claims(claims), MAPPINGS);
  }

  private static Set<Role> roles(Map<String, Object> claims) {
    return granted(claims).roles();
  }

  @Test
  void aPersonGetsWhatAllFittingMappingsGive() {
    var both = granted(Map.of("groups", List.of("ill", "desk", "main", "unknown")));
    assertThat(both.roles())
        .containsExactlyInAnyOrder(RESOURCE_SHARING_OPERATOR, DESK_OPERATOR, VIEWER);
    assertThat(both.libraries()).containsExactlyInAnyOrder("NORTH", "MAIN");
  }

  @Test
  void withoutALibraryThePersonWorksAtAll() {
    assertThat(granted(Map.of("groups", "ill")))
        .isEqualTo(new ClaimGrant(Set.of(RESOURCE_SHARING_OPERATOR), Set.of()));
  }

  @Test
  void aLibraryAloneIsNoRole() {
    assertThat(granted(Map.of("groups", "main")))
        .isEqualTo(new ClaimGrant(Set.of(), Set.of("MAIN")));
  }

  @Test
  void aClaimIsOneValueOrAListOrANumber() {
    assertThat(roles(Map.of("groups", "ill"))).containsExactly(RESOURCE_SHARING_OPERATOR);
    assertThat(roles(Map.of("groups", List.of(" ill "))))
        .containsExactly(RESOURCE_SHARING_OPERATOR);
    assertThat(roles(Map.of("faculty", 7))).containsExactly(VIEWER);
  }

  @Test
  void aValueIsComparedWhole() {
    assertThat(roles(Map.of("groups", "illegal"))).isEmpty();
    assertThat(roles(Map.of("groups", "ILL"))).isEmpty();
    assertThat(roles(Map.of("groups", "ill desk"))).isEmpty();
    assertThat(roles(Map.of())).isEmpty();
  }

  @Test
  void aClaimWithinAnObjectIsNamedByItsPath() {
    assertThat(roles(Map.of("realm_access", Map.of("roles", List.of("reader")))))
        .containsExactly(VIEWER);
    assertThat(roles(Map.of("realm_access", "reader"))).isEmpty();
    assertThat(roles(Map.of("realm_access", Map.of("roles", Map.of("reader", true))))).isEmpty();
  }

  @Test
  void aNameWithDotsIsTakenAsItIsFirst() {
    assertThat(roles(Map.of("https://library.example/role", "reader"))).containsExactly(VIEWER);
  }

  @Test
  void aUserNameIsExactlyOneValue() {
    assertThat(new Claims(Map.of("name", List.of("a", "b"))).value("name")).isEmpty();
    assertThat(new Claims(Map.of("name", List.of("a"))).value("name")).contains("a");
    assertThat(new Claims(Map.of("name", "  ")).value("name")).isEmpty();
  }
}
