package org.interlend.console.my;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.HttpSession;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class PatronSessionsTest {

  private static final int MOST = 2000;

  private final PatronSessions sessions = new PatronSessions();
  private final List<Integer> ended = new ArrayList<>();

  @Test
  void theOldestPatronSessionEndsWhenThereAreTooMany() {
    for (int number = 0; number < MOST; number++) {
      sessions.add(session(number));
    }
    assertThat(ended).isEmpty();

    sessions.add(session(MOST));
    sessions.add(session(MOST + 1));

    assertThat(ended).containsExactly(0, 1);
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
              return null;
            });
  }
}
