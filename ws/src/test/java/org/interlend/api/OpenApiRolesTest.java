package org.interlend.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The OpenAPI document names the roles that may make a call. */
class OpenApiRolesTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "put    | partners/{code}                    | ADMINISTRATOR, PARTNER_MANAGER",
        "get    | staff                              | ADMINISTRATOR",
        "post   | lending-requests/{id}/staff-notes  | ADMINISTRATOR, RESOURCE_SHARING_OPERATOR, DESK_OPERATOR",
        "delete | borrowing-requests/{id}/cost       | ADMINISTRATOR, RESOURCE_SHARING_OPERATOR"
      })
  void aCallNamesTheRolesThatMayMakeIt(String method, String path, String roles)
      throws IOException {
    assertThat(refused(method, path)).endsWith("Roles that may: " + roles + ".");
  }

  @ParameterizedTest
  @CsvSource({"get, partners", "put, me/password"})
  void aCallOfEveryRoleNamesNone(String method, String path) throws IOException {
    assertThat(refused(method, path)).isNotEmpty().doesNotContain("Roles that may");
  }

  private static String refused(String method, String path) throws IOException {
    try (InputStream document =
        OpenApiRolesTest.class.getResourceAsStream("/META-INF/openapi/openapi.json")) {
      JsonNode paths = new ObjectMapper().readTree(document).path("paths");
      return paths.path("/api/" + path).path(method).at("/responses/403/description").asText();
    }
  }
}
