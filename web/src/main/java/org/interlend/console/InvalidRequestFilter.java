package org.interlend.console;

import jakarta.faces.flow.FlowHandler;
import jakarta.faces.render.ResponseStateManager;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.nio.charset.Charset;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.interlend.text.Text;

/**
 * Refuses what no page and no browser sends: more parameters than the server reads, an incomplete
 * form, characters that cannot be kept or sent, parameters of features of Jakarta Faces that the
 * console does not use, and a page or style sheet without a name. It comes first (web.xml), since
 * whatever reads these would fail, and log that. The console's sign-in comes before all filters: so
 * a page that is shown in place of the requested one, to sign in or for an error, gets no
 * parameters.
 */
public class InvalidRequestFilter extends HttpFilter {
  private static final String NAMELESS = "/.xhtml";

  /** Flows, other render kits, and Facelets' view for developers. */
  private static final Set<String> UNUSED_FEATURES =
      Set.of(
          FlowHandler.TO_FLOW_DOCUMENT_ID_REQUEST_PARAM_NAME,
          ResponseStateManager.RENDER_KIT_ID_PARAM,
          "facelets.ui.DebugOutput");

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    if (request.getDispatcherType() != DispatcherType.REQUEST) {
      chain.doFilter(new WithoutParameters(request), response);
    } else if (isValid(request)) {
      chain.doFilter(new ReadableRequest(request), response);
    } else {
      response.sendError(HttpServletResponse.SC_BAD_REQUEST);
    }
  }

  private static boolean isValid(HttpServletRequest request) {
    return areReadable(request)
        && arePlain(request)
        && Collections.disjoint(request.getParameterMap().keySet(), UNUSED_FEATURES)
        && !request.getServletPath().endsWith(NAMELESS);
  }

  /** Whether the server can read the parameters of a request, and knows their encoding. */
  public static boolean areReadable(HttpServletRequest request) {
    try {
      request.getParameterMap();
      String encoding = request.getCharacterEncoding();
      return encoding == null || Charset.isSupported(encoding);
    } catch (RuntimeException unreadable) {
      return false;
    }
  }

  private static boolean arePlain(HttpServletRequest request) {
    return request.getParameterMap().values().stream()
        .flatMap(Arrays::stream)
        .flatMapToInt(String::codePoints)
        .noneMatch(Text::isUnusable);
  }

  /** Leaves out what the server or Jakarta Faces would fail on. */
  private static final class ReadableRequest extends HttpServletRequestWrapper {

    private ReadableRequest(HttpServletRequest request) {
      super(request);
    }

    /** A form that is not sent in parts brings no file. */
    @Override
    public Collection<Part> getParts() throws IOException, ServletException {
      String type = getContentType();
      return type != null && type.toLowerCase(Locale.ROOT).startsWith("multipart/form-data")
          ? super.getParts()
          : List.of();
    }

    /** RFC 9110, 13.1.3: a date that is none is ignored. */
    @Override
    public long getDateHeader(String name) {
      try {
        return super.getDateHeader(name);
      } catch (IllegalArgumentException noDate) {
        return -1;
      }
    }
  }

  private static final class WithoutParameters extends HttpServletRequestWrapper {

    private WithoutParameters(HttpServletRequest request) {
      super(request);
    }

    @Override
    public String getParameter(String name) {
      return null;
    }

    @Override
    public String[] getParameterValues(String name) {
      return null;
    }

    @Override
    public Map<String, String[]> getParameterMap() {
      return Map.of();
    }

    @Override
    public Enumeration<String> getParameterNames() {
      return Collections.emptyEnumeration();
    }
  }
}
