package org.interlend.console.my;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.interlend.institution.Logos;

/**
 * The logo of the institution, for everybody. Its address has a key of its own for each picture, so
 * that browsers keep it.
 */
@WebServlet("/my/logo.png")
public class LogoServlet extends HttpServlet {
  @Inject private transient Logos logos;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    Optional<byte[]> png = logos.png();
    if (png.isEmpty()) {
      response.sendError(HttpServletResponse.SC_NOT_FOUND);
      return;
    }
    response.setContentType("image/png");
    response.setContentLength(png.get().length);
    response.setHeader("Cache-Control", "public, max-age=86400");
    response.getOutputStream().write(png.get());
  }
}
