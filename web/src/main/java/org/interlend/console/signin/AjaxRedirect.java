package org.interlend.console.signin;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;

/** Answers an Ajax request of a page by opening another page (Jakarta Faces, partial response). */
final class AjaxRedirect {

  private AjaxRedirect() {}

  /**
   * @param address of the other page; no text from outside
   */
  static void send(HttpServletResponse response, String address) {
    response.setContentType("text/xml;charset=UTF-8");
    try {
      response
          .getWriter()
          .write(
              "<partial-response><redirect url=\"%s\"></redirect></partial-response>"
                  .formatted(address));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
