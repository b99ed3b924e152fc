package org.interlend.api.access;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HEAD;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.interlend.api.ApiApplication;
import org.interlend.api.accounts.PatronAccountResource;
import org.interlend.api.circulation.CirculationResource;
import org.interlend.api.circulation.HoldsResource;
import org.interlend.api.common.ResourceMethod;
import org.interlend.api.patrons.PatronsResource;
import org.interlend.api.requests.BorrowingRequestsResource;
import org.interlend.api.requests.LendingRequestsResource;
import org.interlend.borrowing.request.BorrowingAction;
import org.interlend.lending.request.LendingAction;
import org.interlend.requests.action.ActionEntryPoint;
import org.interlend.requests.action.RequestAction;
import org.interlend.security.Permission;
import org.interlend.security.Role;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Who may make which call of the management API. */
class PermissionFilterTest {

  private static final String OF_EVERY_ROLE =
      """
      GET /api/borrowing-requests
      GET /api/borrowing-requests/{id}
      GET /api/calendar
      GET /api/catalog/imports
      GET /api/catalog/imports/{id}
      GET /api/catalog/imports/{id}/refusals
      GET /api/catalog/search
      GET /api/counts
      GET /api/institution
      GET /api/institution/logo
      GET /api/items/{barcode}
      GET /api/jobs
      GET /api/jobs/{name}/runs
      GET /api/lending-requests
      GET /api/lending-requests/{id}
      GET /api/letters
      GET /api/letters/{id}
      GET /api/libraries/{code}
      PUT /api/me/password
      GET /api/messages
      GET /api/messages/{id}
      GET /api/openapi.{format}
      GET /api/outbox
      GET /api/outbox/{id}
      GET /api/partners
      GET /api/partners/{code}
      GET /api/partners/{code}/health
      GET /api/partners/{code}/warnings
      GET /api/patron-requests
      GET /api/patron-requests/{id}
      GET /api/reasons
      GET /api/reasons/{code}
      GET /api/statistics
      GET /api/temporary-item-rules
      GET /api/terms-of-use
      GET /api/terms-of-use/{code}
      GET /api/workflow-profiles
      GET /api/workflow-profiles/{code}
      """;

  /** A resource whose author has forgotten to say who may call it. */
  public static class Undeclared {
    @GET
    public void read() {}
  }

  /** A resource with a permission, in which some methods have others. */
  @Requires(Permission.READ_PATRONS)
  public static class Declared {
    @GET
    public void read() {}

    @PUT
    @Requires(Permission.RUN_JOBS)
    public void write() {}

    @POST
    @Requires({Permission.LOAD_PATRONS, Permission.LOAD_CATALOG})
    public void load() {}

    @HEAD
    @PermitAll
    public void ask() {}
  }

  private static boolean isAllowed(ResourceMethod call, Predicate<String> inRole) {
    return PermissionFilter.isAllowed(call.resource(), call.method(), inRole);
  }

  private static ResourceMethod call(Class<?> resource, String name) {
    return ResourceMethod.of(resource)
        .filter(call -> call.method().getName().equals(name))
        .findFirst()
        .orElseThrow();
  }

  private static Stream<ResourceMethod> calls() {
    return new ApiApplication().getClasses().stream().flatMap(ResourceMethod::of);
  }

  @Test
  void administratorsMayMakeEveryCall() {
    assertThat(calls())
        .hasSizeGreaterThan(100)
        .allMatch(call -> roles(call).contains(Role.ADMINISTRATOR));
  }

  @Test
  void everyRoleMayReadRecordsWithoutPatronsAndChangeItsOwnPassword() {
    assertThat(
            calls()
                .filter(call -> isAllowed(call, role -> false))
                .map(ResourceMethod::toString)
                .distinct())
        .containsExactlyInAnyOrderElementsOf(OF_EVERY_ROLE.lines().toList());
  }

  @Test
  void whatHasNoPermissionIsRefused() {
    assertThat(isAllowed(call(Undeclared.class, "read"), role -> true)).isFalse();
  }

  @Test
  void aMethodHasThePermissionOfItsClassUnlessItHasItsOwn() {
    assertThat(roles(call(Declared.class, "read"))).isEqualTo(Permission.READ_PATRONS.roles());
    assertThat(roles(call(Declared.class, "write"))).isEqualTo(Permission.RUN_JOBS.roles());
    assertThat(roles(call(Declared.class, "ask"))).containsExactlyInAnyOrder(Role.values());
  }

  @Test
  void oneOfSeveralPermissionsIsEnough() {
    assertThat(roles(call(Declared.class, "load")))
        .containsExactlyInAnyOrder(
            Role.ADMINISTRATOR, Role.DESK_OPERATOR, Role.RESOURCE_SHARING_OPERATOR);
  }

  private static Set<Role> roles(ResourceMethod call) {
    return PermissionFilter.roles(call.resource(), call.method());
  }

  @Test
  void whoMayTakeAStepMayCallIt() {
    assertThat(call(BorrowingRequestsResource.class, "step").method())
        .satisfies(step -> hasThoseOf(BorrowingAction.values(), step));
    assertThat(call(LendingRequestsResource.class, "step").method())
        .satisfies(step -> hasThoseOf(LendingAction.values(), step));
  }

  private static void hasThoseOf(RequestAction<?>[] actions, Method step) {
    assertThat(step.getAnnotation(Requires.class).value())
        .containsExactlyInAnyOrderElementsOf(
            Arrays.stream(actions)
                .filter(action -> action.isAt(ActionEntryPoint.API))
                .map(RequestAction::permission)
                .collect(Collectors.toSet()));
  }

  @ParameterizedTest
  @ValueSource(
      classes = {
        PatronsResource.class,
        PatronAccountResource.class,
        CirculationResource.class,
        HoldsResource.class
      })
  void callsAboutPatronsAreForThoseWhoReadPatrons(Class<?> resource) {
    assertThat(ResourceMethod.of(resource))
        .allSatisfy(call -> assertThat(Permission.READ_PATRONS.roles()).containsAll(roles(call)));
  }
}
