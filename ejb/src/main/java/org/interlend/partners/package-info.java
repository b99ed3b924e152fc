/**
 * Partners: brokers, and libraries reached through them, with the settings for authentication,
 * answers, borrowing and lending, and the rules for temporary items.
 *
 * <p>The pages partners, partner and temporary-item-rules save them, and every message looks its
 * partner up in {@link org.interlend.partners.Partners}.
 *
 * <p>The comparison of a message with these settings is in {@code org.interlend.ncip} of the module
 * {@code ws}, the limit on wrong secrets in {@code security}.
 */
package org.interlend.partners;
