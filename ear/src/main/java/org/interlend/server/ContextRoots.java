package org.interlend.server;

import java.util.Optional;

/**
 * The paths at which the installation has the two web applications: {@code interlend.path} with the
 * endpoints for brokers and scripts, {@code interlend.console.path} with the console.
 */
public final class ContextRoots {

  private static final String ENDPOINTS = root("interlend.path", "/");
  private static final String CONSOLE = root("interlend.console.path", "/console");

  private ContextRoots() {}

  private static String root(String property, String usual) {
    return System.getProperty(property, usual).replaceFirst("/+$", "");
  }

  /**
   * A request's path below the root of the endpoints, such as {@code /ncip}; empty if elsewhere.
   */
  public static Optional<String> belowEndpoints(String path) {
    return below(ENDPOINTS, path);
  }

  /** A request's path below the root of the console; empty if elsewhere. */
  public static Optional<String> belowConsole(String path) {
    return below(CONSOLE, path);
  }

  private static Optional<String> below(String root, String path) {
    return path.startsWith(root + "/")
        ? Optional.of(path.substring(root.length()))
        : Optional.empty();
  }
}
