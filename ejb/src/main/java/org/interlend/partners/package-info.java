/**
 * Partners: brokers, and libraries reached through them, with the settings for authentication,
 * answers, borrowing and lending.
 *
 * <p>The pages partners and partner save them, and every message looks its partner up in {@link
 * org.interlend.partners.Partners}.
 *
 * <p>The packages below have the parts: {@code contact} how a partner is reached, {@code profile}
 * workflow profiles, {@code rules} the rules for temporary items, {@code preset} the presets of new
 * partners, {@code secret} shared secrets, {@code protocol} what the protocols have in common,
 * {@code libris} and {@code slnp} the settings of one protocol.
 *
 * <p>The comparison of a message with these settings is in {@code org.interlend.ncip} of the module
 * {@code ws}, the limit on wrong secrets in {@code security}.
 */
package org.interlend.partners;
