/**
 * The move of an installation from H2 to PostgreSQL, at a start with {@code INTERLEND_MOVE_FROM}:
 * {@link org.interlend.start.move.DatabaseMove} copies every table and compares what it copied.
 */
package org.interlend.start.move;
