/**
 * How forms draw settings: the tag {@code setting} draws a field of a settings group by its type,
 * and binds it to the group without getters and setters.
 */
package org.interlend.console.settings;
