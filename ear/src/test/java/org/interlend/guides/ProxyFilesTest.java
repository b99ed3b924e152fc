package org.interlend.guides;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** No proxy writes the token of a partner's path, or the key of a link to a file, into its log. */
class ProxyFilesTest {

  private static final Path DOCS = Path.of("..", "docs");

  @ParameterizedTest
  @ValueSource(
      strings = {
        "nginx.conf",
        "operations/nginx-two-servers.conf",
        "operations/container/nginx.conf"
      })
  void nginxWritesNoAccessLog(String name) throws IOException {
    assertThat(Files.readString(DOCS.resolve(name)).split("(?m)^server \\{").length)
        .isEqualTo(Files.readString(DOCS.resolve(name)).split("access_log off;").length)
        .isGreaterThan(1);
  }

  /**
   * What HAProxy has passed on before it had the whole of it cannot be sent to the other server.
   */
  @Test
  void haproxyHasAWholeMessageBeforeItPassesItOn() throws IOException {
    var cfg = Files.readString(DOCS.resolve("operations/haproxy.cfg"));
    assertThat(cfg.substring(cfg.indexOf("\nbackend messages"), cfg.indexOf("\nbackend api")))
        .contains("option http-buffer-request", "retry-on conn-failure empty-response");
  }

  @Test
  void haproxyMasksThem() throws IOException {
    assertThat(Files.readString(DOCS.resolve("operations/haproxy.cfg")))
        .contains("path,regsub(/ncip/[^/]+$,/ncip/***)", "%HM %[var(txn.logged)]")
        .doesNotContain("option httplog", "%r\"");
  }
}
