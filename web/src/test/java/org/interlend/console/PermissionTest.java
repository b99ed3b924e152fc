package org.interlend.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.interlend.security.Permission;
import org.interlend.security.Role;
import org.junit.jupiter.api.Test;

/** What the guides say of roles. */
class PermissionTest {

  private static final List<Role> COLUMNS =
      List.of(Role.RESOURCE_SHARING_OPERATOR, Role.DESK_OPERATOR, Role.PARTNER_MANAGER);

  @Test
  void theGuideListsThePermissionsOfEachRole() throws IOException {
    assertThat(guide("accounts")).contains(table());
  }

  private static String table() {
    return row(Stream.concat(Stream.of("May"), COLUMNS.stream().map(Role::label)))
        + "|---|---|---|---|\n"
        + Arrays.stream(Permission.values())
            .map(
                permission ->
                    row(
                        Stream.concat(
                            Stream.of(sentence(permission)),
                            COLUMNS.stream().map(role -> has(role, permission) ? "yes" : ""))))
            .collect(Collectors.joining());
  }

  private static String row(Stream<String> cells) {
    return cells.collect(Collectors.joining(" | ", "| ", " |\n"));
  }

  private static String sentence(Permission permission) {
    return new MessageFormat(
            ResourceBundle.getBundle("org.interlend.console.texts.shell", Locale.ROOT)
                .getString("permission." + permission.name()))
        .format(new Object[0]);
  }

  private static boolean has(Role role, Permission permission) {
    return permission.roles().contains(role);
  }

  @Test
  void theGuideSaysOfEachRoleWhatItSees() throws IOException {
    String guide = guide("administering");
    for (Role role : Role.values()) {
      assertThat(guide)
          .contains(
              "\n| %s | %s | %s"
                  .formatted(
                      role.label(),
                      has(role, Permission.READ_PATRONS) ? "all" : "masked",
                      has(role, Permission.EXPORT) ? "yes" : "no"));
    }
  }

  private static String guide(String name) throws IOException {
    return Files.readString(Path.of("..", "docs", name + ".md"));
  }
}
