package org.interlend.lifecycle;

/** A phase of this server. Each is fired as an event when it begins. */
public enum ServerPhase {
  /** No port is open yet. */
  STARTING,
  RUNNING,

  /**
   * The server was told to stop. It still takes every message, but says that it is not ready, so
   * that balancers send the next ones elsewhere.
   */
  SETTLING,

  /** Nothing is taken any more; what is in progress is completed. */
  ENDING
}
