package org.interlend.console.signin;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;

/** Answers an Ajax request of a page by opening another page (Jakarta Faces, partial response). */
final class AjaxRedirect {

  private AjaxRedirect() {}

  static void send(HttpServletResponse response, String address) {
    response.setContentType("text/xml;charset=UTF-8");
    try {
      response
          .getWriter()
          .write(
              "<partial-response><redirect url=\"%s\"></redirect></partial-response>"
                  .formatted(escaped(address)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;").replace("\"", "&quot;").replace("<", "&lt;");
  }
}
