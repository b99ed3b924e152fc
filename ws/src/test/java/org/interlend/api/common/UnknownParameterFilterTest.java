package org.interlend.api.common;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import org.interlend.api.patrons.PatronsResource;
import org.interlend.api.problem.InvalidFieldException;
import org.interlend.api.requests.BorrowingRequestsResource;
import org.junit.jupiter.api.Test;

class UnknownParameterFilterTest {

  private static final Map<String, Class<?>> OF_LIST =
      UnknownParameterFilter.of(method(BorrowingRequestsResource.class, "list"));

  @Test
  void aListHasThePlainParametersAndThoseOfItsFilterAndPages() {
    assertThat(OF_LIST)
        .containsEntry("status", Set.class)
        .containsKeys("partner", "warned", "first", "rows");
    assertThat(UnknownParameterFilter.of(method(PatronsResource.class, "loadCsv")).keySet())
        .containsExactly("dryRun");
  }

  @Test
  void aMisspelledParameterIsRefusedByNameWithThoseThatAreKnown() {
    assertThatThrownBy(
            () ->
                UnknownParameterFilter.check(
                    "dryrun",
                    1,
                    UnknownParameterFilter.of(method(PatronsResource.class, "loadCsv"))))
        .isInstanceOf(InvalidFieldException.class)
        .hasMessage("The field dryrun: is not known here; known are dryRun");
  }

  @Test
  void onlyAListMayBeGivenMoreThanOnce() {
    UnknownParameterFilter.check("status", 2, OF_LIST);
    assertThatThrownBy(() -> UnknownParameterFilter.check("partner", 2, OF_LIST))
        .isInstanceOf(InvalidFieldException.class)
        .hasMessageContaining("only once");
  }

  private static Method method(Class<?> resource, String name) {
    return Arrays.stream(resource.getMethods())
        .filter(method -> method.getName().equals(name) && !method.isBridge())
        .findFirst()
        .orElseThrow();
  }
}
