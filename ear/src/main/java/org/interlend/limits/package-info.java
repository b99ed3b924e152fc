/**
 * A filter of the server that limits request bodies before any application code runs: size and time
 * for each path, and memory and threads for all requests together. It also limits the threads that
 * wait until clients read their answers. It is a server module of its own; {@code install.cli} adds
 * it to Undertow.
 *
 * <p>What a refusal looks like in NCIP or in the management API is decided by the application,
 * which sees the attribute that {@code BodyLimits} sets.
 */
package org.interlend.limits;
