/**
 * On what conditions letters are sent: what they say of records, and whether it is still so.
 *
 * <p>The letters of {@code notices} keep each {@link
 * org.interlend.notices.condition.SendingCondition}, and are withdrawn once it is no longer true.
 */
package org.interlend.notices.condition;
