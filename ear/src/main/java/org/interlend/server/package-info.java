/**
 * What the server itself calls: handlers in front of the application, and the list of errors after
 * which the connection pool drops a connection. Of the handlers one applies the scheme and host
 * that a trusted reverse proxy forwards, one leaves out cookies that the server cannot read, one
 * refuses requests while the server starts or stops, and two give each request an id and write the
 * access log. They are a server module; the script {@code install.cli} names its classes.
 *
 * <p>Limits of request bodies are in {@code org.interlend.limits}.
 */
package org.interlend.server;
