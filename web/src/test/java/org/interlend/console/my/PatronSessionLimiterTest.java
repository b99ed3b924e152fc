package org.interlend.console.my;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.HttpSession;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class PatronSessionLimiterTest {

  private static final int MOST = 2000;

  private final PatronSessionLimiter sessions = new PatronSessionLimiter();
  private final List<Integer> ended = new ArrayList<>();
  private final List<Integer> over = new ArrayList<>();

  @Test
  void theOldestPatronSessionEndsWhenThereAreTooMany() {
    for (int number = 0; number < MOST; number++) {
      signIn("patron " + number, number);
    }
    assertThat(ended).isEmpty();

    signIn("patron", MOST);
    signIn("another patron", MOST + 1);

    assertThat(ended).containsExactly(0, 1);
  }

  @Test
  void aPatronWithManySessionsEndsTheOwnOnly() {
    signIn("other", 0);
    for (int number = 1; number <= MOST + 10; number++) {
      signIn("many", number);
    }
    assertThat(ended).hasSize(MOST + 5).doesNotContain(0);
  }

  @Test
  void sessionsThatAreOverDoNotCount() {
    for (int number = 0; number < MOST; number++) {
      signIn("patron " + number, number);
    }
    over.addAll(List.of(7, 8));
    signIn("patron", MOST);
    signIn("another patron", MOST + 1);
    assertThat(ended).isEmpty();
  }

  private void signIn(String patron, int number) {
    sessions.add(patron, session(number));
  }

  private HttpSession session(int number) {
    return (HttpSession)
        Proxy.newProxyInstance(
            getClass().getClassLoader(),
            new Class<?>[] {HttpSession.class},
            (proxy, method, arguments) -> {
              if (method.getName().equals("setMaxInactiveInterval")) {
                assertThat(arguments[0]).isEqualTo(1);
                ended.add(number);
              }
              if (method.getName().equals("getCreationTime")) {
                if (over.contains(number)) {
                  throw new IllegalStateException();
                }
                return 1L;
              }
              return null;
            });
  }
}
