package org.interlend.api.access;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.lang.annotation.Annotation;
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
      GET borrowing-requests
      GET borrowing-requests/{id}}
      GET calendar
      GET catalog/imports
      GET catalog/imports/{id}}
      GET catalog/imports/{id}}/refusals
      GET catalog/search
      GET counts
      GET institution
      GET institution/logo
      GET items/{barcode}
      GET jobs
      GET jobs/{name}/runs
      GET lending-requests
      GET lending-requests/{id}}
      GET letters
      GET letters/{id}}
      GET libraries/{code}
      PUT me/password
      GET messages
      GET messages/{id}}
      GET openapi.{format}
      GET outbox
      GET outbox/{id}}
      GET partners
      GET partners/{code}
      GET partners/{code}/health
      GET partners/{code}/warnings
      GET patron-requests
      GET patron-requests/{id}}
      GET reasons
      GET reasons/{code}
      GET statistics
      GET temporary-item-rules
      GET terms-of-use
      GET terms-of-use/{code}
      GET workflow-profiles
      GET workflow-profiles/{code}
      """;

  private record Call(Class<?> resource, Method method) {

    static Stream<Call> of(Class<?> resource) {
      return Arrays.stream(resource.getMethods())
          .filter(method -> !method.isBridge() && verb(method).findAny().isPresent())
          .map(method -> new Call(resource, method));
    }

    static Call of(Class<?> resource, String name) {
      return of(resource)
          .filter(call -> call.method.getName().equals(name))
          .findFirst()
          .orElseThrow();
    }

    private static Stream<String> verb(Method method) {
      return Arrays.stream(method.getAnnotations())
          .map(Annotation::annotationType)
          .filter(type -> type.isAnnotationPresent(HttpMethod.class))
          .map(Class::getSimpleName);
    }

    boolean isAllowedTo(Role role) {
      return isAllowed(role.name()::equals);
    }

    boolean isAllowed(Predicate<String> inRole) {
      return PermissionFilter.isAllowed(resource, method, inRole);
    }

    /** Its verb and path, such as {@code GET partners/{code}}. */
    @Override
    public String toString() {
      return Stream.of(resource.getAnnotation(Path.class), method.getAnnotation(Path.class))
          .filter(path -> path != null)
          .map(path -> path.value().replaceAll(":[^}]*", ""))
          .collect(Collectors.joining("/", verb(method).findFirst().orElseThrow() + " ", ""));
    }
  }

  /** A resource whose author has forgotten to say who may call it. */
  public static class Undeclared {
    @jakarta.ws.rs.GET
    public void read() {}
  }

  /** A resource with a permission, in which some methods have others. */
  @Requires(Permission.READ_PATRONS)
  public static class Declared {
    @jakarta.ws.rs.GET
    public void read() {}

    @jakarta.ws.rs.PUT
    @Requires(Permission.RUN_JOBS)
    public void write() {}

    @jakarta.ws.rs.POST
    @Requires({Permission.LOAD_PATRONS, Permission.LOAD_CATALOG})
    public void load() {}

    @jakarta.ws.rs.HEAD
    @PermitAll
    public void ask() {}
  }

  private static Stream<Call> calls() {
    return new ApiApplication().getClasses().stream().flatMap(Call::of);
  }

  @Test
  void administratorsMayMakeEveryCall() {
    assertThat(calls())
        .hasSizeGreaterThan(100)
        .allMatch(call -> call.isAllowedTo(Role.ADMINISTRATOR));
  }

  @Test
  void everyRoleMayReadRecordsWithoutPatronsAndChangeItsOwnPassword() {
    assertThat(calls().filter(call -> call.isAllowed(role -> false)).map(Call::toString).distinct())
        .containsExactlyInAnyOrderElementsOf(OF_EVERY_ROLE.lines().toList());
  }

  @Test
  void whatHasNoPermissionIsRefused() {
    assertThat(Call.of(Undeclared.class, "read").isAllowed(role -> true)).isFalse();
  }

  @Test
  void aMethodHasThePermissionOfItsClassUnlessItHasItsOwn() {
    assertThat(roles(Call.of(Declared.class, "read"))).isEqualTo(Permission.READ_PATRONS.roles());
    assertThat(roles(Call.of(Declared.class, "write"))).isEqualTo(Permission.RUN_JOBS.roles());
    assertThat(roles(Call.of(Declared.class, "ask"))).containsExactlyInAnyOrder(Role.values());
  }

  @Test
  void oneOfSeveralPermissionsIsEnough() {
    assertThat(roles(Call.of(Declared.class, "load")))
        .containsExactlyInAnyOrder(
            Role.ADMINISTRATOR, Role.DESK_OPERATOR, Role.RESOURCE_SHARING_OPERATOR);
  }

  private static Set<Role> roles(Call call) {
    return Arrays.stream(Role.values()).filter(call::isAllowedTo).collect(Collectors.toSet());
  }

  @Test
  void whoMayTakeAStepMayCallIt() {
    assertThat(Call.of(BorrowingRequestsResource.class, "step").method)
        .satisfies(step -> hasThoseOf(BorrowingAction.values(), step));
    assertThat(Call.of(LendingRequestsResource.class, "step").method)
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
    assertThat(Call.of(resource))
        .allSatisfy(call -> assertThat(Permission.READ_PATRONS.roles()).containsAll(roles(call)));
  }
}
