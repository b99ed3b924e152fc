package org.interlend.console.requests;

/**
 * The button of an action on a request.
 *
 * @param style CSS classes, or an empty string
 * @param offered whether the request allows the action and the user may take it
 */
public record ActionButton<A>(A action, String id, String label, String style, boolean offered) {}
