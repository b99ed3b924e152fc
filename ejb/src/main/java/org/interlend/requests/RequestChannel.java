package org.interlend.requests;

/** By what a broker requests something, which decides what is the same request again. */
public enum RequestChannel {
  /** A RequestItem message, which names the title or item. */
  MESSAGE,
  /** An order of a server for orders, which may describe the title by words alone. */
  ORDER
}
