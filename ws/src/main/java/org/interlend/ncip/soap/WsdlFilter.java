package org.interlend.ncip.soap;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/**
 * Answers {@code ?wsdl} with the address of the request: the server's own WSDL has the address and
 * port of the server's default listener, which need not be those of Interlend.
 */
@WebFilter("/ncip/soap")
public class WsdlFilter extends HttpFilter {

  private static final String WSDL = "/WEB-INF/wsdl/ncip.wsdl";
  private static final String ADDRESS = "http://localhost:8080/ncip/soap";

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    if ("GET".equals(request.getMethod()) && "wsdl".equalsIgnoreCase(request.getQueryString())) {
      response.setContentType("text/xml");
      response.setCharacterEncoding(StandardCharsets.UTF_8.name());
      response.getWriter().write(wsdl(request.getRequestURL().toString()));
    } else {
      chain.doFilter(request, response);
    }
  }

  private String wsdl(String address) throws IOException {
    try (InputStream file = getServletContext().getResourceAsStream(WSDL)) {
      return new String(file.readAllBytes(), StandardCharsets.UTF_8).replace(ADDRESS, address);
    }
  }
}
