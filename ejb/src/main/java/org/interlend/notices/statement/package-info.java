/**
 * What letters say of records, and whether it is still so.
 *
 * <p>The letters of {@code notices} keep each {@link
 * org.interlend.notices.statement.LetterStatement}, and are withdrawn once it is no longer true.
 */
package org.interlend.notices.statement;
