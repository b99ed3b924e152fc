package org.interlend.limits;

import io.undertow.server.HttpServerExchange;
import io.undertow.util.Headers;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.interlend.server.ContextRoots;

/** The size and time limits of a request's body, by path. */
enum BodyRule {
  /** NCIP messages over HTTP, on all their paths, and in SOAP envelopes. */
  MESSAGE(2, Duration.ofSeconds(30), RefusedBy.APPLICATION),

  /** Requests of the management API, except files. */
  API(1, Duration.ofSeconds(30), RefusedBy.APPLICATION),

  /** A record of the management API with a picture of at most 1 MB, which is larger in Base64. */
  API_WITH_PICTURE(2, Duration.ofSeconds(30), RefusedBy.APPLICATION),

  /**
   * File uploads: the application reads them as they arrive, after authentication. The largest file
   * has 64 MB; a form has other fields besides.
   */
  UPLOAD(65, Duration.ofMinutes(10), RefusedBy.SERVER),

  /** Forms with a file of at most 1 MB; the application says when it is larger. */
  FORM_WITH_FILE(2, Duration.ofSeconds(30), RefusedBy.SERVER),

  /** Forms, searches and all other requests. */
  OTHER(1, Duration.ofSeconds(30), RefusedBy.SERVER);

  /** Who answers a request with a body that is too large. */
  private enum RefusedBy {
    /** The application: it has its own format of refusals, or records them. */
    APPLICATION,
    SERVER
  }

  private static final int MEGABYTE = 1024 * 1024;

  private static final Set<String> UPLOADS_OF_THE_API = Set.of("/api/catalog", "/api/patrons");
  private static final String WITH_PICTURE = "/api/institution";
  private static final Pattern FILE_OF_A_REQUEST =
      Pattern.compile(
          "/api/(borrowing-requests/[0-9]{1,18}/file|lending-requests/[0-9]{1,18}/scan)");
  private static final Set<String> UPLOADS_OF_THE_CONSOLE =
      Set.of(
          "/imports.xhtml",
          "/patron-loads.xhtml",
          "/borrowing-request.xhtml",
          "/lending-request.xhtml");
  private static final Set<String> FORMS_WITH_A_FILE =
      Set.of("/institution.xhtml", "/calendar.xhtml", "/partner-import.xhtml");

  private final long bytes;
  private final Duration time;
  private final RefusedBy refusedBy;

  BodyRule(int megabytes, Duration time, RefusedBy refusedBy) {
    this.bytes = (long) megabytes * MEGABYTE;
    this.time = time;
    this.refusedBy = refusedBy;
  }

  static BodyRule of(HttpServerExchange exchange) {
    String path = exchange.getRelativePath();
    return ContextRoots.belowEndpoints(path)
        .flatMap(BodyRule::ofEndpoint)
        .orElseGet(
            () ->
                ContextRoots.belowConsole(path).map(page -> ofPage(page, exchange)).orElse(OTHER));
  }

  private static Optional<BodyRule> ofEndpoint(String path) {
    if (isIn(path, "/ncip")) {
      return Optional.of(MESSAGE);
    }
    if (isIn(path, "/api")) {
      boolean upload =
          UPLOADS_OF_THE_API.contains(path) || FILE_OF_A_REQUEST.matcher(path).matches();
      return Optional.of(upload ? UPLOAD : path.equals(WITH_PICTURE) ? API_WITH_PICTURE : API);
    }
    return Optional.empty();
  }

  private static BodyRule ofPage(String page, HttpServerExchange exchange) {
    if (!isFileOfBrowser(exchange)) {
      return OTHER;
    }
    if (UPLOADS_OF_THE_CONSOLE.contains(page)) {
      return UPLOAD;
    }
    return FORMS_WITH_A_FILE.contains(page) ? FORM_WITH_FILE : OTHER;
  }

  private static boolean isIn(String path, String prefix) {
    return path.equals(prefix) || path.startsWith(prefix + "/");
  }

  /**
   * Browsers send the length; without it the authentication would read the body before it knows the
   * user.
   */
  private static boolean isFileOfBrowser(HttpServerExchange exchange) {
    String type = exchange.getRequestHeaders().getFirst(Headers.CONTENT_TYPE);
    return type != null
        && type.toLowerCase(Locale.ROOT).startsWith("multipart/form-data")
        && exchange.getRequestContentLength() > 0;
  }

  /** The size limit in bytes. */
  long bytes() {
    return bytes;
  }

  /** The time limit for the whole body. */
  Duration time() {
    return time;
  }

  /** Whether the application answers a request with a body that is too large. */
  boolean isRefusedByApplication() {
    return refusedBy == RefusedBy.APPLICATION;
  }
}
