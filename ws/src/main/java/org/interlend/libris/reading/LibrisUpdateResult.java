package org.interlend.libris.reading;

/**
 * The answer to an update.
 *
 * @param succeeded whether Libris has taken it; the HTTP status does not say so
 * @param message why not, or null
 * @param request the request afterwards, or null when the answer does not contain it
 */
public record LibrisUpdateResult(boolean succeeded, String message, LibrisRequest request) {}
