package org.interlend.api;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Base64;
import java.util.List;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import org.interlend.support.ApiClient;
import org.interlend.support.InterlendServer;
import org.interlend.support.OnOneDatabase;
import org.interlend.support.Records;
import org.junit.jupiter.api.Test;

/** The logo of the institution. */
@OnOneDatabase
class LogoIT {

  private static final Pattern ADDRESS = Pattern.compile("/my/logo\\.png\\?v=([0-9a-f]{16})");

  private final InterlendServer server;
  private final ApiClient api;
  private final Records records;
  private final HttpClient http = HttpClient.newHttpClient();

  LogoIT(InterlendServer server) {
    this.server = server;
    api = new ApiClient(server, "admin", "interlend");
    records = new Records(server);
  }

  @Test
  void theLogoIsServedToEverybodyUntilItIsRemoved() throws Exception {
    assertThat(page()).doesNotContainPattern(ADDRESS);
    assertThat(logo().statusCode()).isEqualTo(404);
    assertThat(api.get("institution/logo").status()).isEqualTo(404);
    var changes = changes();
    try {
      assertThat(api.put("institution/logo", "image/png", picture(800, "png")).status())
          .isEqualTo(204);
      var first = ADDRESS.matcher(page());
      assertThat(first.find()).isTrue();
      var served = logo();
      assertThat(served.statusCode()).isEqualTo(200);
      assertThat(served.headers().firstValue("Content-Type")).hasValue("image/png");
      assertThat(served.headers().firstValue("Cache-Control")).hasValue("public, max-age=86400");
      assertThat(served.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
      assertThat(ImageIO.read(new ByteArrayInputStream(served.body())).getWidth()).isEqualTo(640);
      assertThat(changes()).isEqualTo(changes + 1);

      assertThat(api.put("institution/logo", "image/jpeg", picture(100, "jpg")).status())
          .isEqualTo(204);
      var second = ADDRESS.matcher(page());
      assertThat(second.find()).isTrue();
      assertThat(second.group(1)).as("another address").isNotEqualTo(first.group(1));
      assertThat(ImageIO.read(new ByteArrayInputStream(logo().body())).getWidth()).isEqualTo(100);
    } finally {
      assertThat(api.delete("institution/logo").status()).isEqualTo(204);
    }
    assertThat(logo().statusCode()).isEqualTo(404);
    assertThat(page()).doesNotContainPattern(ADDRESS);
  }

  @Test
  void theInstitutionsRecordHasItsLogo() throws Exception {
    var before = api.get("institution").json();
    assertThat(before.path("logo").isNull()).isTrue();
    try {
      var saved = put(dataUrl("jpeg", picture(800, "jpg")));
      assertThat(saved.status()).as(saved.toString()).isEqualTo(200);
      var logo = saved.json().path("logo").asText();
      assertThat(logo).startsWith("data:image/png;base64,");
      assertThat(Base64.getDecoder().decode(logo.substring(logo.indexOf(',') + 1)))
          .isEqualTo(logo().body());
      var changes = changes();
      assertThat(put(logo).json().path("logo").asText()).as("sent back").isEqualTo(logo);
      assertThat(put(null).json().path("logo").asText()).as("absent").isEqualTo(logo);
      assertThat(changes()).isEqualTo(changes);

      for (var bad :
          List.of(
              "logo.png",
              "data:image/svg+xml;base64,AAAA",
              "data:image/png;base64,A",
              dataUrl("png", "<svg></svg>".getBytes(UTF_8)),
              dataUrl("png", new byte[1024 * 1024 + 1]))) {
        var refused = put(bad);
        assertThat(refused.status()).as(bad.substring(0, 8)).isEqualTo(400);
        assertThat(refused.json().at("/errors/0/field").asText()).isEqualTo("logo");
      }
      assertThat(put(dataUrl("png", new byte[2 * 1024 * 1024])).status()).isEqualTo(413);
      assertThat(api.get("institution").json().path("logo").asText()).isEqualTo(logo);
    } finally {
      assertThat(put("").json().path("logo").isNull()).isTrue();
    }
    assertThat(logo().statusCode()).isEqualTo(404);
  }

  private ApiClient.Answer put(String logo) throws Exception {
    var body = (ObjectNode) api.get("institution").json();
    body.remove("logo");
    if (logo != null) {
      body.put("logo", logo);
    }
    return api.put("institution", body.toString());
  }

  private static String dataUrl(String type, byte[] picture) {
    return "data:image/%s;base64,%s".formatted(type, Base64.getEncoder().encodeToString(picture));
  }

  @Test
  void nothingButAPictureIsTakenAndOnlyFromAnAdministrator() throws Exception {
    var svg = api.put("institution/logo", "image/png", "<svg></svg>".getBytes(UTF_8));
    assertThat(svg.status()).isEqualTo(400);
    assertThat(svg.detail()).isEqualTo("Choose a picture as PNG or JPEG");
    assertThat(api.put("institution/logo", "image/svg+xml", "<svg/>".getBytes(UTF_8)).status())
        .isEqualTo(415);
    assertThat(api.put("institution/logo", "image/png", new byte[1024 * 1024 + 1]).status())
        .isEqualTo(413);
    var sharing = new ApiClient(server, "sharing", "interlend");
    assertThat(sharing.put("institution/logo", "image/png", picture(10, "png")).status())
        .isEqualTo(403);
    assertThat(sharing.delete("institution/logo").status()).isEqualTo(403);
  }

  private long changes() {
    return records.count("select count(*) from audit_change where attribute = 'logo'");
  }

  private String page() throws Exception {
    return http.send(
            HttpRequest.newBuilder(server.httpUri().resolve("console/my/index.xhtml")).build(),
            BodyHandlers.ofString())
        .body();
  }

  private HttpResponse<byte[]> logo() throws Exception {
    return http.send(
        HttpRequest.newBuilder(server.httpUri().resolve("console/my/logo.png")).build(),
        BodyHandlers.ofByteArray());
  }

  private static byte[] picture(int width, String format) throws IOException {
    var bytes = new ByteArrayOutputStream();
    ImageIO.write(new BufferedImage(width, 80, BufferedImage.TYPE_INT_RGB), format, bytes);
    return bytes.toByteArray();
  }
}
