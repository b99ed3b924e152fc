/**
 * A handler of the server for installations behind a reverse proxy: it applies the forwarded scheme
 * and host of trusted proxies to the request. It is a server module; {@code proxy.cli} adds it to
 * Undertow.
 *
 * <p>Limits of request bodies are in {@code org.interlend.limits}.
 */
package org.interlend.server;
