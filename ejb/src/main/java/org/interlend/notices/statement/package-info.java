/**
 * What letters say of records, and whether it is still so.
 *
 * <p>The letters of {@code notices} keep each {@link
 * org.interlend.notices.statement.LetterStatement}, and are sent only while all of them are true.
 */
package org.interlend.notices.statement;
