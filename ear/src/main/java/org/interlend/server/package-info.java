/**
 * What the server itself calls: a handler for installations behind a reverse proxy, which applies
 * the forwarded scheme and host of trusted proxies to the request, and the list of errors after
 * which the connection pool drops a connection. It is a server module; {@code proxy.cli} and {@code
 * database.cli} name its classes.
 *
 * <p>Limits of request bodies are in {@code org.interlend.limits}.
 */
package org.interlend.server;
