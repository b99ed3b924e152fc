package org.interlend.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.interlend.security.Permission;
import org.interlend.security.Role;
import org.interlend.support.ApiClient;
import org.interlend.support.InterlendServer;
import org.interlend.support.OnOneDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The management API refuses the calls for which no role of the account has the permission. */
@OnOneDatabase
class PermissionsIT {

  private static final Map<Role, String> ACCOUNTS =
      Map.of(
          Role.ADMINISTRATOR, "admin",
          Role.RESOURCE_SHARING_OPERATOR, "sharing",
          Role.DESK_OPERATOR, "desk",
          Role.PARTNER_MANAGER, "partners",
          Role.VIEWER, "viewer");

  private final InterlendServer server;

  PermissionsIT(InterlendServer server) {
    this.server = server;
  }

  /** A call of each, which changes nothing: the record does not exist, or the body is no object. */
  @ParameterizedTest
  @CsvSource({
    "LEND, DELETE, circulation/loans/no-such-item",
    "LEND, POST, borrowing-requests/999999999/staff-notes",
    "RECEIVE, DELETE, borrowing-requests/999999999/cost",
    "RECEIVE, POST, patron-requests/999999999/steps",
    "SUPPLY, DELETE, lending-requests/999999999/borrower",
    "SUPPLY, GET, lending-requests/999999999/order-card",
    "SUPPLY, POST, lending-requests/999999999/steps",
    "LOAD_PATRONS, DELETE, patrons/no-such-patron",
    "LOAD_PATRONS, PUT, patrons/no-such-patron",
    "SETTLE, DELETE, patrons/no-such-patron/account/1/settlement",
    "KEEP_TERMS, PUT, terms-of-use/NO-SUCH-TERMS",
    "KEEP_CALENDAR, PUT, calendar",
    "CONFIGURE, PUT, institution",
    "CONFIGURE, DELETE, libraries/NO-SUCH-LIBRARY",
    "CONFIGURE, GET, server-settings",
    "KEEP_REASONS, PUT, reasons/NO-SUCH-REASON",
    "KEEP_PARTNERS, DELETE, workflow-profiles/NO-SUCH-PROFILE",
    "KEEP_PARTNERS, PUT, temporary-item-rules",
    "EMPTY_OUTBOX, POST, outbox/999999999/attempts",
    "HANDLE_MESSAGES, PUT, messages/999999999/handled",
    "PROCESS_MESSAGES, POST, messages/999999999/process",
    "LOAD_CATALOG, POST, catalog/imports/999999999/stop",
    "LOAD_CATALOG, PUT, items/no-such-item",
    "RUN_JOBS, POST, jobs/no-such-job/runs",
    "KEEP_ACCOUNTS, GET, staff",
    "KEEP_ACCOUNTS, HEAD, staff",
    "KEEP_ACCOUNTS, DELETE, staff/no-such-account/tokens/1",
    "READ_AUDIT, GET, audit",
    "SEND_LETTERS, POST, letters/999999999/attempts",
    "READ_PATRONS, GET, patrons/no-such-patron"
  })
  void aCallIsForTheRolesThatHaveItsPermission(Permission needed, String method, String path) {
    ACCOUNTS.forEach(
        (role, account) -> {
          int status =
              new ApiClient(server, account, "interlend")
                  .call(method, path, method.matches("PUT|POST") ? "\"no object\"" : "")
                  .statusCode();
          if (needed.roles().contains(role)) {
            assertThat(status).as(account).isIn(200, 400, 404);
          } else {
            assertThat(status).as(account).isEqualTo(403);
          }
        });
  }

  @Test
  void everyRoleReadsWhatIsNotAboutPatrons() {
    ACCOUNTS
        .values()
        .forEach(
            account ->
                assertThat(new ApiClient(server, account, "interlend").get("partners").status())
                    .as(account)
                    .isEqualTo(200));
  }

  @Test
  void aStepOfARequestIsForTheRolesThatMayTakeItsAction() {
    ACCOUNTS.forEach(
        (role, account) -> {
          var staff = new ApiClient(server, account, "interlend");
          var steps = "borrowing-requests/999999999/steps";
          assertThat(staff.post(steps, "{\"step\": \"RENEW\"}").status())
              .as(account)
              .isEqualTo(Permission.LEND.roles().contains(role) ? 404 : 403);
          assertThat(staff.post(steps, "{\"step\": \"CANCEL\"}").status())
              .as(account)
              .isEqualTo(Permission.RECEIVE.roles().contains(role) ? 404 : 403);
        });
  }

  @Test
  void aRefusalNamesTheRolesThatMayMakeTheCall() {
    var viewer = new ApiClient(server, ACCOUNTS.get(Role.VIEWER), "interlend");
    assertThat(viewer.get("audit").detail()).endsWith("Roles that may: ADMINISTRATOR.");
    assertThat(viewer.get("borrowing-requests?patron=u88120").detail())
        .endsWith("Roles that may: ADMINISTRATOR, RESOURCE_SHARING_OPERATOR, DESK_OPERATOR.");

    var desk = new ApiClient(server, ACCOUNTS.get(Role.DESK_OPERATOR), "interlend");
    assertThat(desk.post("borrowing-requests/999999999/steps", "{\"step\": \"CANCEL\"}").detail())
        .endsWith("Roles that may: ADMINISTRATOR, RESOURCE_SHARING_OPERATOR.");
  }
}
